/** Exports of changes: what changed since a second, page by page, each page with the address of the next. */
import { linkedPages } from '../http/page/linked-pages.ts';
import { instantOf } from '../http/read/columns.ts';
import type { Since } from '../http/read/http-stream.ts';
import { ask } from '../http/send/ask.ts';
import type { Ask, Query } from '../http/send/ask.ts';

/** Exports by cursor: tickets, users. */
export const cursorExport = linkedPages({
  next: 'after_url',
  more: null,
  until: 'end_of_stream',
  keep: ['include'],
});

/** Exports by time: organizations, events of tickets. The last second of a page comes again on the next. */
export const timeExport = linkedPages({
  next: 'next_page',
  more: null,
  until: 'end_of_stream',
  keep: ['include'],
});

/** An export from a day on; it counts against the limit of exports. */
export function exportFrom(path: string, startDate: string, query: Query = {}): Ask {
  return ask(path, { start_time: secondsOf(`${startDate}T00:00:00Z`), ...query }, ['exports']);
}

/**
 * Later exports begin five minutes before the last change that was seen: the last minute is left out by Zendesk, and
 * a ticket may appear with an older date. `generated_timestamp` is when a record was made ready, its true order.
 */
export const sinceChange: Since = {
  at: ({ generated_timestamp: generated, updated_at: updated }) =>
    typeof generated === 'number' ? new Date(generated * 1000).toISOString() : instantOf(updated),
  query: (instant) => ({ start_time: secondsOf(instant) }),
  overlapMs: 5 * 60_000,
};

function secondsOf(instant: string): string {
  return String(Math.floor(Date.parse(instant) / 1000));
}
