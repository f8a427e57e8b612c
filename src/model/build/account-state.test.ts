import { expect, test } from 'vitest';
import { rowsOf } from '../../../test/examples/ask.ts';
import { ownershipExample } from '../../../test/examples/fixtures/c12-ownership.ts';
import { openWarehouse } from '../../../test/examples/warehouse.ts';

/** A sum over rows with their own state, by owner. */
const byOwner = (rows: string): string => `
select coalesce(o.user_id, 'unassigned'), cast(sum(r.amount * o.split) as decimal(18,0))
from (${rows}) as r join state_owner as o on o.state_id = r.state_id group by 1 order by 1`;

test('C12: every number by the owner of its own day', async () => {
  const warehouse = await openWarehouse(ownershipExample);
  const revenue = byOwner(
    `select state_id, net as amount from revenue_day where day >= date '2026-06-01'`,
  );
  expect(await rowsOf(warehouse, revenue)).toEqual([
    ['ana', '1740'],
    ['bruno', '2760'],
  ]);
  const stock = (day: string): string =>
    byOwner(`select state_id, mrr as amount from account_day where day = date '${day}'`);
  expect(await rowsOf(warehouse, stock('2026-05-31'))).toEqual([
    ['ana', '1740'],
    ['bruno', '760'],
  ]);
  expect(await rowsOf(warehouse, stock('2026-06-30'))).toEqual([
    ['ana', '1040'],
    ['bruno', '1160'],
  ]);
  // Owner at the opening on both sides.
  const cohort = byOwner(`
    select o.state_id, c.mrr as amount from account_day as o join account_day as c on c.account_id = o.account_id
    where o.day = date '2026-05-31' and c.day = date '2026-06-30'`);
  expect(await rowsOf(warehouse, cohort)).toEqual([
    ['ana', '2040'],
    ['bruno', '160'],
  ]);
  const days = byOwner(
    `select state_id, customers * 10 as amount from presence_month where month = date '2026-06-01'`,
  );
  expect(await rowsOf(warehouse, days)).toEqual([
    ['ana', '630'],
    ['bruno', '510'],
  ]);
  await warehouse.close();
});

test('a state begins where anything changes; earlier days are like the first known one', async () => {
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [
        { account_id: 'A', tier: 'C', region: 'South' },
        { account_id: 'B', owner_key: 'ana', industry: 'Retail' },
      ],
      account_hist: [
        {
          account_id: 'A',
          attribute: 'tier',
          value: 'B',
          valid_from: '2026-02-01',
          valid_to: '2026-04-01',
        },
        { account_id: 'A', attribute: 'tier', value: 'A', valid_from: '2026-04-01' },
      ],
      contract: [
        {
          account_id: 'A',
          start_date: '2026-03-01',
          end_date: '2026-05-01',
          service_level: 'Premium',
          status: 'active',
        },
      ],
      user: [{ user_key: 'ana', name: 'Ana', team_key: 'T9', end_date: '2026-06-01' }],
      team: [{ team_key: 'T9', name: 'Team 9' }],
    },
  });
  const states = `select valid_from, valid_to, tier, service_level, region, owner_assumed from account_state where account_id = 'A' order by 1`;
  expect(await rowsOf(warehouse, states)).toEqual([
    ['0001-01-01', '2026-03-01', 'B', null, 'South', false],
    ['2026-03-01', '2026-04-01', 'B', 'Premium', 'South', false],
    ['2026-04-01', '2026-05-01', 'A', 'Premium', 'South', false],
    ['2026-05-01', null, 'A', null, 'South', false],
  ]);
  // Who left owns nothing from then on.
  const owners = `
    select s.valid_from, o.user_id, o.team_id, cast(o.split as decimal(4,2)) from account_state as s join state_owner as o on o.state_id = s.state_id
    where s.account_id = 'B' order by 1`;
  expect(await rowsOf(warehouse, owners)).toEqual([
    ['0001-01-01', 'ana', 'T9', '1.00'],
    ['2026-06-01', null, null, '1.00'],
  ]);
  await warehouse.close();
});

test('C12: gaps are Unassigned, splits always sum to 1, teams are those of the day', async () => {
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }, { account_id: 'B' }, { account_id: 'C' }],
      account_assignment: [
        {
          account_id: 'A',
          user_key: 'ana',
          role: 'owner',
          valid_from: '2026-01-01',
          valid_to: '2026-02-01',
        },
        { account_id: 'A', user_key: 'ana', role: 'owner', valid_from: '2026-03-01' },
        { account_id: 'B', user_key: 'ana', role: 'owner', split: '0.3', valid_from: '2026-01-01' },
        { account_id: 'C', user_key: 'ana', role: 'owner', valid_from: '2026-01-01' },
        { account_id: 'C', user_key: 'bia', role: 'owner', valid_from: '2026-01-01' },
        { account_id: 'C', user_key: 'caio', role: 'owner', valid_from: '2026-01-01' },
        { account_id: 'C', user_key: 'davi', role: 'csm', valid_from: '2026-01-01' },
      ],
      team_membership: [
        { user_key: 'ana', team_key: 'T1', valid_from: '2026-01-01', valid_to: '2026-04-01' },
        { user_key: 'ana', team_key: 'T2', valid_from: '2026-04-01' },
      ],
    },
  });
  const owners = `
    select s.account_id, s.valid_from, o.user_id, o.team_id, o.split
    from account_state as s join state_owner as o on o.state_id = s.state_id order by 1, 2, 3 nulls last`;
  expect(await rowsOf(warehouse, owners)).toEqual([
    ['A', '0001-01-01', 'ana', 'T1', '1.00000000'],
    ['A', '2026-01-01', 'ana', 'T1', '1.00000000'],
    ['A', '2026-02-01', null, null, '1.00000000'],
    ['A', '2026-03-01', 'ana', 'T1', '1.00000000'],
    ['A', '2026-04-01', 'ana', 'T2', '1.00000000'],
    ['B', '0001-01-01', 'ana', 'T1', '0.30000000'],
    ['B', '0001-01-01', null, null, '0.70000000'],
    ['B', '2026-01-01', 'ana', 'T1', '0.30000000'],
    ['B', '2026-01-01', null, null, '0.70000000'],
    ['B', '2026-04-01', 'ana', 'T2', '0.30000000'],
    ['B', '2026-04-01', null, null, '0.70000000'],
    ['C', '0001-01-01', 'ana', 'T1', '0.33333333'],
    ['C', '0001-01-01', 'bia', null, '0.33333334'],
    ['C', '0001-01-01', 'caio', null, '0.33333333'],
    ['C', '2026-01-01', 'ana', 'T1', '0.33333333'],
    ['C', '2026-01-01', 'bia', null, '0.33333334'],
    ['C', '2026-01-01', 'caio', null, '0.33333333'],
    ['C', '2026-04-01', 'ana', 'T2', '0.33333333'],
    ['C', '2026-04-01', 'bia', null, '0.33333334'],
    ['C', '2026-04-01', 'caio', null, '0.33333333'],
  ]);
  await warehouse.close();
});
