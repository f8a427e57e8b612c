import type { Field, FieldType, Stream } from '../../connect/schema.ts';
import type { StreamRun } from '../schema.ts';
import { RAW_TYPES } from '../schema.ts';

/** What the books say of a raw table. */
export type KnownTable = {
  table: string;
  fields: Field[];
  key: string[];
  /** Names of the columns that `_hash` was taken over, sorted. */
  hashed: string[];
  rows: number;
  /** The last run that changed a record of it. */
  changedRun: string;
};

type Drift = StreamRun['drift'];

/** How a read of a stream meets the table that is there. */
export type TablePlan = {
  table: string;
  /** The stream's fields as they will land: of the wider type where the table's and the stream's differ. */
  fields: readonly Field[];
  /** Columns of the table that the stream no longer has; they keep their values. */
  missing: readonly Field[];
  key: readonly string[];
  hashed: readonly string[];
  drift: Drift;
  /** new: no table yet; same: its shape fits; reshape: columns or types change; replace: its records can not be told apart any more. */
  shape: 'new' | 'same' | 'reshape' | 'replace';
};

/** Compares a stream with its table. Nothing is ever narrowed, and no column is dropped. */
export function planTable(stream: Stream, known: KnownTable | null, table: string): TablePlan {
  const hashed = stream.fields.map(({ name }) => name).sort();
  const base = { table, key: stream.key, hashed, missing: [], drift: [], fields: stream.fields };
  if (known === null) return { ...base, shape: 'new' };
  if (known.key.join('\0') !== stream.key.join('\0')) {
    return {
      ...base,
      shape: 'replace',
      drift: [
        {
          kind: 'key_changed',
          column: stream.key.join(', '),
          from: known.key.join(', '),
          to: stream.key.join(', '),
        },
      ],
    };
  }
  const before = new Map(known.fields.map((field) => [field.name, field]));
  const fields = stream.fields.map((field) => ({
    ...field,
    type: widerType(before.get(field.name)?.type ?? field.type, field.type),
  }));
  const now = new Set(fields.map(({ name }) => name));
  const missing = known.fields.filter(({ name }) => !now.has(name));
  const drift = [
    ...fields.flatMap((field) => driftOf(field, before.get(field.name))),
    ...missing.map(missingDrift),
  ];
  const isSame =
    drift.every(({ kind }) => kind === 'column_missing') &&
    known.hashed.join('\0') === hashed.join('\0');
  return { ...base, fields, missing, drift, shape: isSame ? 'same' : 'reshape' };
}

/** The narrowest type that holds values of both. */
export function widerType(a: FieldType, b: FieldType): FieldType {
  if (a === b) return a;
  const pair = [a, b].sort().join();
  if (pair === 'decimal,integer') return 'decimal';
  return pair === 'date,timestamp' ? 'timestamp' : 'text';
}

function driftOf({ name, type }: Field, before: Field | undefined): Drift {
  if (before === undefined) return [{ kind: 'column_added', column: name, from: null, to: type }];
  if (before.type === type) return [];
  return [{ kind: 'type_widened', column: name, from: before.type, to: type }];
}

function missingDrift({ name, type }: Field): Drift[number] {
  return { kind: 'column_missing', column: name, from: type, to: null };
}

/** Column type of a landed field. */
export function columnType({ type }: Field): (typeof RAW_TYPES)[FieldType] {
  return RAW_TYPES[type];
}
