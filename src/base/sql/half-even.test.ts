import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { openDuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { DuckdbSession } from '../../../test/stores/duckdb-session.ts';
import { cast, col, roundHalfEven, val } from './build-expression.ts';
import { as, select, table } from './build-query.ts';
import { fixedSql } from './fixed-sql.ts';
import { halfEvenMacro, halfEvenText } from './half-even.ts';
import type { SqlType } from './sql-type.ts';

let duckdb: DuckdbSession;

beforeAll(async () => {
  duckdb = await openDuckdbSession();
});

function expected(text: string, digits: number): string {
  return new Decimal(text).toFixed(digits, Decimal.ROUND_HALF_EVEN).replace(/^-(0(\.0+)?)$/, '$1');
}

async function roundedBy(text: string, type: SqlType, digits: number): Promise<string> {
  const [[cell] = []] = await duckdb.run(
    select({ columns: [as('x', roundHalfEven(val(text, type), digits))] }),
  );
  return new Decimal(String(cell)).toFixed(digits);
}

// Ties are what matters and random digits almost never make one: half of the cases are made to tie.
const amount = fc
  .record({
    whole: fc.integer({ min: -99_999_999, max: 99_999_999 }),
    tail: fc.oneof(
      fc.constantFrom('5', '50', '500000', '49999999', '50000001'),
      fc.stringMatching(/^\d{1,8}$/),
    ),
    kept: fc.stringMatching(/^\d{0,2}$/),
  })
  .map(({ whole, tail, kept }) => `${whole}.${(kept + tail).slice(0, 8)}`);

test('agrees with decimal.js on ties and on everything else', async () => {
  await fc.assert(
    fc.asyncProperty(amount, fc.integer({ min: 0, max: 4 }), async (text, digits) => {
      expect(await roundedBy(text, 'decimal(38,8)', digits)).toBe(expected(text, digits));
      expect(await roundedBy(text, 'decimal(18,8)', digits)).toBe(expected(text, digits));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['0.5', 0, '0'],
  ['1.5', 0, '2'],
  ['2.5', 0, '2'],
  ['-0.5', 0, '0'],
  ['-1.5', 0, '-2'],
  ['-2.5', 0, '-2'],
  ['0.125', 2, '0.12'],
  ['0.135', 2, '0.14'],
  ['0.13500001', 2, '0.14'],
  ['0.12500001', 2, '0.13'],
  ['-0.125', 2, '-0.12'],
  ['0.005', 2, '0.00'],
  ['0.015', 2, '0.02'],
  ['9.995', 2, '10.00'],
  ['9.985', 2, '9.98'],
  ['1.00', 2, '1.00'],
])('%s to %i decimals is %s', async (text, digits, result) => {
  expect(await roundedBy(text, 'decimal(18,8)', digits)).toBe(result);
});

test('a number with fewer decimals than asked for stays as it is', async () => {
  expect(await roundedBy('3', 'decimal(18,0)', 2)).toBe('3.00');
  expect(await roundedBy('3.14', 'decimal(18,2)', 2)).toBe('3.14');
});

test('NULL stays NULL, a column works, and the result is a decimal', async () => {
  await duckdb.connection.run(
    'create or replace table t as select * from (values (1, 0.125::decimal(18,3)), (2, null)) v(id, x)',
  );
  const query = select({
    columns: ['id', as('x', cast(roundHalfEven(col('x'), 2), 'decimal(18,2)'))],
    from: table('t'),
  });
  expect(await duckdb.run(query)).toEqual([
    [1, '0.12'],
    [2, null],
  ]);
  const types = select({ columns: [as('x', roundHalfEven(col('x'), 2))], from: table('t') });
  expect((await duckdb.run(types))[0]).toEqual(['0.12']);
});

test('the macro for hand-written SQL is the same rounding', async () => {
  await duckdb.run(halfEvenMacro(2));
  const text =
    'select half_even_2(x) as x from (values (0.125::decimal(18,3)), (0.135), (-0.125), (null)) v(x)';
  expect(await duckdb.run(fixedSql('rounded', text))).toEqual([
    ['0.12'],
    ['0.14'],
    ['-0.12'],
    [null],
  ]);
});

test('refuses a number of decimals that makes no sense', () => {
  for (const digits of [-1, 1.5, 19, Number.NaN])
    expect(() => halfEvenText('x', digits)).toThrow(/cannot round/);
});
