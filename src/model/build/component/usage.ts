import { componentStep } from './component.ts';

const ROWS = `
select account_id, date as day, count(distinct person_key) as active_people, sum(coalesce(events, 1)) as events,
  count(*) as source_rows
from usage_day
where date <= :today
group by 1, 2`;

/** Usage of the product by day. A person belongs to one account. */
export const usage = componentStep({
  // Not 'usage': its table by day would take the name of the entity's.
  table: 'product_use',
  needs: ['usage_day', 'work'],
  title: ['Usage by day', 'Uso por dia', 'Uso por día'],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: { active_people: 'count', events: 'count' },
  keepRows: false,
});
