import { FOREVER } from '../sql-text.ts';
import type { Piece, Stock } from './stock.ts';

/** Ageing of what is overdue: days after the due date from, to (exclusive); null = for ever. */
const AGES: readonly (readonly [measure: string, from: number, to: number | null])[] = [
  ['ar_overdue_1_30', 1, 31],
  ['ar_overdue_31_60', 31, 61],
  ['ar_overdue_61_90', 61, 91],
  ['ar_overdue_90', 91, null],
];

const aged = AGES.map(([measure, from, to]): Piece => ({
  rows: 'work.invoice_balance',
  from: `greatest(valid_from, due_on + ${from})`,
  to: `least(valid_to, ${to === null ? FOREVER : `due_on + ${to}`})`,
  currency: 'currency',
  adds: { [measure]: 'balance' },
}));

/** Open receivables by age. */
export const receivable: Stock = {
  name: 'receivable',
  needs: ['work.invoice_balance'],
  title: ['Receivables by day', 'Contas a receber por dia', 'Cuentas por cobrar por día'],
  measures: {
    ar_open: 'amount',
    ...Object.fromEntries(AGES.map(([measure]) => [measure, 'amount' as const])),
  },
  shared: '',
  pieces: [
    {
      rows: 'work.invoice_balance',
      from: 'valid_from',
      to: 'valid_to',
      currency: 'currency',
      adds: { ar_open: 'balance' },
    },
    ...aged,
  ],
};
