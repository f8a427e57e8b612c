import { expect, test } from 'vitest';
import { rowsOf } from '../../../test/examples/ask.ts';
import { logoChurnExample } from '../../../test/examples/fixtures/c3-logo-churn.ts';
import { cohortExample } from '../../../test/examples/fixtures/c4-cohort.ts';
import { ltvExample } from '../../../test/examples/fixtures/c5-ltv.ts';
import { concentrationExample } from '../../../test/examples/fixtures/c11-concentration.ts';
import { openWarehouse } from '../../../test/examples/warehouse.ts';

/** Logos at opening with what the closing shows of the accounts they had then. */
const QUARTER = `
with opening as (
  select d.account_id, s.logo_id from account_day as d join account_state as s on s.state_id = d.state_id
  where d.day = date '2026-03-31' and d.customers = 1
),
closing as (select account_id, customers, transferred from account_day where day = date '2026-06-30')
select count(*), count(*) filter (where customers = 0 and transferred = 0)
from (
  select :unit as unit, sum(c.customers) as customers, sum(c.transferred) as transferred
  from opening as o join closing as c on c.account_id = o.account_id
  group by 1
) as each`;

test('C3: 8 logos open and 2 are lost; 9 accounts open and 3 are lost', async () => {
  const warehouse = await openWarehouse(logoChurnExample);
  expect(await rowsOf(warehouse, QUARTER.replace(':unit', 'o.logo_id'))).toEqual([[8, 2]]);
  expect(await rowsOf(warehouse, QUARTER.replace(':unit', 'o.account_id'))).toEqual([[9, 3]]);
  const june = `select sum(opening_logos), sum(churned_logos), sum(new_logos) from logo_month where month = date '2026-06-01'`;
  // L1, L4, L5, P67, L8, L9, L11, L12 open; L4 and L12 go; L8 is taken over.
  expect(await rowsOf(warehouse, june)).toEqual([['8', '2', '0']]);
  await warehouse.close();
});

test('C3: the group is the ultimate parent, from the day it became one', async () => {
  const warehouse = await openWarehouse(logoChurnExample);
  const states = `
    select account_id, logo_id, valid_from, valid_to from account_state where account_id in ('L6', 'L8') order by 1, 3`;
  expect(await rowsOf(warehouse, states)).toEqual([
    ['L6', 'P67', '0001-01-01', null],
    ['L8', 'L8', '0001-01-01', '2026-06-10'],
    ['L8', 'L1', '2026-06-10', null],
  ]);
  await warehouse.close();
});

test('C4: every cell that was reached, and no other', async () => {
  const warehouse = await openWarehouse(cohortExample);
  const cells = `
    select cohort, age, sum(logos_active), sum(logos_base), cast(sum(mrr_now) as decimal(18,0)), cast(sum(mrr_base) as decimal(18,0))
    from cohort_month group by 1, 2 order by 1, 2`;
  expect(await rowsOf(warehouse, cells)).toEqual([
    ['2026-01', 0, '4', '4', '500', '500'],
    ['2026-01', 1, '4', '4', '450', '500'],
    ['2026-01', 2, '3', '4', '270', '500'],
    ['2026-01', 3, '2', '4', '220', '500'],
    ['2026-01', 4, '3', '4', '280', '500'],
    ['2026-02', 0, '3', '3', '500', '500'],
    ['2026-02', 1, '2', '3', '400', '500'],
    ['2026-02', 2, '2', '3', '450', '500'],
    ['2026-02', 3, '2', '3', '480', '500'],
    ['2026-03', 0, '2', '2', '120', '120'],
    ['2026-03', 1, '2', '2', '120', '120'],
    ['2026-03', 2, '1', '2', '80', '120'],
  ]);
  await warehouse.close();
});

test('C5: openings and churn of six months', async () => {
  const warehouse = await openWarehouse(ltvExample);
  const months = `
    select sum(opening_logos), sum(churned_logos) from logo_month where month >= date '2026-01-01' group by month order by month`;
  expect(await rowsOf(warehouse, months)).toEqual([
    ['95', '2'],
    ['98', '1'],
    ['100', '3'],
    ['102', '2'],
    ['101', '1'],
    ['104', '3'],
  ]);
  const closing = `select sum(customers), cast(sum(mrr) as decimal(18,0)) from account_day where day = date '2026-06-30'`;
  expect(await rowsOf(warehouse, closing)).toEqual([['105', '52500']]);
  await warehouse.close();
});

test('C11: revenue by ultimate parent', async () => {
  const warehouse = await openWarehouse(concentrationExample);
  const byParent = `
    select s.logo_id, cast(sum(r.net) / 1000 as decimal(18,0)) as k from revenue_month as r join account_state as s on s.state_id = r.state_id
    group by 1 order by sum(r.net) desc, 1`;
  expect(await rowsOf(warehouse, byParent)).toEqual([
    ['G', '200'],
    ['H', '150'],
    ['I', '100'],
    ['J', '90'],
    ['K', '60'],
    ['L', '50'],
    ['M', '40'],
    ['N', '40'],
    ['O', '30'],
    ['P', '25'],
    ['Q', '10'],
    ['R', '5'],
    ['S', '-8'],
  ]);
  await warehouse.close();
});
