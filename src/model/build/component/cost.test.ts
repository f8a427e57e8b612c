import { expect, test } from 'vitest';
import { rowsOf } from '../../../../test/examples/ask.ts';
import { monthlyLines } from '../../../../test/examples/fixtures/lines.ts';
import { openWarehouse } from '../../../../test/examples/warehouse.ts';
import type { Row, WarehouseSpec } from '../../../../test/examples/warehouse.ts';

const posted = (fields: Row): Row => ({
  currency: 'USD',
  date: '2026-06-10',
  amount: '100',
  cost_class: 'infra_variable',
  ...fields,
});
const worked = (fields: Row): Row => ({
  user_key: 'ana',
  date: '2026-06-05',
  hours: '2',
  cost_class: 'service_labour',
  billable: true,
  ...fields,
});

const COSTS: WarehouseSpec = {
  today: '2026-06-30',
  entities: {
    account: ['A', 'B', 'C'].map((id) => ({ account_id: id })),
    subscription_line: ['A', 'B', 'C'].flatMap((id) =>
      monthlyLines(id, [[100, '2026-01-01', null]]),
    ),
    fx_rate: [{ date: '2026-06-10', from_currency: 'BRL', to_currency: 'USD', rate: '0.19' }],
    cost_line: [
      posted({ account_id: 'A', cost_class: 'pass_through' }),
      posted({ account_id: 'B', currency: 'BRL', amount: '10.55', cost_class: 'cogs_direct' }),
      posted({ pool: 'hosting', amount: '100' }),
      posted({ pool: 'help', cost_class: 'support', amount: '50' }),
      posted({ pool: 'nobody', cost_class: 'overhead', amount: '70' }),
      posted({ cost_class: 'acquisition', amount: '30' }),
      posted({ account_id: 'A', currency: 'EUR', cost_class: 'cogs_direct' }),
    ],
    allocation_rule: [
      { pool: 'hosting', driver: 'equal', valid_from: '2026-01-01' },
      { pool: 'help', driver: 'tickets', valid_from: '2026-01-01' },
    ],
    time_entry: [
      worked({ account_id: 'A' }),
      worked({ account_id: 'A', date: '2026-06-20', cost_class: 'account_mgmt', billable: false }),
      worked({ cost_class: 'overhead' }),
      worked({ account_id: 'B', user_key: 'nobody' }),
    ],
    rate_card: [
      {
        user_key: 'ana',
        kind: 'cost',
        hourly_rate: '10',
        currency: 'USD',
        valid_from: '2026-01-01',
      },
      {
        user_key: 'ana',
        kind: 'cost',
        hourly_rate: '20',
        currency: 'USD',
        valid_from: '2026-06-15',
      },
      {
        user_key: 'ana',
        kind: 'bill',
        hourly_rate: '90',
        currency: 'USD',
        valid_from: '2026-01-01',
      },
    ],
  },
};

test('every cost once: direct, at the rate of the day, or given out by its driver', async () => {
  const warehouse = await openWarehouse(COSTS);
  const byAccount = `
    select account_id, cost_class, cast(sum(amount) as decimal(18,2)), cast(sum(direct) as decimal(18,2)),
      cast(sum(allocated) as decimal(18,2)), cast(sum(unallocated) as decimal(18,2))
    from cost_month group by 1, 2 order by 1, 2`;
  expect(await rowsOf(warehouse, byAccount)).toEqual([
    ['A', 'account_mgmt', '40.00', '40.00', '0.00', '0.00'],
    ['A', 'infra_variable', '33.33', '0.00', '33.33', '0.00'],
    ['A', 'pass_through', '100.00', '100.00', '0.00', '0.00'],
    ['A', 'service_labour', '20.00', '20.00', '0.00', '0.00'],
    // 2.0045 is rounded half to even.
    ['B', 'cogs_direct', '2.00', '2.00', '0.00', '0.00'],
    ['B', 'infra_variable', '33.34', '0.00', '33.34', '0.00'],
    ['C', 'infra_variable', '33.33', '0.00', '33.33', '0.00'],
    [null, 'acquisition', '30.00', '0.00', '0.00', '30.00'],
    [null, 'overhead', '90.00', '0.00', '0.00', '90.00'],
    // No tickets: the help desk is nobody's.
    [null, 'support', '50.00', '0.00', '0.00', '50.00'],
  ]);
  await warehouse.close();
});

test('accounts plus unallocated are the ledger, day roll-ups and layers included', async () => {
  const warehouse = await openWarehouse(COSTS);
  // 100 + 2.00 + 100 + 50 + 70 + 30 posted, 2 x 10 + 2 x 20 + 2 x 10 worked.
  const total = (table: string): string =>
    `select cast(sum(amount) as decimal(18,2)), cast(sum(direct + allocated + unallocated) as decimal(18,2)) from ${table}`;
  expect(await rowsOf(warehouse, total('cost_day'))).toEqual([['432.00', '432.00']]);
  expect(await rowsOf(warehouse, total('cost_month'))).toEqual([['432.00', '432.00']]);
  const layers = `
    select cast(sum(delivery) as decimal(18,2)), cast(sum(relationship) as decimal(18,2)), cast(sum(cost_to_serve) as decimal(18,2))
    from cost_month where account_id = 'A'`;
  expect(await rowsOf(warehouse, layers)).toEqual([['53.33', '40.00', '93.33']]);
  await warehouse.close();
});

test('what has no rate is held out and listed', async () => {
  const warehouse = await openWarehouse(COSTS);
  const held = `select entity, source_pk, reason from held_out order by 1, 2`;
  expect(await rowsOf(warehouse, held)).toEqual([
    ['cost_line', '0007', 'no_rate'],
    ['time_entry', '0004', 'no_cost_rate'],
  ]);
  await warehouse.close();
});

test('hours: client, billable, their cost and what they would bill; invoiced for the month worked', async () => {
  const warehouse = await openWarehouse({
    ...COSTS,
    entities: {
      ...COSTS.entities,
      revenue_line: [
        {
          account_id: 'A',
          invoice_date: '2026-07-05',
          work_month: '2026-06-01',
          net_amount: '150',
          currency: 'USD',
          invoice_status: 'open',
        },
        {
          account_id: 'A',
          invoice_date: '2026-07-05',
          work_month: '2026-06-01',
          net_amount: '99',
          currency: 'USD',
          pass_through: true,
        },
      ],
    },
  });
  const hours = `
    select cast(sum(hours) as integer), cast(sum(client_hours) as integer), cast(sum(billable_hours) as integer),
      cast(sum(labour_cost) as integer), cast(sum(billable_value) as integer), cast(sum(invoiced_value) as integer), sum(source_rows)
    from time_month where month = date '2026-06-01'`;
  expect(await rowsOf(warehouse, hours)).toEqual([[8, 6, 6, 80, 360, 150, '4']]);
  await warehouse.close();
});
