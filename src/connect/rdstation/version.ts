/** How lists are asked for in the two versions of the API: other addresses, pages and filters, the same records. */
import { Fault } from '../../base/fault.ts';
import { numberedPages } from '../http/page/numbered-pages.ts';
import { textOf } from '../http/page/cursor-pages.ts';
import type { Paginator } from '../http/page/paginator.ts';
import { instantOf } from '../http/read/columns.ts';
import type { Since } from '../http/read/http-stream.ts';
import type { Slices } from '../http/read/slice.ts';
import { withQuery } from '../http/send/ask.ts';
import { isRecord } from '../http/select/select.ts';
import { connectProblems } from '../problems.ts';
import { createdWindows } from './windows.ts';

/** Records that a list gives in all, whatever is asked for. */
const MOST = 10_000;

export type ApiVersion = {
  number: 1 | 2;
  path: (list: string) => string;
  /** Where the records of a list stand in an answer. */
  records: (list: string) => string;
  pages: Paginator;
  /** Later reads ask for what changed; null = the version cannot be asked that. */
  since: Since | null;
  /** Lists of more than ten thousand records are read in windows; null = they cannot be. */
  windows: Slices | null;
};

const V1_SIZE = 200;

/** A list that has more than it gives is not read in part as if it were whole. */
function refuseMore(): never {
  throw new Fault('source_refused', {
    message: 'a list has more records than it gives',
    problem: connectProblems.make('list_capped', { source: 'RD Station CRM', limit: MOST }),
  });
}

/**
 * Version 1: `has_more` says that there is a further page, `next_page` how to go on beyond ten thousand, which only
 * deals have.
 */
const firstPages: Paginator = {
  ask(first, token) {
    const [how, value = '1'] = (token ?? 'page 1').split(' ');
    const at = how === 'next' ? { next_page: value } : { page: value };
    return withQuery(first, { limit: String(V1_SIZE), ...at });
  },
  next({ body }, token) {
    if (!isRecord(body) || body['has_more'] !== true) return null;
    const next = textOf(body['next_page']);
    if (next !== null) return `next ${next}`;
    const page = Number(token?.split(' ')[1] ?? 1);
    return page * V1_SIZE >= MOST ? refuseMore() : `page ${page + 1}`;
  },
};

/** Version 1, for tokens: all is read anew each time. */
export const VERSION_1: ApiVersion = {
  number: 1,
  path: (list) => `/api/v1/${list}`,
  records: (list) => list,
  pages: firstPages,
  since: null,
  windows: null,
};

const V2_SIZE = 100;
const numbered = numberedPages({
  param: 'page[number]',
  first: 1,
  size: { param: 'page[size]', value: V2_SIZE },
  place: 'query',
  pages: null,
});

/** Version 2: pages by number, as far as a list goes. */
const secondPages: Paginator = {
  ...numbered,
  next(page, token) {
    const next = numbered.next(page, token);
    return next !== null && Number(next) > MOST / V2_SIZE ? refuseMore() : next;
  },
};

/** Version 2, for those who signed in. Ten minutes are looked back. */
export const VERSION_2: ApiVersion = {
  number: 2,
  path: (list) => `/crm/v2/${list}`,
  records: () => 'data',
  pages: secondPages,
  since: {
    at: ({ updated_at: at }) => instantOf(at),
    query: (instant) => ({ filter: `updated_at:>${rdInstant(instant)}` }),
    overlapMs: 10 * 60_000,
  },
  windows: createdWindows({ size: V2_SIZE, most: MOST }),
};

/** `2026-11-23 12:00:00`, in UTC. */
export function rdInstant(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}
