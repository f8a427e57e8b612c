/**
 * Former values: for each tracked field of a record, what it was and when, in a raw table beside the stream's own. A value
 * is dated by the landing in which it was first seen; one that is still in force has no end. Empty values leave a gap.
 */
import type { Writer } from '../../base/engine-door.ts';
import { createTable, column } from '../../base/sql/build-statement.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { quoteIdentifier } from '../../base/sql/identifier.ts';
import { val } from '../../base/sql/value.ts';
import type { Field, Stream } from '../../connect/schema.ts';
import { historyStream, RAW_COLUMNS, RAW_TYPES, rawTable } from '../schema.ts';
import { rawName } from './raw-table.ts';
import { readKnown } from './stream-books.ts';
import type { StreamPlace } from './stream-books.ts';
import type { KnownTable, TablePlan } from './table-plan.ts';

const FIELDS: readonly Field[] = [
  { name: 'record', type: 'text', format: null },
  { name: 'field', type: 'text', format: null },
  { name: 'value', type: 'text', format: null },
  { name: 'valid_from', type: 'timestamp', format: null },
  { name: 'valid_to', type: 'timestamp', format: null },
  { name: 'changed', type: 'boolean', format: null },
];

/** What is tracked of a stream, and what its history has by now. */
export type History = {
  table: string;
  tracked: readonly string[];
  known: KnownTable | null;
};

/** Null where nothing is tracked: a record without a key of its own cannot be followed. */
export async function openHistory(
  writer: Writer,
  at: StreamPlace,
  { key, fields, history }: Stream,
): Promise<History | null> {
  const names = new Set(fields.map(({ name }) => name));
  const tracked = [...new Set(history)].filter((name) => names.has(name) && !key.includes(name));
  if (tracked.length === 0 || key.length === 0) return null;
  const stream = historyStream(at.stream);
  const known = await readKnown(writer, { ...at, stream });
  return { table: known?.table ?? rawTable(at.source, stream), tracked, known };
}

/** What a checkpoint brings: `isFirst` = there were no records before, so that all of `typed` is new. */
export type Bringing = {
  plan: TablePlan;
  before: KnownTable | null;
  isFirst: boolean;
  isChanged: boolean;
  at: StreamPlace;
  now: string;
};

/** Statements that bring the history up to date; they run before the records themselves are exchanged. */
export function writeHistory(history: History | null, bringing: Bringing): Compiled[] {
  if (history === null) return [];
  const fresh = freshFields(history);
  if (!bringing.isChanged && fresh.length === 0) return [];
  const seeded = bringing.isFirst ? [] : fresh.filter((name) => isKnown(bringing.before, name));
  return [
    ...(history.known === null ? [makeHistory(history)] : []),
    ...seeded.map((name) => seed(history, name, bringing)),
    ...history.tracked.flatMap((name) => bringField(history, name, bringing)),
    endGone(history, bringing),
    ...writeHistoryBooks(history, bringing),
  ];
}

/** Fields that are tracked from now on. */
function freshFields({ tracked, known }: History): string[] {
  const before = new Set(known?.hashed);
  return tracked.filter((name) => !before.has(name));
}

function isKnown(before: KnownTable | null, name: string): boolean {
  return before?.fields.some((field) => field.name === name) === true;
}

function makeHistory({ table }: History): Compiled {
  const columns = [
    column(RAW_COLUMNS.pk, 'varchar', true),
    column(RAW_COLUMNS.hash, 'hugeint', true),
    column(RAW_COLUMNS.row, 'bigint', true),
    column(RAW_COLUMNS.run, 'varchar', true),
    column(RAW_COLUMNS.ingestedAt, 'timestamp', true),
    ...FIELDS.map(({ name, type }) => column(name, RAW_TYPES[type])),
  ];
  return compileDuckdb(createTable(rawName(table), { columns }));
}

/** The values that records have which landed before anybody followed them. */
function seed(history: History, name: string, { plan, at }: Bringing): Compiled {
  const value = quoteIdentifier(name);
  const text = `insert into ${tableText(history)} select ${quoteIdentifier(RAW_COLUMNS.pk)} || '|' || :name, 0, _row,
      :run, _ingested_at, ${quoteIdentifier(RAW_COLUMNS.pk)}, :name, cast(${value} as varchar), _ingested_at, null, false
    from ${nameText(plan.table)} where ${value} is not null`;
  return fixedSql('values before they were followed', text, { name, run: at.run });
}

/** Ends the values that changed, and begins those that are in force now. */
function bringField(history: History, name: string, bringing: Bringing): Compiled[] {
  const { plan, isFirst, at } = bringing;
  const index = plan.fields.findIndex((field) => field.name === name);
  const now = val(bringing.now, 'timestamp');
  const value = `cast(t.f${index} as varchar)`;
  const only = isFirst ? '' : 'join temp.main.change as c on c._seq = t._seq';
  // Found with the first look at a record, or seen to change since then.
  const changed = isFirst
    ? 'false'
    : `not c._new or exists (from ${tableText(history)} as p where p.record = t._pk and p.field = :name)`;
  const end = `update ${tableText(history)} as h set valid_to = :now
    from temp.main.typed as t join temp.main.change as c on c._seq = t._seq
    where h.record = t._pk and h.field = :name and h.valid_to is null and h.value is distinct from ${value}`;
  const begin = `insert into ${tableText(history)}
    select t._pk || '|' || :name || '|' || cast(:now as varchar), 0, t._row, :run, :now, t._pk, :name, ${value}, :now, null, ${changed}
    from temp.main.typed as t ${only}
    anti join ${tableText(history)} as h on h.record = t._pk and h.field = :name and h.valid_to is null
    where t.f${index} is not null`;
  return [
    ...(isFirst ? [] : [fixedSql('end former values', end, { name, now })]),
    fixedSql('begin new values', begin, { name, now, run: at.run }),
  ];
}

function endGone(history: History, bringing: Bringing): Compiled {
  const text = `update ${tableText(history)} as h set valid_to = :now from temp.main.gone as g
    where h.record = g._pk and h.valid_to is null`;
  return fixedSql('end values of what is gone', text, { now: val(bringing.now, 'timestamp') });
}

function writeHistoryBooks({ table, tracked }: History, { at, now }: Bringing): Compiled[] {
  const stream = historyStream(at.stream);
  const place = { source: at.source, stream };
  const text = `insert into raw._table select :source, :stream, :table, :fields, :key, :hashed, count(*), :now, :run
    from ${nameText(table)}`;
  return [
    fixedSql(
      'forget the history',
      'delete from raw._table where source = :source and stream = :stream',
      place,
    ),
    fixedSql('keep the history', text, {
      ...place,
      table,
      fields: JSON.stringify(FIELDS),
      key: JSON.stringify(['record', 'field', 'valid_from']),
      hashed: JSON.stringify(tracked),
      now: val(now, 'timestamp'),
      run: at.run,
    }),
  ];
}

function tableText({ table }: History): string {
  return nameText(table);
}

function nameText(table: string): string {
  return `raw.${quoteIdentifier(table)}`;
}
