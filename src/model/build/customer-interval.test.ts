import { expect, test } from 'vitest';
import { rowsOf } from '../../../test/examples/ask.ts';
import { monthlyLines } from '../../../test/examples/fixtures/lines.ts';
import { openWarehouse } from '../../../test/examples/warehouse.ts';

/** First and last day of each stretch as a customer. */
const STRETCHES = `
select account_id, min(day), max(day) from (
  select account_id, day, day - cast(row_number() over (partition by account_id order by day) as integer) as island
  from account_day where customers = 1
) as numbered group by account_id, island order by 1, 2`;

test('by recurring revenue: overlaps and touching lines are one stretch, a gap of a day is not', async () => {
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }],
      subscription_line: monthlyLines('A', [
        [100, '2026-01-01', '2026-02-01'],
        [100, '2026-01-15', '2026-03-01'],
        [100, '2026-03-01', '2026-04-01'],
        [100, '2026-04-02', '2026-05-01'],
      ]),
    },
  });
  expect(await rowsOf(warehouse, STRETCHES)).toEqual([
    ['A', '2026-01-01', '2026-03-31'],
    ['A', '2026-04-02', '2026-04-30'],
  ]);
  await warehouse.close();
});

test('by contract: late paperwork within the grace is no gap', async () => {
  const contract = (key: string, start: string, end: string | null, status = 'active') => ({
    contract_key: key,
    account_id: 'A',
    start_date: start,
    end_date: end,
    status,
  });
  const warehouse = await openWarehouse({
    today: '2026-12-31',
    policies: { customer_rule: 'contract' },
    entities: {
      account: [{ account_id: 'A' }],
      contract: [
        contract('1', '2026-01-01', '2026-03-01'),
        contract('2', '2026-03-31', '2026-06-01'),
        contract('3', '2026-07-02', null),
        contract('4', '2025-01-01', null, 'draft'),
      ],
    },
  });
  expect(await rowsOf(warehouse, STRETCHES)).toEqual([
    ['A', '2026-01-01', '2026-05-31'],
    ['A', '2026-07-02', '2026-12-31'],
  ]);
  // Without subscriptions the bridge has no amounts, but logos are won and lost all the same.
  const events = `select month, new_logos, churn_events, reactivated_logos, net from mrr_movement order by 1`;
  expect(await rowsOf(warehouse, events)).toEqual([
    ['2026-01-01', 1, 0, 0, '0.0000'],
    ['2026-06-01', 0, 1, 0, '0.0000'],
    ['2026-07-01', 0, 0, 1, '0.0000'],
  ]);
  await warehouse.close();
});

test('by paid order: each bill counts for the activity window', async () => {
  const bill = { account_id: 'A', currency: 'USD', total: '10', due_date: '2026-02-01' };
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    policies: { customer_rule: 'paid_order', activity_window_days: 30 },
    entities: {
      account: [{ account_id: 'A' }],
      invoice: [
        { ...bill, issue_date: '2026-01-01', status: 'paid' },
        { ...bill, issue_date: '2026-01-20', status: 'open' },
        { ...bill, issue_date: '2026-04-01', status: 'paid' },
        { ...bill, issue_date: '2026-05-20', status: 'void' },
      ],
    },
  });
  expect(await rowsOf(warehouse, STRETCHES)).toEqual([
    ['A', '2026-01-01', '2026-02-18'],
    ['A', '2026-04-01', '2026-04-30'],
  ]);
  await warehouse.close();
});

test('who joins and leaves inside one month is won and lost in it', async () => {
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }],
      subscription_line: monthlyLines('A', [[100, '2026-03-05', '2026-03-20']]),
    },
  });
  const events = `select month, sum(new_logos), sum(churn_events), sum(net) from mrr_movement group by 1`;
  expect(await rowsOf(warehouse, events)).toEqual([['2026-03-01', '1', '1', '0.0000']]);
  const cohort = `select age, logos_base, logos_active from cohort_month where age < 2 order by 1`;
  expect(await rowsOf(warehouse, cohort)).toEqual([
    [0, 1, 0],
    [1, 1, 0],
  ]);
  await warehouse.close();
});

test('churn is dated by the request where the workspace says so', async () => {
  const line = {
    ...monthlyLines('A', [[100, '2026-01-01', '2026-05-01']])[0],
    cancel_requested_at: '2026-03-11T01:00:00Z',
  };
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    policies: { churn_date_policy: 'cancel_request', timezone: 'America/Sao_Paulo' },
    entities: { account: [{ account_id: 'A' }], subscription_line: [line] },
  });
  expect(await rowsOf(warehouse, STRETCHES)).toEqual([['A', '2026-01-01', '2026-03-09']]);
  await warehouse.close();
});
