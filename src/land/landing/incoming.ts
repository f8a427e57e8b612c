/** Where a batch stands for a moment, as text, before it is typed: columns `_row`, `_bad`, `c0`, `c1`, … */
import { Fault } from '../../base/fault.ts';
import type { Cell, Writer } from '../../base/engine-door.ts';
import { exactOf } from '../../base/exact.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { Batch, DataBatch, Field, SourceValue } from '../../connect/schema.ts';
import { literal } from '../typing/sql-text.ts';

/** The longest line of a staged file, in bytes: a record of a megabyte, all of it quotes. And what is read at a time. */
const LONGEST_LINE = 3 * 1024 * 1024;
const READ_AT_ONCE = 2 * LONGEST_LINE;
/** Of a refused record, what is kept to show it, in characters. */
const LONGEST_SHOWN = 200;

const FORGET = fixedSql('forget the batch before', 'drop view if exists temp.main.incoming');
const ROWS_AS_TABLE = 'create temporary view incoming as select * from temp.main.incoming_rows';

/** Makes a batch readable as table `incoming`. */
export async function openIncoming(
  writer: Writer,
  batch: DataBatch,
  fields: readonly Field[],
): Promise<void> {
  if (batch.kind === 'file') await openFile(writer, batch, fields.length);
  else await openRows(writer, batch, fields);
}

async function openFile(
  writer: Writer,
  batch: Extract<Batch, { kind: 'file' }>,
  width: number,
): Promise<void> {
  const columns = [
    "'_row': 'bigint'",
    "'_bad': 'varchar'",
    ...columnsOf(width).map((name) => `'${name}': 'varchar'`),
  ];
  const quote = literal(batch.quote ?? '');
  const options = [
    'auto_detect = false',
    'header = false',
    `skip = ${batch.skipLines}`,
    `delim = ${literal(batch.delimiter)}`,
    `quote = ${quote}`,
    `escape = ${quote}`,
    `columns = {${columns.join(', ')}}`,
    `max_line_size = ${LONGEST_LINE}`,
    `buffer_size = ${READ_AT_ONCE}`,
  ];
  const read = `read_csv(getvariable('staged_file'), ${options.join(', ')})`;
  await writer.transaction([
    FORGET,
    fixedSql('name the staged file', 'set variable staged_file = :path', { path: batch.path }),
    fixedSql(
      'the staged file as a table',
      `create temporary view incoming as select * from ${read}`,
    ),
  ]);
}

async function openRows(
  writer: Writer,
  batch: Extract<Batch, { kind: 'rows' }>,
  fields: readonly Field[],
): Promise<void> {
  const names = ['_row', '_bad', ...columnsOf(fields.length)];
  const columns = names
    .map((name) => `${name} ${name === '_row' ? 'bigint' : 'varchar'}`)
    .join(', ');
  await writer.transaction([
    FORGET,
    fixedSql('room for rows', `create or replace temporary table incoming_rows (${columns})`),
    fixedSql('rows as a table', ROWS_AS_TABLE),
  ]);
  await writer.append(
    { catalog: 'temp', schema: 'main', name: 'incoming_rows' },
    names,
    rowsOf(batch, fields),
  );
}

/** Names of the text columns. */
export function columnsOf(width: number): string[] {
  return Array.from({ length: width }, (_, index) => `c${index}`);
}

function rowsOf(
  { rows, firstRow }: Extract<Batch, { kind: 'rows' }>,
  fields: readonly Field[],
): Cell[][] {
  return rows.flatMap((values, at) => {
    if (values.every((value) => value === null || value === '')) return [];
    if (values.length !== fields.length) return [refused(firstRow + at, values, fields.length)];
    return [
      [firstRow + at, null, ...values.map((value, index) => writtenText(value, fields[index]))],
    ];
  });
}

function refused(row: number, values: readonly SourceValue[], width: number): Cell[] {
  const shown = values
    .map((value) => String(value ?? ''))
    .join(', ')
    .slice(0, LONGEST_SHOWN);
  return [
    row,
    'wrong_column_count',
    ...Array.from({ length: width }, (_, index) => (index === 0 ? shown : null)),
  ];
}

/** A value as it would be written in its column: a number from a program gets the column's decimal mark. */
function writtenText(value: SourceValue, field: Field | undefined): string | null {
  switch (typeof value) {
    case 'number': {
      if (!Number.isFinite(value))
        throw new Fault('bad_batch', { message: `not a finite number: ${value}` });
      return field?.format?.decimal === ',' && field.type !== 'text'
        ? exactOf(value).replace('.', ',')
        : exactOf(value);
    }
    case 'boolean':
      return value ? 'true' : 'false';
    case 'string':
      return value.includes('\0') ? value.replaceAll('\0', '') : value;
    default:
      return null;
  }
}
