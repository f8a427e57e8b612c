import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { openDuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { DuckdbSession } from '../../../test/stores/duckdb-session.ts';
import { dateOfDay } from '../date.ts';
import type { Cell } from '../engine-door.ts';
import { as, select } from './build-query.ts';
import { fixedSql } from './fixed-sql.ts';
import type { Scalar } from './expression.ts';
import { SQL_TYPES, isDecimalType } from './sql-type.ts';
import type { SqlType } from './sql-type.ts';
import { val } from './value.ts';

let duckdb: DuckdbSession;

beforeAll(async () => {
  duckdb = await openDuckdbSession();
});

const day = fc.integer({ min: -719_162, max: 2_932_896 }).map(dateOfDay);

/** Milliseconds of the years 1 to 9999. */
const instant = fc
  .integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 })
  .map((ms) => new Date(ms).toISOString());

function decimals(width: number, scale: number): fc.Arbitrary<string> {
  const most = 10n ** BigInt(width) - 1n;
  return fc.bigInt({ min: -most, max: most }).map((unscaled) => {
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
    const split = digits.length - scale;
    const text = scale === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
    return unscaled < 0n ? `-${text}` : text;
  });
}

function valuesOf(type: SqlType): fc.Arbitrary<Scalar> {
  if (isDecimalType(type)) {
    const [width = 0, scale = 0] = [...type.matchAll(/\d+/g)].map(Number);
    return decimals(width, scale);
  }
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer();
    case 'bigint':
      return fc.maxSafeInteger();
    case 'hugeint':
      return fc.bigInt({ min: -(2n ** 127n) + 1n, max: 2n ** 127n - 1n }).map(String);
    case 'double':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'varchar':
      return fc.oneof(fc.string({ unit: 'binary' }), fc.constant('a\0b'), fc.constant(''));
    case 'date':
      return day;
    default:
      return instant;
  }
}

test.each(SQL_TYPES)('random values of type %s come back as they went', async (type) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(valuesOf(type)), { minLength: 1, maxLength: 20 }),
      async (values) => {
        const columns = values.map((value, index) => as(`c${index}`, val(value, type)));
        const [row = []] = await duckdb.run(select({ columns }));
        expect(row.map(exact)).toEqual(values.map(exact));
      },
    ),
    { numRuns: 60 },
  );
});

/** `toEqual` takes 0 and -0 for different, as it should; so do we. */
function exact(cell: Cell): string {
  return Object.is(cell, -0) ? 'number -0' : `${typeof cell} ${String(cell)}`;
}

test('a value whose type cannot be told, or that does not fit, is refused', () => {
  expect(() => val(0.5)).toThrow(/bad_value/);
  expect(() => val(Number.NaN)).toThrow(/bad_value/);
  expect(() => val(2 ** 60)).toThrow(/bad_value/);
  const bad: [Scalar, SqlType][] = [
    ['1e5', 'decimal(18,2)'],
    [0.5, 'decimal(18,2)'],
    ['1; drop', 'integer'],
    [1.5, 'bigint'],
    ['2025-02-30', 'date'],
    ['yesterday', 'timestamptz'],
    ['2025-02-30T00:00:00Z', 'timestamptz'],
    [Number.POSITIVE_INFINITY, 'double'],
    ['true', 'boolean'],
    [1, 'varchar'],
  ];
  for (const [value, type] of bad) expect(() => val(value, type)).toThrow(/bad_value/);
  expect(val(3_000_000_000).type).toBe('bigint');
  expect(val(null).type).toBeNull();
});

test('hand-written SQL: names become bound values, everything else stays as it is', async () => {
  const statement = fixedSql(
    'everything at once',
    `-- :not_this, nor 'this
     select :a || ':b' as "Quoted :c", :a::varchar as again, /* :d */ [1, 2, 3][1:2][1] as slice, :n + 1 as n, :day as day, :none as none`,
    { a: 'x', n: 41, day: val('2025-03-31', 'date'), none: null },
  );
  expect(statement.values).toEqual(['x', 41, '2025-03-31']);
  expect(await duckdb.run(statement)).toEqual([['x:b', 'x', 1, 42, '2025-03-31', null]]);
});

test('hand-written SQL is refused when it is not what was agreed', () => {
  const refused: [string, Record<string, Scalar>, RegExp][] = [
    ['select :a', {}, /no value for :a/],
    ['select :constructor', {}, /no value for :constructor/],
    ['select 1', { a: 1 }, /nothing uses a/],
    ['select 1; select 2', {}, /semicolon/],
    ['SELECT 1', {}, /lower case/],
    ['select $1', {}, /:name/],
    ['select ?', {}, /:name/],
    ["select 'open", {}, /open quote/],
    ['select :a', { a: 0.5 }, /bad_value/],
  ];
  for (const [text, values, why] of refused)
    expect(() => fixedSql('a test', text, values)).toThrow(why);
});
