import { expect, test } from 'vitest';
import { rowsOf } from '../../../../test/examples/ask.ts';
import { coverageExample } from '../../../../test/examples/fixtures/c9-coverage.ts';
import { quotaExample } from '../../../../test/examples/fixtures/c10-quota.ts';
import { forecastExample } from '../../../../test/examples/fixtures/c17-forecast.ts';
import { openWarehouse } from '../../../../test/examples/warehouse.ts';

test('C10: quota by the days somebody was there', async () => {
  const warehouse = await openWarehouse(quotaExample);
  const quarter = `
    select user_id, cast(round(sum(quota), 2) as decimal(18,2)), cast(sum(credited) as decimal(18,0)), sum(active_days)
    from quota_day where day between date '2026-04-01' and date '2026-06-30' group by 1 order by 1`;
  expect(await rowsOf(warehouse, quarter)).toEqual([
    ['am1', '120000.00', '132000', '91'],
    ['am2', '30329.67', '40000', '46'],
    ['am3', '80439.56', '60000', '61'],
    ['am4', '39560.44', '0', '30'],
  ]);
  const team = `select cast(round(sum(quota), 2) as decimal(18,2)) from quota_month`;
  expect(await rowsOf(warehouse, team)).toEqual([['270329.67']]);
  await warehouse.close();
});

test('C17: forecast, booked and error by colleague', async () => {
  const warehouse = await openWarehouse(forecastExample);
  const may = `
    select user_id, cast(forecast as integer), cast(actual as integer), cast(absolute_error as integer)
    from forecast_month where month = date '2026-05-01' order by 1`;
  expect(await rowsOf(warehouse, may)).toEqual([
    ['am1', 100, 80, 20],
    ['am2', 50, 0, 50],
    ['am3', 30, 60, 30],
    ['am4', 0, 20, 20],
  ]);
  await warehouse.close();
});

test('C9: open deals of the quarter, in their own currency', async () => {
  const warehouse = await openWarehouse(coverageExample);
  const open = `
    select opportunity_key, currency, cast(qualified_amount as integer) from deal_open_interval
    where valid_to is null and deal_type <> 'renewal' and close_date between date '2026-08-10' and date '2026-09-30' and qualified_amount > 0
    order by 1`;
  expect(await rowsOf(warehouse, open)).toEqual([
    ['P1', 'USD', 80000],
    ['P2', 'USD', 60000],
    ['P3', 'EUR', 100000],
  ]);
  const won = `select won, cast(won_amount as integer), won_positive, cycle_deals from deal_closed_month`;
  expect(await rowsOf(warehouse, won)).toEqual([[1, 90000, 1, 1]]);
  await warehouse.close();
});

test('stages as they were: amounts, first qualification, lost deals, days to win', async () => {
  const stay = (key: string, stage: string, from: string, to: string | null, amount: string) => ({
    opportunity_key: 'D',
    event_key: key,
    stage_key: stage,
    entered_at: `${from}T12:00:00Z`,
    exited_at: to === null ? null : `${to}T12:00:00Z`,
    amount_at_entry: amount,
    close_date_at_entry: '2026-05-01',
  });
  const deal = {
    account_id: 'A',
    type: 'upsell',
    currency: 'USD',
    created_at: '2026-01-01T12:00:00Z',
    amount: '900',
  };
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }],
      stage: [
        { stage_key: 's1', label: 'Lead', type: 'open', is_qualified: false },
        { stage_key: 's2', label: 'Proposal', type: 'open', is_qualified: true },
        { stage_key: 'w', label: 'Won', type: 'won' },
        { stage_key: 'l', label: 'Lost', type: 'lost' },
      ],
      opportunity: [
        {
          ...deal,
          opportunity_key: 'D',
          stage_key: 'w',
          closed_at: '2026-03-02T12:00:00Z',
          won: true,
        },
        {
          ...deal,
          opportunity_key: 'L',
          stage_key: 'l',
          closed_at: '2026-03-05T12:00:00Z',
          won: false,
          lost_reason: 'price',
        },
        {
          ...deal,
          opportunity_key: 'X',
          stage_key: 'l',
          closed_at: '2026-03-05T12:00:00Z',
          won: false,
          lost_reason: 'duplicate',
        },
        {
          ...deal,
          opportunity_key: 'B',
          stage_key: 'w',
          closed_at: '2025-12-20T12:00:00Z',
          won: true,
        },
      ],
      opportunity_stage_event: [
        stay('1', 's1', '2026-01-01', '2026-02-01', '500'),
        stay('2', 's2', '2026-02-01', '2026-03-02', '700'),
        stay('3', 'w', '2026-03-02', null, '900'),
      ],
    },
  });
  const stays = `
    select stage_key, cast(amount as integer), cast(qualified_amount as integer), valid_from, valid_to
    from deal_open_interval where opportunity_key = 'D' order by valid_from`;
  expect(await rowsOf(warehouse, stays)).toEqual([
    ['s1', 500, 0, '2026-01-01', '2026-02-01'],
    ['s2', 700, 700, '2026-02-01', '2026-03-02'],
  ]);
  expect(
    await rowsOf(
      warehouse,
      `select day, created, cast(qualified_amount as integer) from deal_created_day`,
    ),
  ).toEqual([['2026-02-01', 1, 700]]);
  const closed = `select opportunity_key, won, lost, lost_reason, cast(cycle_days as integer), cycle_deals from deal_closed_row order by 1`;
  expect(await rowsOf(warehouse, closed)).toEqual([
    ['B', 1, 0, null, null, 0],
    ['D', 1, 0, null, 60, 1],
    ['L', 0, 1, 'price', null, 0],
  ]);
  await warehouse.close();
});
