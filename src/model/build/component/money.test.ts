import { expect, test } from 'vitest';
import { rowsOf } from '../../../../test/examples/ask.ts';
import { openWarehouse } from '../../../../test/examples/warehouse.ts';
import type { Row } from '../../../../test/examples/warehouse.ts';

const line = (fields: Row): Row => ({
  account_id: 'A',
  invoice_date: '2026-01-31',
  invoice_status: 'paid',
  net_amount: '100',
  currency: 'USD',
  ...fields,
});

const REVENUE = {
  account: [{ account_id: 'A' }],
  invoice: [
    {
      invoice_key: 'draft',
      account_id: 'A',
      issue_date: '2026-01-31',
      status: 'draft',
      currency: 'USD',
      total: '9',
    },
    {
      invoice_key: 'till',
      account_id: 'A',
      issue_date: '2026-01-31',
      status: 'paid',
      currency: 'USD',
      total: '9',
      paid_at_checkout: true,
    },
  ],
  revenue_line: [
    line({
      list_amount: '120',
      discount_amount: '20',
      recurring: true,
      service_start: '2026-01-01',
      service_end: '2026-04-01',
    }),
    line({ net_amount: '50', pass_through: true }),
    line({ net_amount: '-10' }),
    line({ net_amount: '30', invoice_key: 'till', list_amount: '30' }),
    line({ invoice_status: 'void' }),
    line({ invoice_status: null, invoice_key: 'draft' }),
  ],
  credit_note: [{ account_id: 'A', amount: '5', currency: 'USD', date: '2026-02-03' }],
  payment: [{ account_id: 'A', kind: 'refund', amount: '7', currency: 'USD', date: '2026-02-04' }],
};

test('revenue: what is billed, what is deducted, what is only given back', async () => {
  const warehouse = await openWarehouse({ entities: REVENUE, today: '2026-06-30' });
  const columns = [
    'net',
    'list',
    'discount',
    'discount_list',
    'pass_through',
    'recurring_net',
    'gross',
    'credits',
    'credit_sales',
  ];
  const months = `select month, ${columns.map((name) => `cast(sum(${name}) as integer)`).join(', ')}, sum(source_rows) from revenue_month group by 1 order by 1`;
  expect(await rowsOf(warehouse, months)).toEqual([
    ['2026-01-01', 170, 190, 20, 150, 50, 100, 180, 10, 140, '4'],
    ['2026-02-01', -5, 0, 0, 0, 0, 0, 0, 12, 0, '2'],
  ]);
  await warehouse.close();
});

test('by service period a line is spread over its days, to the cent', async () => {
  const warehouse = await openWarehouse({
    entities: REVENUE,
    today: '2026-06-30',
    policies: { revenue_date_policy: 'service_period' },
  });
  const months = `select month, cast(sum(recurring_net) as decimal(18,2)) from revenue_month where recurring group by 1 order by 1`;
  // 90 days: 31, 28 and 31 of them.
  expect(await rowsOf(warehouse, months)).toEqual([
    ['2026-01-01', '34.44'],
    ['2026-02-01', '31.11'],
    ['2026-03-01', '34.44'],
  ]);
  const all = `select sum(recurring_net), count(*), sum(source_rows) from revenue_day where recurring`;
  expect(await rowsOf(warehouse, all)).toEqual([['100.0000', 90, '1']]);
  await warehouse.close();
});

test('renewals: late ones within the grace, caps, what is pending, what is yet to come', async () => {
  const renewal = (key: string, due: string, outcome: string, fields: Row = {}): Row => ({
    renewal_key: key,
    account_id: 'A',
    due_date: due,
    outcome,
    expiring_annual_value: '100',
    currency: 'USD',
    ...fields,
  });
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }],
      fx_rate: [{ date: '2026-06-29', from_currency: 'BRL', to_currency: 'USD', rate: '0.2' }],
      contract: [
        {
          contract_key: 'c',
          account_id: 'A',
          start_date: '2025-01-01',
          annual_value: '80',
          currency: 'USD',
        },
      ],
      renewal: [
        renewal('up', '2026-03-10', 'renewed', {
          decided_at: '2026-03-01T12:00:00Z',
          renewed_annual_value: '130',
        }),
        renewal('late', '2026-03-10', 'renewed', {
          decided_at: '2026-04-05T12:00:00Z',
          renewed_annual_value: '90',
        }),
        renewal('too-late', '2026-03-10', 'renewed', {
          decided_at: '2026-04-20T12:00:00Z',
          renewed_annual_value: '90',
        }),
        renewal('unsigned', '2026-03-10', 'renewed', {
          expiring_annual_value: null,
          contract_key: 'c',
        }),
        renewal('lost', '2026-03-10', 'lost'),
        renewal('merged', '2026-03-10', 'consolidated'),
        renewal('next', '2026-08-10', 'pending', { currency: 'BRL' }),
      ],
    },
  });
  const columns = ['due', 'renewed', 'lost', 'pending', 'on_time', 'signed'];
  const values = ['expiring_value', 'renewed_value', 'renewed_value_capped', 'pending_value'];
  const months = `
    select month, ${columns.map((name) => `cast(sum(${name}) as integer)`).join(', ')},
      ${values.map((name) => `cast(sum(${name}) as integer)`).join(', ')}
    from renewal_month group by 1 order by 1`;
  expect(await rowsOf(warehouse, months)).toEqual([
    ['2026-03-01', 5, 3, 2, 0, 1, 2, 480, 300, 270, 0],
    ['2026-08-01', 1, 0, 0, 1, 0, 0, 0, 0, 0, 20],
  ]);
  await warehouse.close();
});
