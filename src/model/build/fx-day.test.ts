import { expect, test } from 'vitest';
import { rowsOf } from '../../../test/examples/ask.ts';
import { openWarehouse } from '../../../test/examples/warehouse.ts';
import type { Row } from '../../../test/examples/warehouse.ts';

const rate = (date: string, from: string, to: string, value: string, rest: Row = {}): Row => ({
  date,
  from_currency: from,
  to_currency: to,
  rate: value,
  ...rest,
});

test('straight, inverse and through a third currency; spot only; carried for 7 days', async () => {
  const warehouse = await openWarehouse({
    today: '2026-01-31',
    policies: { reporting_currency: 'BRL' },
    entities: {
      account: [{ account_id: 'A' }],
      fx_rate: [
        rate('2026-01-05', 'USD', 'BRL', '5'),
        rate('2026-01-05', 'BRL', 'CLP', '160'),
        rate('2026-01-05', 'EUR', 'MXN', '20'),
        rate('2026-01-05', 'EUR', 'BRL', '6'),
        rate('2026-01-07', 'USD', 'BRL', '5.5'),
        rate('2026-01-07', 'USD', 'BRL', '9', { source_id: 'later source' }),
        rate('2026-01-08', 'USD', 'BRL', '7', { kind: 'plan' }),
      ],
    },
  });
  const rates = `select currency, day, cast(rate as decimal(18,6)) from fx_day where currency <> 'BRL' and day in (date '2026-01-04', date '2026-01-05', date '2026-01-08', date '2026-01-14', date '2026-01-15') order by 1, 2`;
  expect(await rowsOf(warehouse, rates)).toEqual([
    ['CLP', '2026-01-05', '0.006250'],
    ['CLP', '2026-01-08', '0.006250'],
    ['EUR', '2026-01-05', '6.000000'],
    ['EUR', '2026-01-08', '6.000000'],
    ['MXN', '2026-01-05', '0.300000'],
    ['MXN', '2026-01-08', '0.300000'],
    ['USD', '2026-01-05', '5.000000'],
    ['USD', '2026-01-08', '5.500000'],
    ['USD', '2026-01-14', '5.500000'],
  ]);
  expect(
    await rowsOf(
      warehouse,
      `select count(distinct rate), min(rate) = 1 from fx_day where currency = 'BRL'`,
    ),
  ).toEqual([[1, true]]);
  await warehouse.close();
});

test('amounts are rounded half to even to the minor units of the reporting currency', async () => {
  const line = (net: string, currency: string): Row => ({
    account_id: 'A',
    invoice_date: '2026-01-05',
    net_amount: net,
    currency,
    invoice_status: 'paid',
  });
  const entities = {
    account: [{ account_id: 'A' }],
    fx_rate: [rate('2026-01-05', 'EUR', 'USD', '0.5'), rate('2026-01-05', 'EUR', 'CLP', '0.5')],
    revenue_line: [
      line('0.25', 'EUR'),
      line('0.27', 'EUR'),
      line('-0.25', 'EUR'),
      line('3.00', 'EUR'),
      line('5.00', 'EUR'),
    ],
  };
  // 0.125 is 0.12, 0.135 is 0.14; 1.5 and 2.5 are whole.
  const dollars = await openWarehouse({ entities, today: '2026-01-31' });
  expect(await rowsOf(dollars, 'select cast(sum(net) as decimal(18,3)) from revenue_day')).toEqual([
    ['4.140'],
  ]);
  await dollars.close();
  // 0.125 and 0.135 are 0 pesos, 1.5 and 2.5 both 2.
  const pesos = await openWarehouse({
    entities,
    today: '2026-01-31',
    policies: { reporting_currency: 'CLP' },
  });
  expect(await rowsOf(pesos, 'select cast(sum(net) as decimal(18,3)) from revenue_day')).toEqual([
    ['4.000'],
  ]);
  await pesos.close();
});

test('weeks, fiscal quarters and years by policy', async () => {
  const look = `select week, month, quarter, year from calendar where day = date '2026-06-14'`;
  const [plain, fiscal] = [
    await openWarehouse({ entities: {}, today: '2026-06-30' }),
    await openWarehouse({
      entities: {},
      today: '2026-06-30',
      policies: { week_start: 'sunday', fiscal_year_start: 5 },
    }),
  ];
  expect(await rowsOf(plain, look)).toEqual([
    ['2026-06-08', '2026-06-01', '2026-04-01', '2026-01-01'],
  ]);
  expect(await rowsOf(fiscal, look)).toEqual([
    ['2026-06-14', '2026-06-01', '2026-05-01', '2026-05-01'],
  ]);
  expect(await rowsOf(plain, 'select min(day), max(day) from calendar')).toEqual([
    ['2026-01-01', '2027-12-31'],
  ]);
  await plain.close();
  await fiscal.close();
});
