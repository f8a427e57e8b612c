import { expect, test } from 'vitest';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { openWarehouse } from '../../../test/examples/warehouse.ts';

const line = (key: string, fields: Record<string, string | number | null>) => ({
  line_key: key,
  account_id: 'S',
  currency: 'USD',
  unit_price: '100',
  interval: 'month',
  status: 'active',
  valid_from: '2026-01-01',
  source_pk: key,
  ...fields,
});

const S_LINES = [
  line('S1', { unit_price: '12000', interval: 'year' }),
  line('S2', { unit_price: '900', interval: 'quarter' }),
  line('S3', { unit_price: '50', interval: 'week' }),
  line('S4', { quantity: 3, discount_kind: 'forever', discount_percent: 20 }),
  line('S5', { unit_price: '80', discount_kind: 'once', discount_percent: 50 }),
  line('S6', { status: 'trial' }),
  line('S7', { unit_price: '60', status: 'past_due' }),
  line('S8', { unit_price: '70', status: 'unpaid' }),
  line('S9', { usage_type: 'metered' }),
  line('S10', { unit_price: '24000', interval: 'year', interval_count: 2 }),
  line('S11', { unit_price: '500', product_key: 'setup' }),
  line('S12', { unit_price: '1000', interval: 'year' }),
];

test('C13: lines become monthly amounts, rounded half to even line by line', async () => {
  const warehouse = await openWarehouse({
    entities: {
      account: [{ account_id: 'S' }],
      product: [{ product_key: 'setup', name: 'Set-up', is_recurring: false }],
      subscription_line: S_LINES,
    },
    today: '2026-06-30',
  });
  const { rows } = await warehouse.run(
    fixedSql('lines', 'select source_pk, cast(mrr as decimal(18,2)) from mrr_interval order by cast(substr(source_pk, 2) as integer)'),
  );
  expect(rows).toEqual([
    ['S1', '1000.00'],
    ['S2', '300.00'],
    ['S3', '216.67'],
    ['S4', '240.00'],
    ['S5', '80.00'],
    ['S7', '60.00'],
    ['S10', '1000.00'],
    ['S12', '83.33'],
  ]);
  const total = await warehouse.run(
    fixedSql('total', "select cast(mrr as decimal(18,2)), customers from account_day where day = date '2026-06-30'"),
  );
  expect(total.rows).toEqual([['2980.00', 1]]);
  await warehouse.close();
});
