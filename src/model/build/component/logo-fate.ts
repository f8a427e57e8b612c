import { FOREVER } from '../sql-text.ts';
import { componentStep } from './component.ts';

// Two kinds of rows: first days, once 90 days have shown whether the client stayed; and returns within a year.
const ROWS = `
select account_id, valid_from as day, 1 as begun, cast(valid_to <= valid_from + 90 as integer) as left_early,
  0 as returned, 1 as source_rows
from work.logo_stay
where stay = 1 and valid_from + 90 <= :today
union all
select account_id, returned_on, 0, 0, 1, 0
from work.logo_stay
where returned_on <= valid_to + 365 and returned_on <= :today and valid_to < ${FOREVER}`;

/** What became of new and of former clients. */
export const logoFate = componentStep({
  table: 'logo_fate',
  needs: ['work.logo_stay'],
  title: [
    'Early losses and returns',
    'Perdas precoces e retornos',
    'Pérdidas tempranas y retornos',
  ],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: { begun: 'count', left_early: 'count', returned: 'count' },
  keepRows: false,
});
