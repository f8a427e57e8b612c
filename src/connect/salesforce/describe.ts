import { z } from 'zod';
import { isFault } from '../../base/fault.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { FieldType, SourceValue } from '../schema.ts';
import { derived, instantOf, scalarOf } from '../http/read/columns.ts';
import type { Column } from '../http/read/http-stream.ts';
import { singlePage } from '../http/page/paginator.ts';
import { readList } from '../http/read/read-list.ts';
import { ask } from '../http/send/ask.ts';
import { nameOwnFields } from '../own-fields.ts';
import type { OwnFields } from '../own-fields.ts';
import { dataPath } from './connection.ts';
import { longId } from './record-id.ts';

const zField = z.looseObject({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  custom: z.boolean(),
  picklistValues: z
    .array(z.looseObject({ value: z.string(), label: z.string().nullish() }))
    .nullish(),
});
type Described = z.infer<typeof zField>;

const TYPES: Readonly<Record<string, FieldType>> = {
  boolean: 'boolean',
  int: 'integer',
  long: 'integer',
  double: 'decimal',
  currency: 'decimal',
  percent: 'decimal',
  date: 'date',
  datetime: 'timestamp',
};
/** Values that are made of other fields, or are files. */
const LEFT_OUT = new Set(['address', 'location', 'base64', 'anyType', 'complexvalue']);

/** What is asked of an object: fields of Salesforce's own, the columns they fill, and what a record is to the model. */
export type Named = { known: readonly string[]; entity: string; taken: readonly Column[] };

/** What the records of an object can tell this user: its own fields as columns, and what to ask for. */
export type ObjectFields = OwnFields & {
  /** Fields to ask for: those that we know, as far as this user sees them, then the organization's own. */
  asked: readonly string[];
};

/**
 * Asks which fields of an object this user sees. Salesforce leaves out without a word what they may not see; so what is
 * asked for is what is there.
 */
export async function describeObject(
  connection: Connection,
  object: string,
  { known, ...named }: Named,
): Promise<ObjectFields> {
  const fields = await fieldsOf(connection, object);
  const there = new Set(fields.map(({ name }) => name));
  const own = fields.filter(({ custom, type }) => custom && !LEFT_OUT.has(type));
  const described = own.map((field) => ({
    label: field.label,
    mark: field.name,
    columnsOf: (name: string) => [ownColumn(name, field)],
  }));
  return {
    ...nameOwnFields(described, named),
    asked: [...known.filter((name) => there.has(name)), ...own.map(({ name }) => name)],
  };
}

/** None where this user may not see the object: reading it says so then. */
async function fieldsOf(connection: Connection, object: string): Promise<Described[]> {
  try {
    const rows = await readList(connection, {
      ask: ask(dataPath(`/sobjects/${object}/describe`)),
      records: 'fields',
      pages: singlePage,
    });
    return rows.map((row) => zField.parse(row));
  } catch (error) {
    if (isFault(error) && error.problem?.code === 'connect.permission_missing') return [];
    throw error;
  }
}

function ownColumn(name: string, { name: field, type, picklistValues }: Described): Column {
  const labels = new Map((picklistValues ?? []).map(({ value, label }) => [value, label ?? value]));
  return derived(name, TYPES[type] ?? 'text', (record) => {
    const value = record[field];
    if (typeof value === 'string' && (type === 'picklist' || type === 'multipicklist'))
      return value
        .split(';')
        .map((each) => labels.get(each) ?? each)
        .join(', ');
    return valueOf(value, type);
  });
}

function valueOf(value: unknown, type: string): SourceValue {
  if (type === 'datetime') return instantOf(value);
  return type === 'reference' && typeof value === 'string' ? longId(value) : scalarOf(value);
}

/** A column of one of Salesforce's own fields: `field('owner_id', 'text', 'OwnerId')`. */
export function field(name: string, type: FieldType, of: string): Column {
  return derived(name, type, (record) =>
    type === 'timestamp' ? instantOf(record[of]) : scalarOf(record[of]),
  );
}
