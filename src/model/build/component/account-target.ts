import { componentStep } from './component.ts';

/** What is aimed at for single accounts. Targets that do not add up over days stand on first days of months. */
export const accountTarget = componentStep({
  table: 'account_target',
  needs: ['work.target_day', 'work.target_point'],
  title: ['Targets of accounts', 'Metas das contas', 'Metas de las cuentas'],
  rows: () => `
select account_id, day, kpi, goal as value, 1 as source_rows
from (from work.target_day union all from work.target_point) as goal
where scope = 'account'`,
  owner: 'account',
  fields: ['kpi'],
  measures: { value: 'rate' },
  keepRows: false,
});
