import { expect, test } from 'vitest';
import { openWarehouse } from '../../../test/examples/warehouse.ts';
import type { Row } from '../../../test/examples/warehouse.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';

const goal = (kpi: string, value: string, rest: Row): Row => ({
  kpi,
  value,
  period_start: '2026-01-01',
  period_end: '2026-04-01',
  ...rest,
});
const MONTH = { period_start: '2026-02-01', period_end: '2026-03-01' };

const spec = {
  today: '2026-03-15',
  entities: {
    account: [{ account_id: 'A' }],
    team: [
      { team_key: 'north', name: 'North' },
      { team_key: 'south', name: 'South' },
    ],
    user: [
      { user_key: 'ana', name: 'Ana', team_key: 'north' },
      { user_key: 'bia', name: 'Bia', team_key: 'north' },
      { user_key: 'caio', name: 'Caio', team_key: 'south', end_date: '2026-03-01' },
    ],
    target: [
      goal('bookings', '90', { scope: 'user', user_key: 'ana' }),
      goal('bookings', '180', { scope: 'user', user_key: 'bia' }),
      goal('bookings', '45', { scope: 'user', user_key: 'caio' }),
      goal('bookings', '99', { scope: 'user', user_key: 'ana', ...MONTH }),
      goal('bookings', '1000', { scope: 'team', team_key: 'south' }),
      goal('mrr', '7', { scope: 'user', user_key: 'ana' }),
      goal('mrr', '5', { scope: 'user', user_key: 'caio' }),
      goal('nrr', '1.05', { scope: 'user', user_key: 'ana' }),
      goal('nrr', '1.1', { scope: 'tenant' }),
      goal('nrr', '1.2', { scope: 'tenant', ...MONTH }),
      goal('bookings', '3', { scope: 'account', account_id: 'A', ...MONTH }),
      goal('mrr', '4', { scope: 'account', account_id: 'A', ...MONTH }),
      goal('bookings', '8', { scope: 'user' }),
    ],
  },
};

async function look(text: string): Promise<unknown[][]> {
  const warehouse = await openWarehouse(spec);
  try {
    const { rows } = await warehouse.run(fixedSql('look', text));
    return rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  } finally {
    await warehouse.close();
  }
}

test('flows fall on days, the shorter period first; who has none aims at what those below do', async () => {
  expect(
    await look(`
      select level, coalesce(user_id, team_id), cast(sum(value) as decimal(18,2)) from target_month
      where kpi = 'bookings' and month = date '2026-02-01' group by all order by all`),
  ).toEqual([
    ['team', 'north', '155.00'],
    ['team', 'south', '311.11'],
    ['tenant', null, '466.11'],
    ['user', 'ana', '99.00'],
    ['user', 'bia', '56.00'],
    ['user', 'caio', '14.00'],
  ]);
});

test('days add up to the whole, without a rest', async () => {
  expect(
    await look(`
      select user_id, sum(value) from target_day where kpi = 'bookings' and user_id in ('bia', 'caio') group by 1 order by 1`),
  ).toEqual([
    ['bia', '180.0000000000'],
    ['caio', '29.5000000000'],
  ]);
});

test('stocks and ratios stand whole in each month; stocks of people add up, ratios do not', async () => {
  expect(
    await look(`
      select kpi, level, coalesce(user_id, team_id), cast(list(cast(value as decimal(18,2)) order by month) as varchar)
      from target_month where kpi in ('mrr', 'nrr') group by all order by all`),
  ).toEqual([
    ['mrr', 'team', 'north', '[7.00, 7.00, 7.00]'],
    ['mrr', 'team', 'south', '[5.00, 5.00]'],
    ['mrr', 'tenant', null, '[12.00, 12.00, 7.00]'],
    ['mrr', 'user', 'ana', '[7.00, 7.00, 7.00]'],
    ['mrr', 'user', 'caio', '[5.00, 5.00]'],
    ['nrr', 'tenant', null, '[1.10, 1.20, 1.10]'],
    ['nrr', 'user', 'ana', '[1.05, 1.05, 1.05]'],
  ]);
});

test('accounts have targets of their own', async () => {
  expect(
    await look(
      'select account_id, kpi, month, cast(value as decimal(18,2)) from account_target_month order by 2',
    ),
  ).toEqual([
    ['A', 'bookings', '2026-02-01', '3.00'],
    ['A', 'mrr', '2026-02-01', '4.00'],
  ]);
});
