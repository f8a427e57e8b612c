import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

const ACCOUNT_NO = `
create or replace table work.account_no as
select account_id, cast(row_number() over (order by account_id) - 1 as integer) as account_no from account
order by account_id`;

/** Accounts by number, in the order of their ids: day tables are made with numbers, which sort and join faster. */
export const accountNo: StepSource = {
  name: 'account-no',
  needs: ['work', 'account'],
  gives: 'work.account_no',
  title: ['Number the accounts', 'Numerar as contas', 'Numerar las cuentas'],
  statements: (input) => [buildSql('accounts by number', ACCOUNT_NO, input)],
};
