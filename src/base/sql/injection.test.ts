/** Every place of a statement where a name goes, with names made to break out of it, on a real DuckDB. */
import { beforeEach, describe, expect, test } from 'vitest';

import { openDuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { DuckdbSession } from '../../../test/stores/duckdb-session.ts';
import {
  agg,
  asc,
  caseWhen,
  cast,
  col,
  countRows,
  eq,
  fn,
  inList,
  over,
  val,
} from './build-expression.ts';
import {
  as,
  cte,
  groupingSets,
  join,
  select,
  subquery,
  table,
  tableName,
  valuesTable,
} from './build-query.ts';
import {
  addColumn,
  column,
  createSchema,
  createTable,
  createTableAs,
  deleteRows,
  dropTable,
  insert,
  renameTable,
  update,
} from './build-statement.ts';
import { compileDuckdb } from './compile-duckdb.ts';
import type { Expression } from './expression.ts';
import { fixedSql } from './fixed-sql.ts';
import { quoteIdentifier } from './identifier.ts';
import type { Query, Statement } from './statement.ts';

const HOSTILE = [
  'x"; drop table canary; --',
  'x" as y from canary; drop table canary; --',
  '"',
  '""',
  '";"',
  "'; drop table canary; --",
  "it's",
  'a -- b',
  'a /* b',
  'a */ b',
  'a\\"b',
  'a\nb; drop table canary',
  'select',
  'from',
  '*',
  '$1',
  ':name',
  '?',
  'a.b',
  'a"."b',
  '🦆 ünï',
  '\u202e backwards',
  'a\u0008b',
  '__proto__',
  'constructor',
  "canary\"; attach '/tmp/x' as y; --",
  '%s',
  'x'.repeat(200),
  '('.repeat(100),
];

const REFUSED = ['', 'a\0b', '\0', 'x'.repeat(201), '\ud800', 'a\udc00b'];

let duckdb: DuckdbSession;

beforeEach(async () => {
  duckdb = await openDuckdbSession();
  await duckdb.connection.run('create table canary as select 1 as alive');
  await duckdb.connection.run(
    'create table pair as select * from (values (1, 10), (2, 20)) v(id, n)',
  );
});

const one = (name: string): Query => select({ columns: [as(name, val(1))] });

/** Queries with the name in one position each; all give the rows 1 and 2 in the first column. */
const POSITIONS: Record<string, (name: string) => Query> = {
  'column alias': (name) => select({ columns: [as(name, col('id'))], from: table('pair') }),
  'table alias': (name) =>
    select({ columns: [as('x', col('id', name))], from: table('pair', name) }),
  'cte name': (name) =>
    select({
      with: [cte(name, select({ columns: ['id'], from: table('pair') }))],
      columns: ['id'],
      from: table(name),
    }),
  'subquery alias and column': (name) =>
    select({
      columns: [as('x', col(name, name))],
      from: subquery(select({ columns: [as(name, col('id'))], from: table('pair') }), name),
    }),
  'values alias and column': (name) =>
    select({ columns: [name], from: valuesTable(name, [name], [[val(1)], [val(2)]]) }),
  'where and order by': (name) =>
    select({
      columns: [name],
      from: subquery(select({ columns: [as(name, col('id'))], from: table('pair') }), 's'),
      where: inList(col(name), [val(1), val(2)]),
      orderBy: [asc(col(name))],
    }),
  'group by': (name) =>
    select({
      columns: [name, as('n', countRows())],
      from: subquery(select({ columns: [as(name, col('id'))], from: table('pair') }), 's'),
      groupBy: [col(name)],
    }),
  'grouping sets and having': (name) =>
    select({
      columns: [name, as('n', countRows())],
      from: subquery(select({ columns: [as(name, col('id'))], from: table('pair') }), 's'),
      groupBy: groupingSets([col(name)]),
      having: eq(agg('min', [col(name)]), col(name)),
    }),
  'join condition': (name) =>
    select({
      columns: [as('x', col('id', 'pair'))],
      from: table('pair'),
      joins: [
        join(
          'inner',
          subquery(select({ columns: [as(name, col('id'))], from: table('pair') }), name),
          eq(col('id', 'pair'), col(name, name)),
        ),
      ],
    }),
  'window partition and order': (name) =>
    select({
      columns: [
        name,
        as('r', over('row_number', { partitionBy: [col(name)], orderBy: [asc(col(name))] })),
      ],
      from: subquery(select({ columns: [as(name, col('id'))], from: table('pair') }), 's'),
    }),
};

describe.each(Object.entries(POSITIONS))('a hostile name as %s', (_, query) => {
  test('is only a name', async () => {
    for (const name of HOSTILE) {
      const rows = await duckdb.run(query(name));
      expect({ name, ids: rows.map((row) => row[0]).sort() }).toEqual({ name, ids: [1, 2] });
    }
    expect(await duckdb.run(select({ columns: ['alive'], from: table('canary') }))).toEqual([[1]]);
  });

  test('is refused when the engine could not keep it as it is', () => {
    for (const name of REFUSED) expect(() => compileDuckdb(query(name))).toThrow(/bad_identifier/);
  });
});

test('hostile names of schemas, tables and columns are made, filled, changed, renamed and dropped', async () => {
  for (const name of HOSTILE) {
    const first = tableName(name, name);
    const second = tableName(`${name.slice(0, 190)} again`, name);
    const steps: Statement[] = [
      createSchema(name),
      createTable(first, { columns: [column(name, 'integer', true)], primaryKey: [name] }),
      insert(first, { columns: [name], query: one(name) }),
      insert(first, { columns: [name], query: one(name), onConflict: 'replace' }),
      addColumn(first, `${name.slice(0, 190)} 2`, 'varchar'),
      update(first, {
        set: [{ column: `${name.slice(0, 190)} 2`, value: val('changed') }],
        where: eq(col(name), val(1)),
      }),
      createTableAs(second, select({ columns: [name], from: table(first, 't') }), true),
      deleteRows(second, { where: eq(col(name), val(7)) }),
      renameTable(second, 'renamed'),
    ];
    for (const step of steps) await duckdb.run(step);
    const rows = await duckdb.run(
      select({ columns: [name], from: table(tableName('renamed', name), 't') }),
    );
    expect({ name, rows }).toEqual({ name, rows: [[1]] });
    await duckdb.run(dropTable(tableName('renamed', name)));
    await duckdb.run(dropTable(first));
  }
  expect(await duckdb.run(select({ columns: ['alive'], from: table('canary') }))).toEqual([[1]]);
});

test('a hostile value is only a value, wherever it stands', async () => {
  for (const text of [...HOSTILE, 'a\0b', '']) {
    const query = select({
      columns: [
        as('x', val(text)),
        as('y', fn('concat', val(text), val('!'))),
        as('z', caseWhen([[eq(val(text), val(text)), val(text)]])),
      ],
      where: inList(val(text), [val(text)]),
    });
    expect(await duckdb.run(query)).toEqual([[text, `${text}!`, text]]);
    const compiled = compileDuckdb(query);
    expect(compiled.values).toContain(text);
    expect(await duckdb.run(fixedSql('echo', 'select :text as x', { text }))).toEqual([[text]]);
  }
});

test('words that are no names cannot be made up, even past the compiler of TypeScript', () => {
  const forged: unknown[] = [
    { kind: 'call', fn: "read_text('/etc/passwd') --", args: [] },
    { kind: 'call', fn: 'read_text', args: [val('/etc/passwd')] },
    {
      kind: 'aggregate',
      fn: 'sum(1); drop table canary; --',
      args: [val(1)],
      distinct: false,
      filter: null,
    },
    { kind: 'window', fn: 'x', args: [], partitionBy: [], orderBy: [], frame: null },
    { kind: 'binary', op: '= 1; drop table canary; --', left: val(1), right: val(1) },
    { kind: 'unary', op: 'not (select 1) --', of: val(1) },
    { kind: 'logic', op: 'xor', items: [val(true), val(true)] },
    { kind: 'cast', of: val(1), type: 'integer); drop table canary; --', orNull: false },
    { kind: 'value', value: 1, type: 'integer); drop table canary; --' },
    { kind: 'date_call', fn: 'date_trunc', part: "day', x); --", args: [val(1)] },
    { kind: 'quantile', fraction: '0.5); drop table canary; --', of: val(1), filter: null },
    { kind: 'round_half_even', of: val(1), digits: '2); drop table canary; --' },
    { kind: 'raw', text: 'drop table canary' },
  ];
  for (const node of forged) {
    expect(() => compileDuckdb(select({ columns: [as('x', node as Expression)] }))).toThrow(
      /bad_sql_tree|unreachable/,
    );
  }
  const order = {
    by: val(1),
    direction: 'asc; drop table canary',
    nulls: 'last',
  } as unknown as ReturnType<typeof asc>;
  expect(() => compileDuckdb(select({ columns: [as('x', val(1))], orderBy: [order] }))).toThrow(
    /bad_sql_tree/,
  );
  const window = over('sum', {
    args: [val(1)],
    frame: { from: 'start; --' as unknown as number, to: 'end' },
  });
  expect(() => compileDuckdb(select({ columns: [as('x', window)] }))).toThrow(/bad_sql_tree/);
  expect(() =>
    compileDuckdb(
      createTable(tableName('t'), { columns: [column('c', 'text); --' as 'varchar')] }),
    ),
  ).toThrow(/bad_sql_tree/);
  expect(cast(val(1), 'integer').kind).toBe('cast');
});

test('the one place that quotes gives back the name it was given', async () => {
  for (const name of HOSTILE) {
    const reader = await duckdb.connection.runAndReadAll(`select 1 as ${quoteIdentifier(name)}`);
    expect(reader.columnNames()).toEqual([name]);
  }
});
