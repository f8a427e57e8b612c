import { componentStep } from './component.ts';

/** Days after which an episode that nobody closed is over without a result. */
const UNRESOLVED = 180;

const ROWS = `
select account_id, least(coalesce(closed_on, opened_on + ${UNRESOLVED}), opened_on + ${UNRESOLVED}) as day, 1 as closed,
  cast(coalesce(outcome = 'saved' and closed_on <= opened_on + ${UNRESOLVED}, false) as integer) as saved, 1 as source_rows
from risk_flag
where least(coalesce(closed_on, opened_on + ${UNRESOLVED}), opened_on + ${UNRESOLVED}) <= :today`;

/** Risk episodes by the day they ended. */
export const risk = componentStep({
  table: 'risk_closed',
  needs: ['risk_flag', 'work'],
  title: ['Risks that ended', 'Riscos encerrados', 'Riesgos cerrados'],
  rows: () => ROWS,
  owner: 'account',
  fields: [],
  measures: { closed: 'count', saved: 'count' },
  keepRows: false,
});
