import type { Stock } from './stock.ts';

/** Ageing of what is overdue: days after the due date from, to (exclusive); null = for ever. */
const AGES: readonly (readonly [measure: string, from: number, to: number | null])[] = [
  ['ar_overdue_1_30', 1, 31],
  ['ar_overdue_31_60', 31, 61],
  ['ar_overdue_61_90', 61, 91],
  ['ar_overdue_90', 91, null],
];

const aged = AGES.map(
  ([measure, from, to]) => `
select account_id, '${measure}', balance, currency, greatest(valid_from, due_on + ${from}),
  ${to === null ? 'valid_to' : `least(valid_to, due_on + ${to})`}
from work.invoice_balance`,
);

/** Open receivables by age. */
export const receivable: Stock = {
  name: 'receivable',
  needs: ['work.invoice_balance'],
  title: ['Receivables by day', 'Contas a receber por dia', 'Cuentas por cobrar por día'],
  measures: { ar_open: 'amount', ...Object.fromEntries(AGES.map(([measure]) => [measure, 'amount' as const])) },
  rows: `
select account_id, 'ar_open' as measure, balance as amount, currency, valid_from, valid_to from work.invoice_balance
union all ${aged.join(' union all ')}`,
};
