import { z } from 'zod';
import { isFault } from '../../base/fault.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { FieldType, SourceValue } from '../schema.ts';
import { derived } from '../http/read/columns.ts';
import type { Column } from '../http/read/http-stream.ts';
import { readList } from '../http/read/read-list.ts';
import { singlePage } from '../http/page/paginator.ts';
import { ask } from '../http/send/ask.ts';
import { nameOwnFields } from '../own-fields.ts';
import type { OwnFields } from '../own-fields.ts';
import { VERSION } from './connection.ts';
import { propertyOf } from './objects.ts';

const zProperty = z.looseObject({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  hubspotDefined: z.boolean().nullish(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })).nullish(),
});
type Property = z.infer<typeof zProperty>;

const TYPES: Readonly<Record<string, FieldType>> = {
  number: 'decimal',
  bool: 'boolean',
  date: 'date',
  datetime: 'timestamp',
};

/** What an object's records can tell: columns of the account's own properties, and what to ask for. */
export type ObjectProperties = OwnFields & {
  /** Properties to ask for: HubSpot's own that we read, as far as this account has them, then the account's. */
  asked: readonly string[];
  /** Property → value → label, of properties with options. */
  labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

/**
 * Asks which properties an object has. HubSpot's own are read where `known` names them; those that the account added
 * become columns under the labels people gave them, options by their labels.
 */
export async function findProperties(
  connection: Connection,
  object: string,
  { known, ...named }: { known: readonly string[]; entity: string; taken: readonly Column[] },
): Promise<ObjectProperties> {
  const found = await propertiesOf(connection, object);
  const own = found.filter(({ hubspotDefined }) => hubspotDefined !== true);
  const there = new Set(found.map(({ name }) => name));
  const fields = own.map((property) => ({
    label: property.label,
    mark: property.name,
    columnsOf: (name: string) => [ownColumn(name, property)],
  }));
  return {
    ...nameOwnFields(fields, named),
    asked: [...known.filter((name) => there.has(name)), ...own.map(({ name }) => name)],
    labels: new Map(found.map((each) => [each.name, labelsOf(each)])),
  };
}

/** None where the app may not see them: reading the object says so then. */
async function propertiesOf(connection: Connection, object: string): Promise<Property[]> {
  try {
    const rows = await readList(connection, {
      ask: ask(`/crm/properties/${VERSION}/${object}`),
      records: 'results',
      pages: singlePage,
    });
    return rows.map((row) => zProperty.parse(row));
  } catch (error) {
    if (isFault(error) && error.problem?.code === 'connect.permission_missing') return [];
    throw error;
  }
}

function labelsOf({ options }: Property): Map<string, string> {
  return new Map((options ?? []).map(({ value, label }) => [value, label]));
}

function ownColumn(name: string, described: Property): Column {
  const { name: property, type } = described;
  const labels = labelsOf(described);
  return derived(name, TYPES[type] ?? 'text', (record) => {
    const value = propertyOf(record, property);
    return type === 'enumeration' && value !== null
      ? labelled(value, labels)
      : valueOf(value, type);
  });
}

/** Several options stand in one text, with semicolons between them. */
function labelled(value: string, labels: ReadonlyMap<string, string>): string {
  return value
    .split(';')
    .map((each) => labels.get(each) ?? each)
    .join(', ');
}

/** Everything comes as text. */
function valueOf(value: string | null, type: string): SourceValue {
  return type === 'bool' && value !== null ? value === 'true' : value;
}

/** A column of one of HubSpot's own properties: `property('owner_id', 'text', 'hubspot_owner_id')`. */
export function property(name: string, type: FieldType, of: string = name): Column {
  return derived(name, type, (record) =>
    valueOf(propertyOf(record, of), type === 'boolean' ? 'bool' : type),
  );
}
