/** How objects of HubSpot are asked for: all by list, changes by search, archived ones by a list of their own. */
import type { Since } from '../http/read/http-stream.ts';
import type { Slice, Slices } from '../http/read/slice.ts';
import { cursorPages, textOf } from '../http/page/cursor-pages.ts';
import type { Paginator } from '../http/page/paginator.ts';
import { ask } from '../http/send/ask.ts';
import type { Ask } from '../http/send/ask.ts';
import { instantOf } from '../http/read/columns.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { isRecord } from '../http/select/select.ts';
import { VERSION } from './connection.ts';

const PER_PAGE = 100;

/** Lists: a hundred records, the cursor of the next page in `paging.next.after`. */
export const listPages = cursorPages({
  cursor: 'paging.next.after',
  param: 'after',
  place: 'query',
  size: { param: 'limit', value: PER_PAGE },
  more: null,
});

/**
 * Lists by cursor, searches by the number of the last record: a search gives ten thousand records and no more, but one
 * for greater numbers begins anew. It also leaves nothing out where records are edited while they are read.
 */
export const objectPages: Paginator = {
  ask: (first, token) =>
    isSearch(first) ? searchAfter(first, token) : listPages.ask(first, token),
  next(page, token) {
    const next = listPages.next(page, token);
    const isFound = 'total' in Object(page.body);
    return next === null || !isFound ? next : textOf(page.records.at(-1)?.['id']);
  },
};

function isSearch({ method }: Ask): boolean {
  return method === 'POST';
}

function searchAfter(first: Ask, token: string | null): Ask {
  if (token === null) return first;
  const [group] = Array.isArray(first.body?.['filterGroups']) ? first.body['filterGroups'] : [];
  const filters: readonly unknown[] =
    isRecord(group) && Array.isArray(group['filters']) ? group['filters'] : [];
  const after = { propertyName: 'hs_object_id', operator: 'GT', value: token };
  return { ...first, body: { ...first.body, filterGroups: [{ filters: [...filters, after] }] } };
}

/** The address of an object's records: `objectPath('deals', '/search')`. */
export function objectPath(object: string, rest = ''): string {
  return `/crm/objects/${VERSION}/${object}${rest}`;
}

/** When a record changed, archived ones when that happened. Search sees changes some moments late. */
export const sinceModified: Since = {
  at: ({ archived, archivedAt, updatedAt }) =>
    instantOf(archived === true ? (archivedAt ?? updatedAt) : updatedAt),
  query: () => ({}),
  overlapMs: 10 * 60_000,
};

/**
 * The slices of an object: its records (all of them, or those that changed), then its archived ones, which no search
 * finds. `modified` is the property with the last change.
 */
export function objectSlices(
  object: string,
  { properties, modified }: { properties: readonly string[]; modified: string },
): Slices {
  return ({ since }) => {
    const listed = ask(objectPath(object), { properties: properties.join(',') });
    const archived = { ...listed, query: { ...listed.query, archived: 'true' } };
    return [
      since === null
        ? slice('listed', listed)
        : slice('changed', searchSince(object, { properties, modified, since })),
      slice('archived', archived),
    ];
  };
}

function slice(id: string, asked: Ask): Slice {
  return { id, ask: asked, constants: {}, changed: null };
}

type Search = { properties: readonly string[]; modified: string; since: string };

function searchSince(object: string, { properties, modified, since }: Search): Ask {
  return {
    ...ask(objectPath(object, '/search'), {}, ['searches']),
    method: 'POST',
    body: {
      filterGroups: [
        {
          filters: [{ propertyName: modified, operator: 'GTE', value: String(Date.parse(since)) }],
        },
      ],
      sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
      properties,
      limit: PER_PAGE,
    },
  };
}

/** A record, and a mark for each that was merged into it: those are listed nowhere any more. */
export function withMerged(record: JsonRecord): JsonRecord[] {
  const merged = propertyOf(record, 'hs_merged_object_ids');
  if (merged === null) return [record];
  const gone = merged.split(';').filter((id) => id !== '' && id !== record['id']);
  return [record, ...gone.map((id) => ({ id, archived: true, merged_into: record['id'] }))];
}

/** The text of a property; null where it is empty or was not asked for. */
export function propertyOf(record: JsonRecord, name: string): string | null {
  const { properties } = record;
  const value = isRecord(properties) ? properties[name] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}
