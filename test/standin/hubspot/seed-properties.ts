/** Properties of the demo's records, as HubSpot describes and keeps them: every value is text. */
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import type { StoredRecord } from '../kit/store.ts';

type Kind = 'string' | 'number' | 'bool' | 'date' | 'datetime' | 'enumeration';

/** A property: HubSpot's own, or one that the account added under a label. `from` is the demo's field. */
export type SeedProperty = {
  name: string;
  label: string;
  type: Kind;
  isOwn: boolean;
  from: string;
};

/** One of HubSpot's own. */
export function defined(name: string, from: string, type: Kind = 'string'): SeedProperty {
  return { name, label: name, type, isOwn: false, from };
}

/** One that the account added; its name is made of the label once and for all. */
export function own(label: string, from: string, type: Kind = 'string'): SeedProperty {
  const name = label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
  return { name, label, type, isOwn: true, from };
}

/** What the list of properties says of them. Options carry numbers as values, so that labels have to be looked up. */
export function describeProperties(
  properties: readonly SeedProperty[],
  rows: readonly DemoRow[],
): StoredRecord[] {
  return properties.map(({ name, label, type, isOwn, from }) => ({
    name,
    label,
    type,
    fieldType: type === 'enumeration' ? 'select' : 'text',
    groupName: 'information',
    description: '',
    hubspotDefined: !isOwn,
    options:
      type === 'enumeration'
        ? [...new Set(rows.flatMap((row) => row[from] ?? []))].map((value) => ({
            label: String(value),
            value: optionOf(value),
            hidden: false,
          }))
        : [],
  }));
}

/** The properties of one row. */
export function propertiesOf(properties: readonly SeedProperty[], row: DemoRow): StoredRecord {
  return Object.fromEntries(
    properties.map(({ name, type, from }) => {
      const value = row[from] ?? null;
      if (value === null) return [name, null];
      return [name, type === 'enumeration' ? optionOf(value) : String(value)];
    }),
  );
}

function optionOf(value: unknown): string {
  return `option_${String(value)}`;
}
