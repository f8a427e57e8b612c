import type { Client } from 'pg';
import { parseTableChoice } from '../table-names.ts';
import type { TablePlace } from '../table-names.ts';
import { findCursorField } from '../table-cursor.ts';
import { uniqueNames } from '../files/column-names.ts';
import type { Field, Stream } from '../schema.ts';
import { readingOf } from './columns.ts';
import type { ColumnReading, PostgresColumn } from './columns.ts';
import type { PostgresConfig } from './config.ts';

/** A column that is read: `type` is the name of its type, as SQL. */
export type ReadColumn = PostgresColumn & { field: Field; reading: ColumnReading };

/** A table that is read, and the stream that it becomes. */
export type PostgresTable = TablePlace & { columns: readonly ReadColumn[]; stream: Stream };

/** The schema whose tables need no naming. */
const USUAL = 'public';

/**
 * Tables, partitioned tables and views that this user may read, column by column. Partitions are read with their
 * table, tables of the system not at all.
 */
const CATALOGUE = `
  select n.nspname, c.relname, c.relkind in ('v', 'm', 'f'), a.attname,
    format_type(case when t.typtype = 'd' then t.typbasetype else a.atttypid end, null), t.typcategory = 'A', k.place
  from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_catalog.pg_type t on t.oid = a.atttypid
    left join lateral (
      select key.place from pg_catalog.pg_index i, unnest(i.indkey) with ordinality as key (attnum, place)
      where i.indrelid = c.oid and i.indisprimary and key.attnum = a.attnum) k on true
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
    and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
    and has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')
  order by 1, 2, a.attnum`;

type CatalogueRow = [
  schema: string,
  name: string,
  isView: boolean,
  column: string,
  base: string,
  isArray: boolean,
  keyPlace: string | null,
];

/** The tables that were asked for. Views are read only when they are named: they have no key. */
export async function readTables(client: Client, config: PostgresConfig): Promise<PostgresTable[]> {
  const { rows } = await client.query<CatalogueRow>({ text: CATALOGUE, rowMode: 'array' });
  const choice = parseTableChoice(config.tables, USUAL);
  const taken = rows.filter(
    ([schema, name, isView]) => (choice.isNamed || !isView) && choice.takes({ schema, name }),
  );
  const places = new Map<string, CatalogueRow[]>();
  for (const row of taken) {
    const key = JSON.stringify(row.slice(0, 2));
    places.set(key, [...(places.get(key) ?? []), row]);
  }
  return [...places.values()].flatMap((each) => tableOf(each, config) ?? []);
}

function tableOf(rows: readonly CatalogueRow[], config: PostgresConfig): PostgresTable | null {
  const [schema = '', name = ''] = rows[0] ?? [];
  const read = rows.flatMap((row) => columnOf(row, config) ?? []);
  if (read.length === 0) return null;
  const names = uniqueNames(read.map((column) => column.name));
  const columns = read.map((column, at): ReadColumn => {
    const field = { name: names[at] ?? column.name, type: column.reading.type, format: null };
    return { ...column, field };
  });
  return { schema, name, columns, stream: streamOf({ schema, name }, columns, config) };
}

function columnOf(
  [, , , name, base, isArray, keyPlace]: CatalogueRow,
  config: PostgresConfig,
): Omit<ReadColumn, 'field'> | null {
  const column = { name, base, isArray, keyPlace: keyPlace === null ? null : Number(keyPlace) };
  const reading = readingOf(column, config);
  return reading === null ? null : { ...column, reading };
}

/** A table with a key and a time of change is read by what changed; any other is read whole each time. */
function streamOf(
  { schema, name }: TablePlace,
  columns: readonly ReadColumn[],
  { changed }: PostgresConfig,
): Stream {
  const fields = columns.map(({ field }) => field);
  const key = keyColumns(columns).map(({ field }) => field.name);
  const cursor = key.length === 0 ? null : (findCursorField(fields, changed)?.name ?? null);
  return {
    name: schema === USUAL ? name : `${schema}.${name}`,
    key,
    fields,
    group: schema,
    whole: cursor === null,
    cursor,
    deletes: cursor === null ? null : { by: 'sweep' },
    history: [],
  };
}

/** The columns of the primary key, in its order. */
export function keyColumns(columns: readonly ReadColumn[]): ReadColumn[] {
  return columns
    .filter(({ keyPlace }) => keyPlace !== null)
    .toSorted((a, b) => (a.keyPlace ?? 0) - (b.keyPlace ?? 0));
}
