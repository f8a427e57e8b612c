/** Each case is a golden: the SQL that a tree becomes, and the rows that it gives. */
import { beforeAll, describe, expect, test } from 'vitest';

import { openDuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { DuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { Cell } from '../engine-door.ts';
import {
  agg,
  and,
  asc,
  between,
  caseWhen,
  cast,
  col,
  countDistinct,
  countRows,
  datePart,
  desc,
  divide,
  eq,
  fn,
  ge,
  grouping,
  gt,
  inList,
  isNotNull,
  isNull,
  lt,
  minus,
  ne,
  negative,
  not,
  notInList,
  or,
  over,
  plus,
  quantile,
  same,
  sum,
  times,
  tryCast,
  val,
} from './build-expression.ts';
import {
  as,
  cte,
  dates,
  groupingSets,
  join,
  select,
  subquery,
  table,
  tableName,
  unionAll,
  valuesTable,
} from './build-query.ts';
import {
  addColumn,
  column,
  createTable,
  createTableAs,
  deleteRows,
  dropTable,
  insert,
  update,
} from './build-statement.ts';
import { compileDuckdb } from './compile-duckdb.ts';
import type { Expression, Scalar } from './expression.ts';
import type { Query } from './statement.ts';

let duckdb: DuckdbSession;

beforeAll(async () => {
  duckdb = await openDuckdbSession();
  await duckdb.connection.run(`create table sale as select * from (values
    ('a', date '2025-01-05', 10.00::decimal(18,2), 1), ('a', date '2025-02-05', 20.50::decimal(18,2), 2),
    ('b', date '2025-01-20', 5.25::decimal(18,2), 3), ('b', date '2025-02-20', null, 4), ('c', null, 7.00::decimal(18,2), 5)
  ) v(account, day, amount, id)`);
  await duckdb.connection.run(
    `create table account as select * from (values ('a', 'Ana'), ('b', 'Bia')) v(id, name)`,
  );
  await duckdb.connection.run(
    `create table rate as select * from (values (date '2025-01-01', 5), (date '2025-02-10', 6)) v(day, rate)`,
  );
});

type Golden = { name: string; query: Query; text: string; values: Scalar[]; rows: Cell[][] };

const GOLDENS: Golden[] = [
  {
    name: 'a filtered total per group, largest first',
    query: select({
      columns: ['account', as('total', sum(col('amount')))],
      from: table('sale'),
      where: and(isNotNull(col('day')), null, ge(col('day'), val('2025-01-01', 'date'))),
      groupBy: [col('account')],
      having: gt(countRows(), val(0)),
      orderBy: [desc(sum(col('amount')))],
      limit: 10,
      offset: 0,
    }),
    text: `select "account" as "account", sum("amount") as "total" from "sale" as "sale" where (("day" is not null) and ("day" >= cast($1 as date))) group by "account" having (count(*) > cast($2 as integer)) order by sum("amount") desc nulls last limit cast($3 as integer) offset cast($2 as integer)`,
    values: ['2025-01-01', 0, 10],
    rows: [
      ['a', '30.50'],
      ['b', '5.25'],
    ],
  },
  {
    name: 'the same value is bound once, so that a grouped expression is recognised',
    query: select({
      columns: [as('label', fn('concat', col('account'), val('-'))), as('n', countRows())],
      from: table('sale'),
      groupBy: [fn('concat', col('account'), val('-'))],
      orderBy: [asc(fn('concat', col('account'), val('-')))],
    }),
    text: `select concat("account", $1) as "label", count(*) as "n" from "sale" as "sale" group by concat("account", $1) order by concat("account", $1) asc nulls last`,
    values: ['-'],
    rows: [
      ['a-', 2],
      ['b-', 2],
      ['c-', 1],
    ],
  },
  {
    name: 'joins of every kind over named queries',
    query: select({
      with: [
        cte(
          'total',
          select({
            columns: ['account', as('n', countRows())],
            from: table('sale'),
            groupBy: [col('account')],
          }),
          true,
        ),
      ],
      columns: [
        as('name', col('name', 'x')),
        as('account', col('account', 't')),
        as('n', col('n', 't')),
      ],
      from: table('total', 't'),
      joins: [join('left', table('account', 'x'), eq(col('id', 'x'), col('account', 't')))],
      orderBy: [asc(col('name', 'x'), 'first')],
    }),
    text: `with "total" as materialized (select "account" as "account", count(*) as "n" from "sale" as "sale" group by "account") select "x"."name" as "name", "t"."account" as "account", "t"."n" as "n" from "total" as "t" left join "account" as "x" on ("x"."id" = "t"."account") order by "x"."name" asc nulls first`,
    values: [],
    rows: [
      [null, 'c', 1],
      ['Ana', 'a', 2],
      ['Bia', 'b', 2],
    ],
  },
  {
    name: 'levels of totals by grouping sets',
    query: select({
      columns: ['account', as('level', grouping(col('account'))), as('total', sum(col('amount')))],
      from: table('sale'),
      groupBy: groupingSets([col('account')], []),
      orderBy: [asc(grouping(col('account'))), asc(col('account'))],
    }),
    text: `select "account" as "account", grouping("account") as "level", sum("amount") as "total" from "sale" as "sale" group by grouping sets (("account"), ()) order by grouping("account") asc nulls last, "account" asc nulls last`,
    values: [],
    rows: [
      ['a', 0, '30.50'],
      ['b', 0, '5.25'],
      ['c', 0, '7.00'],
      [null, 1, '42.75'],
    ],
  },
  {
    name: 'windows with frames, and a condition over one',
    query: select({
      columns: [
        'id',
        as('before', over('lag', { args: [col('id'), val(1)], orderBy: [asc(col('id'))] })),
        as(
          'running',
          over('sum', {
            args: [col('id')],
            orderBy: [asc(col('id'))],
            frame: { from: 'start', to: 0 },
          }),
        ),
        as('around', over('count', { orderBy: [asc(col('id'))], frame: { from: -1, to: 1 } })),
      ],
      from: table('sale'),
      qualify: eq(
        over('row_number', { partitionBy: [col('account')], orderBy: [desc(col('id'))] }),
        val(1),
      ),
      orderBy: [asc(col('id'))],
    }),
    text: `select "id" as "id", lag("id", cast($1 as integer)) over (order by "id" asc nulls last) as "before", sum("id") over (order by "id" asc nulls last rows between unbounded preceding and current row) as "running", count(*) over (order by "id" asc nulls last rows between 1 preceding and 1 following) as "around" from "sale" as "sale" qualify (row_number() over (partition by "account" order by "id" desc nulls last) = cast($1 as integer)) order by "id" asc nulls last`,
    values: [1],
    rows: [
      [2, 1, '3', 3],
      [4, 3, '10', 3],
      [5, 4, '15', 2],
    ],
  },
  {
    name: 'a union of queries, ordered from outside',
    query: select({
      columns: ['x'],
      from: subquery(
        unionAll(select({ columns: [as('x', val(2))] }), select({ columns: [as('x', val(1))] })),
        'u',
      ),
      orderBy: [asc(col('x'))],
    }),
    text: `select "x" as "x" from ((select cast($1 as integer) as "x") union all (select cast($2 as integer) as "x")) as "u" order by "x" asc nulls last`,
    values: [2, 1],
    rows: [[1], [2]],
  },
  {
    name: 'the last known rate of each day',
    query: select({
      columns: [as('id', col('id', 's')), as('rate', col('rate', 'r'))],
      from: table('sale', 's'),
      joins: [join('asof', table('rate', 'r'), ge(col('day', 's'), col('day', 'r')))],
      orderBy: [asc(col('id', 's'))],
    }),
    text: `select "s"."id" as "id", "r"."rate" as "rate" from "sale" as "s" asof join "rate" as "r" on ("s"."day" >= "r"."day") order by "s"."id" asc nulls last`,
    values: [],
    rows: [
      [1, 5],
      [2, 5],
      [3, 5],
      [4, 6],
    ],
  },
];

describe.each(GOLDENS)('$name', ({ query, text, values, rows }) => {
  test('becomes this SQL', () => {
    expect(compileDuckdb(query)).toEqual({ text, values });
  });
  test('gives these rows', async () => {
    expect(await duckdb.run(query)).toEqual(rows);
  });
});

const EXPRESSIONS: [string, Expression, Cell][] = [
  ['sums are exact', times(val('0.10', 'decimal(18,2)'), val('3', 'decimal(18,0)')), '0.30'],
  ['differences', minus(val(5), plus(val(1), val(2))), 2],
  ['brackets hold', times(plus(val(1), val(2)), val(3)), 9],
  ['division by zero is NULL', divide(val(1), val(0)), null],
  ['division is a double', divide(val(1), val(4)), 0.25],
  ['remainder', { kind: 'binary', op: '%', left: val(7), right: val(4) }, 3],
  ['negation of a negation', negative(negative(val(3))), 3],
  ['no conditions are true', and(), true],
  ['no alternatives are false', or(), false],
  ['or of and', or(and(val(true), val(false)), val(true)), true],
  ['not', not(eq(val(1), val(1))), false],
  ['an empty list holds nothing', inList(val(1), []), false],
  ['nothing is outside an empty list but not in it', notInList(val(1), []), true],
  ['in a list', inList(val('b'), [val('a'), val('b')]), true],
  ['not in a list', notInList(val('b'), [val('a'), val('b')]), false],
  ['NULL equals NULL when asked so', same(val(null), val(null)), true],
  ['NULL is unknown otherwise', eq(val(null), val(1)), null],
  ['is null', isNull(val(null)), true],
  ['between includes both ends', between(val(3), val(1), val(3)), true],
  [
    'the first branch that holds',
    caseWhen(
      [
        [lt(val(1), val(0)), val('a')],
        [ne(val(1), val(0)), val('b')],
      ],
      val('c'),
    ),
    'b',
  ],
  ['no branch and no else', caseWhen([[val(false), val('a')]]), null],
  ['a cast that does not fit gives NULL', tryCast(val('abc'), 'integer'), null],
  ['a cast that fits', cast(val('12.5'), 'decimal(18,2)'), '12.50'],
  [
    'months are cut to dates',
    datePart('date_trunc', 'month', val('2025-03-31', 'date')),
    '2025-03-01',
  ],
  [
    'weeks begin on Monday',
    datePart('date_trunc', 'week', val('2025-03-30', 'date')),
    '2025-03-24',
  ],
  [
    'months between',
    datePart('date_diff', 'month', val('2025-01-31', 'date'), val('2025-03-01', 'date')),
    2,
  ],
  [
    'months later',
    cast(plus(val('2025-01-31', 'date'), fn('to_months', val(1))), 'date'),
    '2025-02-28',
  ],
  ['a day later', plus(val('2025-02-28', 'date'), val(1)), '2025-03-01'],
  ['text without accents', fn('strip_accents', fn('lower', val('ÁÇÃO'))), 'acao'],
];

test.each(EXPRESSIONS)('%s', async (_, expression, cell) => {
  expect(await duckdb.run(select({ columns: [as('x', expression)] }))).toEqual([[cell]]);
});

const AGGREGATES: [string, Expression, Cell][] = [
  ['count with a filter', countRows(eq(col('account'), val('a'))), 2],
  ['distinct', countDistinct(col('account')), 3],
  ['sum with a filter', sum(col('amount'), gt(col('id'), val(1))), '32.75'],
  ['sum of nothing', sum(col('amount'), val(false)), null],
  ['largest by another', agg('arg_max', [col('account'), col('id')]), 'c'],
  ['median, interpolated and exact', quantile(col('id'), 0.5), 3],
  ['median with a filter', quantile(col('id'), 0.5, lt(col('id'), val(3))), 1.5],
  ['all of them', agg('bool_and', [gt(col('id'), val(0))]), true],
];

test.each(AGGREGATES)('%s', async (_, expression, cell) => {
  expect(await duckdb.run(select({ columns: [as('x', expression)], from: table('sale') }))).toEqual(
    [[cell]],
  );
});

test.each([
  {
    step: 'day',
    first: '2025-01-30',
    last: '2025-02-01',
    days: ['2025-01-30', '2025-01-31', '2025-02-01'],
  },
  {
    step: 'week',
    first: '2025-01-06',
    last: '2025-01-21',
    days: ['2025-01-06', '2025-01-13', '2025-01-20'],
  },
  {
    step: 'month',
    first: '2025-01-01',
    last: '2025-03-01',
    days: ['2025-01-01', '2025-02-01', '2025-03-01'],
  },
  {
    step: 'quarter',
    first: '2025-01-01',
    last: '2025-08-01',
    days: ['2025-01-01', '2025-04-01', '2025-07-01'],
  },
  { step: 'year', first: '2023-07-01', last: '2025-06-30', days: ['2023-07-01', '2024-07-01'] },
  { step: 'month', first: '2025-02-01', last: '2025-01-01', days: [] },
] as const)('dates by $step from $first to $last', async ({ step, first, last, days }) => {
  const edges = { first: val(first, 'date'), last: val(last, 'date') };
  const from = dates({ ...edges, step, column: 'd', as: 't' });
  const query = select({ columns: ['d'], from, orderBy: [asc(col('d'))] });
  expect((await duckdb.run(query)).flat()).toEqual(days);
});

test.each([
  ['semi', [['a'], ['b']]],
  ['anti', [['c']]],
] as const)('a %s join keeps rows without multiplying them', async (kind, rows) => {
  const one = select({
    distinct: true,
    columns: [as('account', col('account', 's'))],
    from: table('sale', 's'),
    joins: [join(kind, table('account', 'x'), eq(col('id', 'x'), col('account', 's')))],
    orderBy: [asc(col('account', 's'))],
  });
  expect(await duckdb.run(one)).toEqual(rows);
});

test('tables are made, filled by key, changed and emptied', async () => {
  const stock = tableName('stock');
  const rowsOf = (...rows: [string, number][]): Query =>
    select({
      columns: ['id', 'n'],
      from: valuesTable(
        'v',
        ['id', 'n'],
        rows.map(([id, n]) => [val(id), val(n)]),
      ),
    });
  const fill = (onConflict: 'fail' | 'skip' | 'replace', ...rows: [string, number][]) =>
    insert(stock, { columns: ['id', 'n'], query: rowsOf(...rows), onConflict });
  const all = select({ columns: ['id', 'n'], from: table(stock), orderBy: [asc(col('id'))] });
  await duckdb.run(
    createTable(stock, {
      columns: [column('id', 'varchar', true), column('n', 'integer')],
      primaryKey: ['id'],
    }),
  );
  await duckdb.run(
    createTable(stock, { columns: [column('other', 'varchar')], ifNotExists: true }),
  );
  await duckdb.run(fill('fail', ['a', 1], ['b', 2]));
  await expect(duckdb.run(fill('fail', ['a', 9]))).rejects.toThrow(/constraint/i);
  await duckdb.run(fill('skip', ['a', 9], ['c', 3]));
  await duckdb.run(fill('replace', ['b', 20]));
  expect(await duckdb.run(all)).toEqual([
    ['a', 1],
    ['b', 20],
    ['c', 3],
  ]);
  await duckdb.run(addColumn(stock, 'note', 'varchar'));
  const source = valuesTable('v', ['id', 'note'], [[val('a'), val('hello')]]);
  await duckdb.run(
    update(stock, {
      set: [{ column: 'note', value: col('note', 'v') }],
      from: source,
      where: eq(col('id', 'stock'), col('id', 'v')),
    }),
  );
  await duckdb.run(
    deleteRows(stock, {
      using: [table('account', 'x')],
      where: and(eq(col('id', 'stock'), col('id', 'x')), eq(col('id', 'x'), val('b'))),
    }),
  );
  expect(
    await duckdb.run(
      select({ columns: ['id', 'note'], from: table(stock), orderBy: [asc(col('id'))] }),
    ),
  ).toEqual([
    ['a', 'hello'],
    ['c', null],
  ]);
  await duckdb.run(createTableAs(tableName('copy'), all));
  await duckdb.run(deleteRows(stock, { where: null }));
  expect(await duckdb.run(select({ columns: [as('n', countRows())], from: table(stock) }))).toEqual(
    [[0]],
  );
  await duckdb.run(dropTable(tableName('copy')));
  await duckdb.run(dropTable(tableName('copy'), true));
});

test('a tree is frozen, and what makes no sense is refused when it is built', () => {
  const tree = select({ columns: ['a'], where: and(val(true), val(false)) });
  expect([tree, tree.columns, tree.where].every((node) => Object.isFrozen(node))).toBe(true);
  const refused = [
    () => select({ columns: [] }),
    () => select({ columns: ['a'], limit: -1 }),
    () => select({ columns: ['a'], limit: 1.5 }),
    () => unionAll(),
    () => caseWhen([]),
    () => join('left', table('x')),
    () => join('cross', table('x'), val(true)),
    () => valuesTable('v', ['a', 'b'], [[val(1)]]),
    () => agg('sum', []),
    () => quantile(val(1), 1.5),
  ];
  for (const build of refused) expect(build).toThrow(/bad_sql_tree/);
});
