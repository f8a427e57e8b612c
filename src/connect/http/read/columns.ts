import type { FieldType, SourceValue } from '../../schema.ts';
import { parsePath } from '../select/path.ts';
import { selectOne } from '../select/select.ts';
import type { Column } from './http-stream.ts';
import type { JsonRecord } from '../select/select.ts';

/** A field that stands in a record under its own name, or at a path: `column('owner_id', 'integer', 'owner.id')`. */
export function column(name: string, type: FieldType, path: string = name): Column {
  return { field: { name, type, format: null }, value: taker(path) };
}

/** A field that is made of a record. */
export function derived(
  name: string,
  type: FieldType,
  value: (record: JsonRecord) => SourceValue,
): Column {
  return { field: { name, type, format: null }, value };
}

/** A field of the slice: the key of the parent that a record was asked for. */
export function fromSlice(name: string, type: FieldType): Column {
  return {
    field: { name, type, format: null },
    value: (_record, constants) => scalarOf(constants[name]),
  };
}

/** A plain name is looked up at once: most columns of most records are. */
function taker(path: string): (record: JsonRecord) => SourceValue {
  const steps = parsePath(path);
  const [first] = steps;
  if (steps.length === 1 && first?.kind === 'name') {
    const { name } = first;
    return (record) => scalarOf(record[name]);
  }
  return (record) => scalarOf(selectOne(record, steps));
}

/** A JSON value as a cell: lists and objects as their JSON text, an empty text as nothing. */
export function scalarOf(value: unknown): SourceValue {
  switch (typeof value) {
    case 'string':
      return value === '' ? null : value;
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : JSON.stringify(value);
    default:
      return null;
  }
}

/** `2025-03-31 12:00:00`, meant in UTC by sources that do not say so → `2025-03-31T12:00:00Z`. */
export function utcText(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  return /[zZ]|[+-]\d\d:?\d\d$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
}

/** Seconds since 1970 → `2025-03-31T12:00:00.000Z`; null where there are none. */
export function epochInstant(seconds: unknown): string | null {
  return typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : null;
}

/** Any written instant as ISO in UTC with milliseconds, so that text order is the order of time. */
export function instantOf(value: unknown): string | null {
  const text = utcText(value);
  const at = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
