import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { quoteIdentifier } from '../../base/sql/identifier.ts';
import { stageTable } from '../stage-table.ts';
import { parseTableCursor, tableCursorText } from '../table-cursor.ts';
import type { TableCursor } from '../table-cursor.ts';
import type { Batch, ReadContext } from '../schema.ts';
import { databaseFault, openClient } from './client.ts';
import type { PostgresConfig } from './config.ts';
import { keyColumns } from './tables.ts';
import type { PostgresTable, ReadColumn } from './tables.ts';

type Place = { table: PostgresTable; changed: ReadColumn | null; key: readonly ReadColumn[] };

/**
 * Reads a table as one stream of text in the order of change and key, so that it can go on behind any record. What the
 * last read ended with is read again for the minutes of the overlap; records that are as before change nothing.
 */
export async function* readTable(
  config: PostgresConfig,
  table: PostgresTable,
  context: ReadContext,
): AsyncGenerator<Batch, void> {
  const { stream } = table;
  const changed = table.columns.find(({ field }) => field.name === stream.cursor) ?? null;
  const place = { table, changed, key: keyColumns(table.columns) };
  const before = changed === null ? null : parseTableCursor(context.cursors[stream.name]);
  const client = await openClient(config);
  try {
    yield* stageTable(
      await openCopy(client, place, { before, config }),
      {
        stream: stream.name,
        width: table.columns.length,
        cursorOf:
          changed === null
            ? null
            : { at: indexOf(table, changed), key: place.key.map((each) => indexOf(table, each)) },
        before,
        cursorText: tableCursorText,
      },
      context,
    );
  } catch (error) {
    throw databaseFault(error, config, stream.name);
  } finally {
    // A copy that is under way cannot be ended politely.
    client.connection.stream.destroy();
  }
}

function indexOf({ columns }: PostgresTable, column: ReadColumn): number {
  return columns.indexOf(column);
}

type From = { before: TableCursor | null; config: PostgresConfig };

async function openCopy(
  client: Client,
  place: Place,
  { before, config }: From,
): Promise<AsyncIterable<Buffer>> {
  const { table, changed, key } = place;
  const columns = table.columns.map(({ reading }) => reading.sql).join(', ');
  const from = `${quoteIdentifier(table.schema)}.${quoteIdentifier(table.name)}`;
  const order = changed === null ? [] : [changed, ...key].map(({ name }) => quoteIdentifier(name));
  const where = changed === null || before === null ? '' : ` where ${behind(changed, key, before)}`;
  if (before !== null) await bind(client, before, config);
  const ordered = order.length === 0 ? '' : ` order by ${order.join(', ')}`;
  return client.query(
    copyTo(`copy (select ${columns} from ${from}${where}${ordered}) to stdout (format csv)`),
  );
}

/** `copy` takes no values: they are bound to settings of the transaction, which the condition reads. */
async function bind(
  client: Client,
  before: TableCursor,
  { overlapMinutes }: PostgresConfig,
): Promise<void> {
  const values = [before.at, `${overlapMinutes} minutes`, ...(before.key ?? [])];
  for (const [index, value] of values.entries())
    await client.query('select pg_catalog.set_config($1, $2, true)', [`rapport.v${index}`, value]);
}

function behind(changed: ReadColumn, key: readonly ReadColumn[], before: TableCursor): string {
  const at = `current_setting('rapport.v0')::${changed.base}`;
  const column = quoteIdentifier(changed.name);
  if (before.key === null) return `${column} >= ${at} - current_setting('rapport.v1')::interval`;
  const names = [column, ...key.map(({ name }) => quoteIdentifier(name))];
  const values = [
    at,
    ...key.map(({ base }, index) => `current_setting('rapport.v${index + 2}')::${base}`),
  ];
  return `(${names.join(', ')}) > (${values.join(', ')})`;
}
