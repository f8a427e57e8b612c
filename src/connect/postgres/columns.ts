import { quoteIdentifier } from '../../base/sql/identifier.ts';
import type { FieldType } from '../schema.ts';
import type { PostgresConfig } from './config.ts';

/** A column as the catalogue has it. `base` is its type without length, that of its domain where it has one. */
export type PostgresColumn = {
  name: string;
  base: string;
  isArray: boolean;
  /** Its place in the primary key, from 1; null outside of it. */
  keyPlace: number | null;
};

/** How a column is read: the type of its field, and SQL that gives its text. */
export type ColumnReading = { type: FieldType; sql: string };

/** Of a longer text, what is kept, in characters: a line of a staged file has its limit. */
export const LONGEST_TEXT = 100_000;

const TYPES: Readonly<Record<string, FieldType>> = {
  smallint: 'integer',
  integer: 'integer',
  bigint: 'integer',
  numeric: 'decimal',
  real: 'decimal',
  'double precision': 'decimal',
  money: 'decimal',
  boolean: 'boolean',
  date: 'date',
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamp',
};

/** Every digit stays: numbers travel as text. Null for what is no text and no number (bytea). */
export function readingOf(
  { name, base, isArray }: PostgresColumn,
  { localTimes }: Pick<PostgresConfig, 'localTimes'>,
): ColumnReading | null {
  if (base === 'bytea') return null;
  const column = quoteIdentifier(name);
  const type = isArray ? 'text' : (TYPES[base] ?? 'text');
  if (isArray) return { type, sql: shortText(`to_jsonb(${column})`) };
  switch (base) {
    case 'timestamp with time zone':
      return { type, sql: `(${column} at time zone 'UTC')::text || 'Z'` };
    case 'timestamp without time zone':
      return { type, sql: localTimes === 'utc' ? `${column}::text || 'Z'` : `${column}::text` };
    case 'money':
      return { type, sql: `${column}::numeric` };
    default:
      return { type, sql: type === 'text' ? shortText(column) : column };
  }
}

function shortText(sql: string): string {
  return `left(${sql}::text, ${LONGEST_TEXT})`;
}
