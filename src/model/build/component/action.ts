import { componentStep } from './component.ts';

const ROWS = `
select account_id, due_date as day, coalesce(side, 'us') as action_side, 1 as due,
  cast(coalesce(done_on <= due_date, false) as integer) as on_time, 1 as source_rows
from action_item
where due_date < :today or done_on <= :today`;

/** Action items by the day they were due. */
export const action = componentStep({
  table: 'action',
  needs: ['action_item', 'work'],
  title: ['Action items', 'Ações combinadas', 'Acciones acordadas'],
  rows: () => ROWS,
  owner: 'account',
  fields: ['action_side'],
  measures: { due: 'count', on_time: 'count' },
  keepRows: false,
});
