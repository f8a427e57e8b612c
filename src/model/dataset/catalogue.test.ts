import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWarehouse } from '../../../test/examples/warehouse.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { dimensions } from '../dimension/catalogue.ts';
import { ENTITY_IDS } from '../schema.ts';
import type { Dataset } from '../schema.ts';
import { datasets } from './catalogue.ts';
import { SERVING } from './serving.ts';

let warehouse: Awaited<ReturnType<typeof openWarehouse>>;
let columns: Map<string, Map<string, string>>;

beforeAll(async () => {
  warehouse = await openWarehouse({
    entities: { account: [{ account_id: 'A' }] },
    today: '2026-06-30',
  });
  const listed = await warehouse.run(
    fixedSql(
      'columns',
      "select table_name, column_name, data_type from information_schema.columns where table_schema = 'main'",
    ),
  );
  columns = new Map();
  for (const [table, column, type] of listed.rows) {
    const of = columns.get(String(table)) ?? new Map<string, string>();
    columns.set(String(table), of.set(String(column), String(type).toLowerCase()));
  }
});

afterAll(() => warehouse.close());

function tablesOf({ time }: Dataset): { table: string; dates: string[] }[] {
  if (time.kind === 'interval') return [{ table: time.table, dates: [time.from, time.to] }];
  if (time.kind === 'daily') {
    return [time.table, time.monthEndTable].flatMap((table) =>
      table === null ? [] : [{ table, dates: [time.date] }],
    );
  }
  return [time.row, time.day, time.month].flatMap((each) =>
    each === null ? [] : [{ table: each.table, dates: [each.date] }],
  );
}

test.each(datasets.map((dataset) => [dataset.id, dataset] as const))(
  '%s has the columns it promises',
  (_, dataset) => {
    for (const { table, dates } of tablesOf(dataset)) {
      const there = columns.get(table);
      if (there === undefined) throw new Error(`no table ${table}`);
      const wanted = [
        ...dates,
        ...(dataset.owner === 'account' ? ['account_id'] : ['user_id', 'team_id']),
        ...(dataset.stateColumn === null ? [] : [dataset.stateColumn]),
        ...(dataset.rowsColumn === null ? [] : [dataset.rowsColumn]),
        ...Object.values(dataset.fields),
        ...Object.values(dataset.measures).flatMap(({ column, currencyColumn }) => [
          column,
          ...(currencyColumn === null ? [] : [currencyColumn]),
        ]),
      ];
      expect(
        wanted.filter((column) => !there.has(column)),
        `${dataset.id} in ${table}`,
      ).toEqual([]);
      for (const { column, type } of Object.values(dataset.measures)) {
        const shape =
          type === 'integer'
            ? /^(bigint|integer|hugeint)$/
            : /^(decimal\(\d+,\d+\)|bigint|integer)$/;
        expect(there.get(column), `${table}.${column}`).toMatch(shape);
      }
      for (const date of dates) expect(there.get(date), `${table}.${date}`).toBe('date');
    }
  },
);

test('every dimension finds its column and its label', () => {
  const homeless = dimensions.filter(({ id, kind, column }) => {
    if (kind === 'field') return !datasets.some((dataset) => id in dataset.fields);
    return !columns.get(kind === 'state' ? 'account_state' : 'state_owner')?.has(column);
  });
  const mute = dimensions.filter(({ label }) => {
    const table = label === null ? undefined : columns.get(label.table);
    return label !== null && !(table?.has(label.key) && table.has(label.column));
  });
  expect(homeless.map(({ id }) => id)).toEqual([]);
  expect(mute.map(({ id }) => id)).toEqual([]);
});

test('ids are unique, and entities and drill paths exist', () => {
  expect(new Set(datasets.map(({ id }) => id)).size).toBe(datasets.length);
  expect(new Set(dimensions.map(({ id }) => id)).size).toBe(dimensions.length);
  for (const { id, entities } of datasets)
    expect(
      entities.every((entity) => ENTITY_IDS.includes(entity)),
      id,
    ).toBe(true);
  for (const { id, drill } of dimensions)
    expect(drill === null || dimensions.some((each) => each.id === drill), id).toBe(true);
});

test('the serving tables are there, and nothing else of the build is left', async () => {
  for (const table of Object.values(SERVING)) expect(columns.has(table), table).toBe(true);
  const { rows } = await warehouse.run(
    fixedSql('schemas', 'select distinct table_schema from information_schema.tables order by 1'),
  );
  expect(rows).toEqual([['main']]);
});
