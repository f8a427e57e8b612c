/** Own fields of the demo's records: version 2 names them by their labels, version 1 by numbers. */
import { createHash } from 'node:crypto';
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import type { StoredRecord } from '../kit/store.ts';

/** A field that the account added: its label, and the demo's field that it holds. */
export type OwnField = { label: string; slug: string; from: string; type: 'text' | 'date' };

export function own(label: string, from: string, type: OwnField['type'] = 'text'): OwnField {
  const slug = label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return { label, slug, from, type };
}

/** Descriptions, with what either version says of a field. */
export function describeCustom(kind: string, fields: readonly OwnField[]): StoredRecord[] {
  return fields.map(({ label, slug, type }) => ({
    id: createHash('sha1').update(`${kind} ${slug}`).digest('hex').slice(0, 24),
    label,
    name: label,
    slug,
    type,
    for: kind,
    entity: kind,
  }));
}

/** Values by names. Days are written as people in Brazil do. */
export function customValues(fields: readonly OwnField[], row: DemoRow): StoredRecord {
  return Object.fromEntries(
    fields.map(({ slug, from, type }) => {
      const value = row[from] ?? null;
      const [year, month, day] = String(value).split('-');
      return [slug, type === 'date' && value !== null ? `${day}/${month}/${year}` : value];
    }),
  );
}
