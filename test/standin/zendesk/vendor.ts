/** Zendesk Support as far as Rapport reads it. Each behaviour is in facts.md, with where it was seen. */
import { rateLimit } from '../kit/rate-limit.ts';
import type { Collection, StoredRecord } from '../kit/store.ts';
import { reply } from '../kit/vendor.ts';
import type { Vendor, VendorReply, VendorRequest } from '../kit/vendor.ts';

export type ZendeskData = {
  subdomain: string;
  email: string;
  token: string;
  groups: Collection;
  organizations: Collection;
  users: Collection;
  tickets: Collection;
  /** Measures of tickets, by ticket. */
  metricSets: Collection;
  ticketFields: Collection;
  ticketEvents: Collection;
};

export type ZendeskManners = { perMinute: number; exportsPerMinute: number; perPage: number };

/** The smallest plan, full pages. */
export const ZENDESK_MANNERS: ZendeskManners = {
  perMinute: 200,
  exportsPerMinute: 10,
  perPage: 1000,
};

const MINUTE = 60_000;

/** A help desk at `<subdomain>.zendesk.com`. */
export function zendeskVendor(
  data: ZendeskData,
  manners: ZendeskManners = ZENDESK_MANNERS,
): Vendor {
  const all = rateLimit(manners.perMinute, MINUTE);
  const exports = rateLimit(manners.exportsPerMinute, MINUTE);
  return {
    hosts: [`${data.subdomain}.zendesk.com`],
    answer(request, now) {
      if (!isKnown(request, data)) return reply({ error: "Couldn't authenticate you" }, 401);
      const isExport = request.path.startsWith('/api/v2/incremental/');
      const turn = isExport ? exports.count(now) : all.count(now);
      const seconds = String(Math.ceil(turn.resetMs / 1000));
      if (!turn.allowed)
        return reply(
          {
            error: 'APIRateLimitExceeded',
            description: 'Number of allowed incremental export API requests per minute exceeded',
          },
          429,
          { 'retry-after': seconds },
        );
      const answer = isExport
        ? exported(request, data, { now, perPage: manners.perPage })
        : listed(request, data);
      const headers = isExport
        ? {}
        : {
            'ratelimit-limit': String(manners.perMinute),
            'ratelimit-remaining': String(turn.left),
            'ratelimit-reset': seconds,
          };
      return { ...answer, headers: { ...answer.headers, ...headers } };
    },
  };
}

function isKnown({ headers }: VendorRequest, { email, token }: ZendeskData): boolean {
  const pair = Buffer.from(`${email}/token:${token}`).toString('base64');
  return headers['authorization'] === `Basic ${pair}`;
}

const NOT_FOUND = reply({ error: 'RecordNotFound', description: 'Not found' }, 404);

/** Lists by cursor, a hundred at a time. */
function listed({ path, query, host }: VendorRequest, data: ZendeskData): VendorReply {
  if (path === '/api/v2/users/me')
    return reply({
      user: data.users.all().find(({ role }) => role === 'admin') ?? data.users.all()[0],
    });
  const roles = query.getAll('role[]');
  const lists: Readonly<Record<string, readonly [string, readonly StoredRecord[]]>> = {
    '/api/v2/groups': ['groups', data.groups.all()],
    '/api/v2/ticket_fields': ['ticket_fields', data.ticketFields.all()],
    '/api/v2/users': [
      'users',
      data.users.all().filter(({ role }) => roles.length === 0 || roles.includes(String(role))),
    ],
  };
  const [name, records] = lists[path] ?? [];
  if (name === undefined || records === undefined) return NOT_FOUND;
  const size = Math.min(Number(query.get('page[size]') ?? 100), 100);
  const from = Number(query.get('page[after]') ?? 0);
  const page = records.slice(from, from + size);
  const hasMore = from + page.length < records.length;
  const next = new URLSearchParams(query);
  next.set('page[after]', String(from + page.length));
  return reply({
    [name]: page,
    meta: { has_more: hasMore, after_cursor: hasMore ? String(from + page.length) : null },
    links: { next: hasMore ? `https://${host}${path}?${next.toString()}` : null },
  });
}

type Export = { now: number; perPage: number };

function exported(request: VendorRequest, data: ZendeskData, how: Export): VendorReply {
  switch (request.path) {
    case '/api/v2/incremental/tickets/cursor.json':
      return withSideLoads(
        request,
        data,
        byCursor(request, { name: 'tickets', records: data.tickets }, how),
      );
    case '/api/v2/incremental/users/cursor.json':
      return byCursor(request, { name: 'users', records: data.users }, how);
    case '/api/v2/incremental/organizations.json':
      return byTime(request, { name: 'organizations', records: data.organizations }, how);
    case '/api/v2/incremental/ticket_events.json':
      return byTime(request, { name: 'ticket_events', records: data.ticketEvents }, how);
    default:
      return NOT_FOUND;
  }
}

type Named = { name: string; records: Collection };

/** Seconds at which a record changed. What changed within the last minute is left out. */
function changesOf({ records }: Named, now: number): { at: number; record: StoredRecord }[] {
  const until = Math.floor(now / 1000) - 60;
  return records
    .all()
    .map((record) => ({ at: secondsOf(record), record }))
    .filter(({ at }) => at <= until)
    .toSorted((a, b) => a.at - b.at || Number(a.record['id']) - Number(b.record['id']));
}

function secondsOf({
  generated_timestamp: generated,
  timestamp,
  updated_at: updated,
}: StoredRecord): number {
  if (typeof generated === 'number') return generated;
  if (typeof timestamp === 'number') return timestamp;
  return Math.floor(Date.parse(String(updated)) / 1000);
}

/** The cursor says after which second and record it goes on. */
function byCursor(
  { path, query, host }: VendorRequest,
  named: Named,
  { now, perPage }: Export,
): VendorReply {
  const cursor = query.get('cursor');
  const start = Number(query.get('start_time') ?? 0);
  const [second = 0, id = 0] =
    cursor === null ? [] : Buffer.from(cursor, 'base64').toString().split('|').map(Number);
  const rest = changesOf(named, now).filter(({ at, record }) =>
    cursor === null ? at >= start : at > second || (at === second && Number(record['id']) > id),
  );
  const page = rest.slice(0, perPage);
  const last = page.at(-1);
  const after =
    last === undefined
      ? cursor
      : Buffer.from(`${last.at}|${String(last.record['id'])}`).toString('base64');
  return reply({
    [named.name]: page.map(({ record }) => record),
    after_cursor: after,
    after_url: after === null ? null : `https://${host}${path}?cursor=${encodeURIComponent(after)}`,
    end_of_stream: page.length === rest.length,
  });
}

/** The next page begins with the second in which this one ended: its records come again. All of a second are on one page. */
function byTime(
  { path, query, host }: VendorRequest,
  named: Named,
  { now, perPage }: Export,
): VendorReply {
  const start = Number(query.get('start_time') ?? 0);
  const rest = changesOf(named, now).filter(({ at }) => at >= start);
  const end = rest[Math.min(perPage, rest.length) - 1]?.at ?? start;
  const page = rest.filter(({ at }) => at <= end);
  return reply({
    [named.name]: page.map(({ record }) => record),
    count: page.length,
    end_time: end,
    next_page: `https://${host}${path}?start_time=${end}`,
    // A second that fills a page by itself would come for ever: the real one has the same weakness.
    end_of_stream: page.length === rest.length,
  });
}

function withSideLoads(
  { query }: VendorRequest,
  data: ZendeskData,
  answer: VendorReply,
): VendorReply {
  const include = query.get('include')?.split(',') ?? [];
  const body = answer.body as Record<string, unknown>;
  const tickets = body['tickets'] as StoredRecord[];
  const find = (from: Collection, ids: readonly unknown[]): StoredRecord[] =>
    [...new Set(ids)].map((id) => from.find(String(id))).filter((record) => record !== null);
  return {
    ...answer,
    body: {
      ...body,
      ...(include.includes('users')
        ? {
            users: find(
              data.users,
              tickets.map(({ requester_id: id }) => id),
            ),
          }
        : {}),
      ...(include.includes('metric_sets')
        ? {
            metric_sets: find(
              data.metricSets,
              tickets.map(({ id }) => id),
            ),
          }
        : {}),
    },
  };
}
