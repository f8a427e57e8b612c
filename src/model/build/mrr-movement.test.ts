import { expect, test } from 'vitest';
import { rowsOf } from '../../../test/examples/ask.ts';
import { nrrExample } from '../../../test/examples/fixtures/c1-nrr.ts';
import { grrExample, grrQuarterExample } from '../../../test/examples/fixtures/c2-grr.ts';
import { logoChurnExample } from '../../../test/examples/fixtures/c3-logo-churn.ts';
import { bridgeExample, mrrExample } from '../../../test/examples/fixtures/c13-mrr.ts';
import { openWarehouse } from '../../../test/examples/warehouse.ts';

const TOTALS = `
select cast(sum(new) as decimal(18,2)), cast(sum(expansion) as decimal(18,2)), cast(sum(contraction) as decimal(18,2)),
  cast(sum(churn) as decimal(18,2)), cast(sum(reactivation) as decimal(18,2)), cast(sum(fx) as decimal(18,2)),
  cast(sum(net) as decimal(18,2))
from mrr_movement`;

/** Months and accounts in which opening + movements is not closing, stocks read from account_day. */
const BROKEN = `
with stock as (select account_id, day, mrr from account_month_end),
bridge as (select account_id, month, sum(net) as net from mrr_movement group by 1, 2)
select s.account_id, s.day, s.mrr, coalesce(o.mrr, 0), b.net
from stock as s
left join stock as o on o.account_id = s.account_id and o.day = date_trunc('month', s.day) - interval 1 day
left join bridge as b on b.account_id = s.account_id and b.month = date_trunc('month', s.day)
where s.mrr <> coalesce(o.mrr, 0) + coalesce(b.net, 0)`;

test('C13: twelve kinds of lines', async () => {
  const warehouse = await openWarehouse(mrrExample);
  const lines = `select source_pk, cast(mrr as decimal(18,2)) from mrr_interval order by cast(substr(source_pk, 2) as integer)`;
  expect(await rowsOf(warehouse, lines)).toEqual([
    ['S1', '1000.00'],
    ['S2', '300.00'],
    ['S3', '216.67'],
    ['S4', '240.00'],
    ['S5', '80.00'],
    ['S7', '60.00'],
    ['S10', '1000.00'],
    ['S12', '83.33'],
  ]);
  const total = `select cast(mrr as decimal(18,2)), customers from account_day where day = date '2026-06-30'`;
  expect(await rowsOf(warehouse, total)).toEqual([['2980.00', 1]]);
  await warehouse.close();
});

test('C13: the bridge of a month, line by line', async () => {
  const warehouse = await openWarehouse(bridgeExample);
  expect(await rowsOf(warehouse, `${TOTALS} where month = date '2026-06-01'`)).toEqual([
    ['500.00', '300.00', '100.00', '400.00', '200.00', '-50.00', '450.00'],
  ]);
  const ends = `select cast(sum(opening_mrr) as decimal(18,2)), cast(sum(closing_mrr) as decimal(18,2)) from logo_month where month = date '2026-06-01'`;
  expect(await rowsOf(warehouse, ends)).toEqual([['10000.00', '10450.00']]);
  const why = `select account_id, type, reason from mrr_movement where month = date '2026-06-01' and reason is not null order by 1`;
  expect(await rowsOf(warehouse, why)).toEqual([
    ['Q3', 'churn', 'competitor'],
    ['Q4', 'expansion', 'upsell'],
    ['Q5', 'contraction', 'downgrade'],
  ]);
  expect(await rowsOf(warehouse, BROKEN)).toEqual([]);
  await warehouse.close();
});

test('C1: both ends of the cohort and the movements of the year', async () => {
  const warehouse = await openWarehouse(nrrExample);
  const stocks = (day: string): string => `
    select account_id, cast(mrr as decimal(18,2)) from account_day where day = date '${day}' and mrr > 0 order by 1`;
  expect(await rowsOf(warehouse, stocks('2025-06-30'))).toEqual([
    ['A1', '1000.00'],
    ['A2', '800.00'],
    ['A3', '600.00'],
    ['A4', '500.00'],
    ['A5', '400.00'],
    ['A6', '1000.00'],
  ]);
  // As reported: the constant-currency reading of A6 (1,100) is the planner's, from mrr_interval at opening rates.
  expect(await rowsOf(warehouse, stocks('2026-06-30'))).toEqual([
    ['A1', '1300.00'],
    ['A2', '800.00'],
    ['A3', '450.00'],
    ['A5', '300.00'],
    ['A6', '990.00'],
    ['A7', '1200.00'],
    ['A8', '250.00'],
  ]);
  // Expansion: A1 300, A6 100, A7 500; churn A4 500 and A5 400; new A7 700 and A8 250; the fall of BRL is fx alone.
  expect(
    await rowsOf(
      warehouse,
      `${TOTALS} where month between date '2025-07-01' and date '2026-06-01'`,
    ),
  ).toEqual([['950.00', '900.00', '150.00', '900.00', '300.00', '-110.00', '990.00']]);
  expect(await rowsOf(warehouse, BROKEN)).toEqual([]);
  await warehouse.close();
});

test('C2: only the ends of a month count, and an account never falls below zero', async () => {
  const warehouse = await openWarehouse(grrExample);
  const ends = `
    select account_id, cast(sum(opening_mrr) as decimal(18,0)), cast(sum(closing_mrr) as decimal(18,0))
    from logo_month where month = date '2026-06-01' group by 1 having sum(opening_mrr) + sum(closing_mrr) > 0 order by 1`;
  expect(await rowsOf(warehouse, ends)).toEqual([
    ['B1', '200', '230'],
    ['B2', '200', '200'],
    ['B3', '150', '90'],
    ['B4', '100', '0'],
    ['B5', '50', '0'],
    ['B6', '0', '300'],
  ]);
  expect(await rowsOf(warehouse, `${TOTALS} where month = date '2026-06-01'`)).toEqual([
    ['300.00', '30.00', '60.00', '150.00', '0.00', '0.00', '120.00'],
  ]);
  const raw = `select cast(sum(mrr_raw) as decimal(18,0)), cast(sum(mrr) as decimal(18,0)) from mrr_interval where account_id = 'B5' and valid_to is null`;
  expect(await rowsOf(warehouse, raw)).toEqual([['-10', '0']]);
  await warehouse.close();

  const quarter = await openWarehouse(grrQuarterExample);
  const monthEnds = `select account_id, day, cast(mrr as decimal(18,0)) from account_month_end where day >= date '2026-03-31' order by 1, 2`;
  expect((await rowsOf(quarter, monthEnds)).map(([account, , mrr]) => [account, mrr])).toEqual([
    ['K1', '100'],
    ['K1', '80'],
    ['K1', '100'],
    ['K1', '100'],
    ['K2', '100'],
    ['K2', '100'],
    ['K2', '100'],
    ['K2', '0'],
  ]);
  await quarter.close();
});

test('C3: events of logos, and an acquisition that is neither loss nor gain', async () => {
  const warehouse = await openWarehouse(logoChurnExample);
  const events = `
    select month, account_id, sum(new_logos), sum(churn_events), sum(reactivated_logos)
    from mrr_movement where month between date '2026-04-01' and date '2026-06-01'
    group by 1, 2 having sum(new_logos + churn_events + reactivated_logos) > 0 order by 1, 2`;
  expect(await rowsOf(warehouse, events)).toEqual([
    ['2026-04-01', 'L3', '0', '1', '0'],
    ['2026-04-01', 'L4', '1', '0', '0'],
    ['2026-05-01', 'L2', '0', '1', '0'],
    ['2026-05-01', 'L5', '1', '0', '0'],
    ['2026-06-01', 'L12', '0', '1', '0'],
    ['2026-06-01', 'L3', '0', '0', '1'],
    ['2026-06-01', 'L4', '0', '1', '0'],
  ]);
  const june = `
    select account_id, type, cast(net as decimal(18,0)) from mrr_movement
    where month = date '2026-06-01' and account_id in ('L1', 'L8') order by 1`;
  expect(await rowsOf(warehouse, june)).toEqual([
    ['L1', 'transfer', '100'],
    ['L8', 'transfer', '-100'],
  ]);
  // The group loses a subsidiary: it shrinks, and is not lost.
  const may = `select type, cast(sum(net) as decimal(18,0)) from mrr_movement where month = date '2026-05-01' and account_id = 'L6' group by 1`;
  expect(await rowsOf(warehouse, may)).toEqual([['contraction', '-100']]);
  expect(await rowsOf(warehouse, BROKEN)).toEqual([]);
  await warehouse.close();
});
