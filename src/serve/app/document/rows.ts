import type { Selectable } from 'kysely';
import type { Tables } from '../../../base/metadata/tables.ts';
import type { DocumentEntry, Draft } from './stored.ts';

type Row = Selectable<Tables['document']>;

/** A row of the store as an entry of a list. */
export function entryOf(row: Row): DocumentEntry {
  const { id, kind, name, version, published } = row;
  return {
    id,
    kind,
    name,
    version,
    published,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    createdBy: row.created_by,
  };
}

/** The same with its body. */
export function draftOf(row: Row): Draft {
  return { ...entryOf(row), body: row.body };
}
