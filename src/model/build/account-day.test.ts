import { expect, test } from 'vitest';
import { rowsOf } from '../../../test/examples/ask.ts';
import { healthExample } from '../../../test/examples/fixtures/c8-health.ts';
import { dsoExample } from '../../../test/examples/fixtures/c15-dso.ts';
import { monthlyLines } from '../../../test/examples/fixtures/lines.ts';
import { openWarehouse } from '../../../test/examples/warehouse.ts';

test('C8: component by component, capped and banded', async () => {
  const warehouse = await openWarehouse(healthExample);
  const parts = `
    select account_id, round(health_usage, 4), round(health_engagement, 4), round(health_satisfaction, 4),
      round(health_support, 4), round(health_commercial, 4), round(health_coverage, 2), round(health_score, 4), health_band
    from account_day where day = date '2026-06-30' order by 1`;
  expect(await rowsOf(warehouse, parts)).toEqual([
    ['H1', '86.6667', '66.0377', '70.0000', '73.3333', '66.6667', '1.00', '74.2075', 'yellow'],
    ['H2', '25.0000', '28.3019', '0.0000', '100.0000', '0.0000', '0.80', '35.2005', 'red'],
    ['H3', '0.0000', '80.0000', '0.0000', '90.0000', '100.0000', '0.50', '0.0000', 'none'],
    ['H4', '90.0000', '80.0000', '80.0000', '70.0000', '85.0000', '1.00', '49.0000', 'red'],
  ]);
  const portfolio = `
    select cast(round(sum(health_mrr) / sum(scored_mrr), 4) as decimal(9,4)), cast(sum(scored_mrr) as decimal(18,0)),
      cast(sum(mrr) as decimal(18,0)), cast(sum(mrr_at_risk) as decimal(18,0)), sum(health_scored), sum(band_none), sum(health_satisfaction_has)
    from account_day where day = date '2026-06-30'`;
  expect(await rowsOf(warehouse, portfolio)).toEqual([
    ['54.2308', '3500', '3800', '2500', '3', '1', '2'],
  ]);
  await warehouse.close();
});

test('C15: receivables by day and credit sales by month', async () => {
  const warehouse = await openWarehouse(dsoExample);
  const open = `
    select day, cast(ar_open as decimal(18,0)), cast(ar_overdue as decimal(18,0)), cast(ar_overdue_1_30 as decimal(18,0))
    from account_day where day in (date '2026-04-09', date '2026-05-10', date '2026-06-10', date '2026-06-30') order by 1`;
  expect(await rowsOf(warehouse, open)).toEqual([
    ['2026-05-10', '93000', '0', '0'],
    ['2026-06-10', '193000', '93000', '93000'],
    ['2026-06-30', '146500', '46500', '46500'],
  ]);
  const sales = `select month, cast(credit_sales as decimal(18,0)) from receivable_month order by 1`;
  expect(await rowsOf(warehouse, sales)).toEqual([
    ['2026-04-01', '80000'],
    ['2026-05-01', '93000'],
    ['2026-06-01', '100000'],
  ]);
  await warehouse.close();
});

test('ages of what is overdue, write-offs, and invoices whose payments nobody recorded', async () => {
  const bill = {
    account_id: 'A',
    currency: 'USD',
    total: '100',
    issue_date: '2026-01-01',
    due_date: '2026-01-31',
  };
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }, { account_id: 'B' }],
      invoice: [
        { ...bill, invoice_key: 'open', status: 'open' },
        { ...bill, invoice_key: 'lost', status: 'uncollectible', account_id: 'B' },
        { ...bill, invoice_key: 'paid', status: 'paid', account_id: 'B' },
        { ...bill, invoice_key: 'void', status: 'void', account_id: 'B' },
      ],
      credit_note: [
        { account_id: 'A', invoice_key: 'open', amount: '30', currency: 'USD', date: '2026-02-10' },
      ],
    },
  });
  const ages = (day: string): string => `
    select cast(ar_open as integer), cast(ar_overdue_1_30 as integer), cast(ar_overdue_31_60 as integer),
      cast(ar_overdue_61_90 as integer), cast(ar_overdue_90 as integer)
    from account_day where account_id = 'A' and day = date '${day}'`;
  expect(await rowsOf(warehouse, ages('2026-01-31'))).toEqual([[100, 0, 0, 0, 0]]);
  expect(await rowsOf(warehouse, ages('2026-02-01'))).toEqual([[100, 100, 0, 0, 0]]);
  expect(await rowsOf(warehouse, ages('2026-03-02'))).toEqual([[70, 70, 0, 0, 0]]);
  expect(await rowsOf(warehouse, ages('2026-03-03'))).toEqual([[70, 0, 70, 0, 0]]);
  expect(await rowsOf(warehouse, ages('2026-04-02'))).toEqual([[70, 0, 0, 70, 0]]);
  expect(await rowsOf(warehouse, ages('2026-05-02'))).toEqual([[70, 0, 0, 0, 70]]);
  const other = `
    select day, cast(ar_open as integer) from account_day
    where account_id = 'B' and day in (date '2026-01-30', date '2026-01-31', date '2026-04-30', date '2026-05-01') order by 1`;
  expect(await rowsOf(warehouse, other)).toEqual([
    ['2026-01-30', 200],
    ['2026-01-31', 100],
    ['2026-04-30', 100],
    ['2026-05-01', 0],
  ]);
  const lost = `select day, cast(written_off as integer) from receivable_day where written_off > 0`;
  expect(await rowsOf(warehouse, lost)).toEqual([['2026-05-01', 100]]);
  await warehouse.close();
});

test("foreign stocks move with each day's rate, and a rate serves 7 days", async () => {
  const warehouse = await openWarehouse({
    today: '2026-01-12',
    entities: {
      account: [{ account_id: 'A' }, { account_id: 'B' }],
      fx_rate: [
        { date: '2026-01-01', from_currency: 'BRL', to_currency: 'USD', rate: '0.20' },
        { date: '2026-01-03', from_currency: 'USD', to_currency: 'BRL', rate: '4' },
      ],
      subscription_line: [
        ...monthlyLines('A', [['100.01', '2026-01-01', null]], { currency: 'BRL' }),
        ...monthlyLines('B', [[100, '2026-01-01', null]], { currency: 'EUR' }),
      ],
    },
  });
  const mrr = `select day, cast(mrr as decimal(18,2)), customers from account_day where account_id = 'A' order by 1`;
  const [first, second, third, ...rest] = await rowsOf(warehouse, mrr);
  // 20.002 and 25.0025, each rounded half to even to cents.
  expect([first, second, third]).toEqual([
    ['2026-01-01', '20.00', 1],
    ['2026-01-02', '20.00', 1],
    ['2026-01-03', '25.00', 1],
  ]);
  expect(rest.map(([, amount]) => amount)).toEqual([
    '25.00',
    '25.00',
    '25.00',
    '25.00',
    '25.00',
    '25.00',
    '25.00',
    '0.00',
    '0.00',
  ]);
  expect(await rowsOf(warehouse, 'select entity, source_pk, reason from held_out')).toEqual([
    ['subscription_line', 'B-1', 'no_rate'],
  ]);
  await warehouse.close();
});

test('contact, renewals and known cancellations as of each day', async () => {
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }, { account_id: 'B' }],
      subscription_line: [
        {
          ...monthlyLines('A', [[100, '2026-01-01', '2026-07-15']])[0],
          cancel_requested_at: '2026-05-01T12:00:00Z',
        },
        ...monthlyLines('B', [[100, '2026-01-01', null]]),
      ],
      activity: [
        {
          account_id: 'A',
          type: 'call',
          status: 'held',
          direction: 'out',
          completed_at: '2026-06-10T12:00:00Z',
        },
        {
          account_id: 'A',
          type: 'email',
          status: 'held',
          direction: 'out',
          completed_at: '2026-06-20T12:00:00Z',
        },
        {
          account_id: 'A',
          type: 'call',
          status: 'planned',
          direction: 'out',
          started_at: '2026-07-05T12:00:00Z',
        },
      ],
      renewal: [
        {
          account_id: 'A',
          due_date: '2026-03-31',
          outcome: 'renewed',
          decided_at: '2026-03-20T12:00:00Z',
          expiring_annual_value: '1200',
        },
        {
          account_id: 'A',
          due_date: '2026-09-28',
          outcome: 'pending',
          expiring_annual_value: '2400',
        },
      ],
    },
  });
  const look = `
    select day, never_contacted, days_since_contact, days_to_renewal, renewals_due_90, cast(scheduled_churn_mrr as integer), renewals_due_value_90
    from account_day where account_id = 'A' and day in (date '2026-03-19', date '2026-03-20', date '2026-06-09', date '2026-06-30') order by 1`;
  // An e-mail without an answer is no contact.
  expect(await rowsOf(warehouse, look)).toEqual([
    ['2026-03-19', 1, 77, 12, 1, 0, '1200.0000'],
    ['2026-03-20', 1, 78, 11, 0, 0, '0.0000'],
    ['2026-06-09', 1, 159, 111, 0, 100, '0.0000'],
    ['2026-06-30', 0, 20, 90, 1, 100, '2400.0000'],
  ]);
  const never = `select never_contacted, days_since_contact, days_to_renewal_known from account_day where account_id = 'B' and day = date '2026-06-30'`;
  expect(await rowsOf(warehouse, never)).toEqual([[1, 180, 0]]);
  await warehouse.close();
});
