/** How lists of Pipedrive's API v2 are asked for: by cursor, in the order of changes. */
import { cursorPages } from '../http/page/cursor-pages.ts';
import type { Since } from '../http/read/http-stream.ts';
import { instantOf } from '../http/read/columns.ts';
import { ask } from '../http/send/ask.ts';
import type { Ask, Query } from '../http/send/ask.ts';

/** Pages of 500, the most it gives. */
export const listPages = cursorPages({
  cursor: 'additional_data.next_cursor',
  param: 'cursor',
  place: 'query',
  size: { param: 'limit', value: 500 },
  more: null,
});

/** A list that later reads ask for what changed. The order makes a page that is edited meanwhile come again, not go. */
export function changing(path: string, query: Query = {}): Ask {
  return ask(path, { sort_by: 'update_time', sort_direction: 'asc', ...query });
}

/** Ten minutes are looked back: changes become visible a little late. */
export const sinceUpdate: Since = {
  at: (record) => instantOf(record['update_time']),
  // It takes whole seconds only (RFC 3339).
  query: (instant) => ({ updated_since: `${instant.slice(0, 19)}Z` }),
  overlapMs: 10 * 60_000,
};
