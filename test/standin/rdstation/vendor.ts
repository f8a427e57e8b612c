/** RD Station CRM as far as Rapport reads it, both versions of its API. Each behaviour is in facts.md, with where it was seen. */
import { answerOAuth } from '../kit/consent-page.ts';
import type { OAuthServer } from '../kit/oauth-server.ts';
import { rateLimit } from '../kit/rate-limit.ts';
import type { Collection, StoredRecord } from '../kit/store.ts';
import { match, reply } from '../kit/vendor.ts';
import type { Vendor, VendorReply, VendorRequest } from '../kit/vendor.ts';
import { parseFilter } from './filter.ts';

/** Records in the shape of version 2; `first` says how version 1 writes one of a list. */
export type RdStationData = {
  token: string;
  oauth: OAuthServer;
  /** Lists by their names in version 2. */
  lists: Readonly<Record<string, Collection>>;
  stages: Readonly<Record<string, readonly StoredRecord[]>>;
  first: (list: string, record: StoredRecord) => StoredRecord;
};

export type RdStationManners = {
  perMinute: number;
  /** The most records that a list gives in all. */
  most: number;
  /** The most records of a page, whatever was asked for. */
  mostPerPage: number;
};

/** As the documentation has it. */
export const RDSTATION_MANNERS: RdStationManners = {
  perMinute: 120,
  most: 10_000,
  mostPerPage: 200,
};

const FIRST_HOST = 'crm.rdstation.com';
const SECOND_HOST = 'api.rd.services';

/** One account, at the hosts of both versions. */
export function rdStationVendor(
  data: RdStationData,
  manners: RdStationManners = RDSTATION_MANNERS,
): Vendor {
  const limit = rateLimit(manners.perMinute, 60_000);
  return {
    hosts: [FIRST_HOST, SECOND_HOST, 'accounts.rdstation.com'],
    // A page far behind is looked at to know whether a list has room for all: it is none of those that follow.
    listOf: ({ host, path, query }) =>
      `${host}${path} ${query.get('filter') ?? ''} ${query.get('page[number]') === '100'}`,
    answer(request, now) {
      if (request.path.startsWith('/oauth'))
        return answerOAuth(data.oauth, request, { title: 'RD Station', now });
      const { allowed, resetMs } = limit.count(now);
      if (!allowed)
        return reply({ errors: [{ error_type: 'TOO_MANY_REQUESTS' }] }, 429, {
          'retry-after': String(Math.ceil(resetMs / 1000)),
        });
      return request.host === FIRST_HOST
        ? firstVersion(request, data, manners)
        : secondVersion(request, data, { manners, now });
    },
  };
}

/** Version 1: the token in the address, `has_more`, and for deals `next_page`. */
function firstVersion(
  { path, query }: VendorRequest,
  data: RdStationData,
  manners: RdStationManners,
): VendorReply {
  if (query.get('token') !== data.token) return reply({ error: 'Token inválido' }, 401);
  const name = match(path, '/api/v1/:list')?.['list'] ?? '';
  if (name === 'deal_pipelines')
    return reply(
      (data.lists['pipelines']?.all() ?? []).map((pipeline) => ({
        id: pipeline['id'],
        name: pipeline['name'],
        deal_stages: data.stages[String(pipeline['id'])],
      })),
    );
  const list = name === 'deal_lost_reasons' ? 'lost_reasons' : name;
  const records = data.lists[list];
  if (records === undefined) return reply({ error: 'not found' }, 404);
  const size = Math.min(Number(query.get('limit') ?? 20), 200, manners.mostPerPage);
  const next = query.get('next_page');
  const from = next === null ? (Number(query.get('page') ?? 1) - 1) * size : Number(next);
  if (next === null && from >= manners.most) return reply({ error: 'page out of range' }, 400);
  const all = records.all();
  const page = all.slice(from, from + size);
  const end = from + page.length;
  const hasMore = end < all.length;
  return reply({
    total: all.length,
    has_more: hasMore,
    ...(hasMore && list === 'deals' ? { next_page: String(end) } : {}),
    [name]: page.map((record) => data.first(list, record)),
  });
}

/** Version 2: tokens that end, `data`, filters; nothing beyond so many records. */
function secondVersion(
  { path, query, headers }: VendorRequest,
  data: RdStationData,
  { manners, now }: { manners: RdStationManners; now: number },
): VendorReply {
  const token = headers['authorization']?.replace('Bearer ', '') ?? '';
  if (!data.oauth.isGood(token, now)) return reply({ errors: { error_type: 'UNAUTHORIZED' } }, 401);
  const pipeline = match(path, '/crm/v2/pipelines/:id/stages')?.['id'];
  const name = match(path, '/crm/v2/:list')?.['list'] ?? '';
  const found = pipeline === undefined ? data.lists[name]?.all() : data.stages[pipeline];
  if (found === undefined) return reply({ errors: [{ title: 'not found' }] }, 404);
  const filter = query.get('filter');
  if (filter !== null && name === 'tasks') return reply({ errors: 'internal error' }, 500);
  const holds = parseFilter(filter);
  if (holds === null) return reply({ errors: [{ detail: 'invalid filter' }] }, 422);
  const size = Math.min(Number(query.get('page[size]') ?? 25), manners.mostPerPage);
  const from = (Number(query.get('page[number]') ?? 1) - 1) * size;
  const kept = found.filter(holds).slice(0, manners.most);
  return reply({
    data: kept.slice(from, from + size),
    // Its addresses name a path that is not the public one.
    links: { next: `https://${SECOND_HOST}/api/v2/${name}?page%5Bnumber%5D=2` },
  });
}
