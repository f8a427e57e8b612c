/** Fields of the demo's records, as Salesforce describes and keeps them. */
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import type { StoredRecord } from '../kit/store.ts';

type Kind = 'string' | 'picklist' | 'date' | 'boolean';

/** A field that the organization added: its label, its name, and the demo's field that it holds. */
export type OwnField = { label: string; name: string; from: string; type: Kind };

export function own(label: string, name: string, from: string, type: Kind = 'string'): OwnField {
  return { label, name, from, type };
}

/** What the organization's own fields hold. Options have names beside their labels. */
export function ownValues(fields: readonly OwnField[], row: DemoRow): StoredRecord {
  return Object.fromEntries(
    fields.map(({ name, from, type }) => {
      const value = row[from] ?? null;
      return [name, type === 'picklist' && value !== null ? optionOf(value) : value];
    }),
  );
}

/** The description of an object: what its records have, and labels of the organization's own fields. */
export function describeFields(
  object: string,
  records: readonly StoredRecord[],
  fields: readonly OwnField[],
): StoredRecord[] {
  const names = new Set([
    ...records.flatMap((record) => Object.keys(record)),
    ...(ALWAYS[object] ?? []),
  ]);
  return [...names].map((name) => {
    const mine = fields.find((each) => each.name === name);
    const values = new Set(
      mine?.type === 'picklist' ? records.flatMap((each) => each[name] ?? []) : [],
    );
    return {
      name,
      label: mine?.label ?? name,
      type: mine?.type ?? 'string',
      custom: mine !== undefined,
      picklistValues: [...values].map((value) => ({
        value,
        label: String(value).replace('option_', ''),
        active: true,
      })),
    };
  });
}

/** Fields of objects that the demo has no records of. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  AccountHistory: ['Id', 'AccountId', 'Field', 'OldValue', 'NewValue', 'CreatedDate'],
  Case: ['Id', 'CaseNumber', 'AccountId', 'Status', 'CreatedDate', 'SystemModstamp', 'IsDeleted'],
};

function optionOf(value: unknown): string {
  return `option_${String(value)}`;
}

/** An instant as Salesforce writes it: `2026-11-23T12:00:00.000+0000`. */
export function plain(instant: unknown): string | null {
  if (instant === null || instant === undefined) return null;
  return new Date(String(instant)).toISOString().replace('Z', '+0000');
}
