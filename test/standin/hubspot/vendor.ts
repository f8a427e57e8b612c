/** HubSpot as far as Rapport reads it, version 2026-03. Each behaviour is in facts.md, with where it was seen. */
import { answerOAuth } from '../kit/consent-page.ts';
import type { OAuthServer } from '../kit/oauth-server.ts';
import { rateLimit } from '../kit/rate-limit.ts';
import type { Collection, StoredRecord } from '../kit/store.ts';
import { match, reply } from '../kit/vendor.ts';
import type { Vendor, VendorReply, VendorRequest } from '../kit/vendor.ts';
import { searched } from './search.ts';

/** A record as the stand-in keeps it: `properties` has all, `history` and `associated` what is asked for apart. */
export type HubspotData = {
  /** Of the private app. */
  token: string;
  /** The app that people sign in with, where there is one. */
  oauth: OAuthServer | null;
  details: StoredRecord;
  owners: Collection;
  /** Pipelines by object. */
  pipelines: Readonly<Record<string, readonly StoredRecord[]>>;
  /** Descriptions of properties by object. */
  properties: Readonly<Record<string, readonly StoredRecord[]>>;
  objects: Readonly<Record<string, Collection>>;
  /** Objects that the app may not read. */
  forbidden: ReadonlySet<string>;
};

export type HubspotManners = {
  /** Requests in ten seconds, and searches in one. */
  burst: number;
  searches: number;
  /** The most records of a page, whatever was asked for. */
  mostPerPage: number;
  /** The most records of one search. */
  mostFound: number;
  /** How long a change is not seen by search. */
  indexLagMs: number;
  isDayOver: boolean;
};

/** The smallest plan, full pages. */
export const HUBSPOT_MANNERS: HubspotManners = {
  burst: 100,
  searches: 4,
  mostPerPage: 100,
  mostFound: 10_000,
  indexLagMs: 20_000,
  isDayOver: false,
};

const V = '2026-03';
const LONGEST_ADDRESS = 16_000;

/** An account at `api.hubapi.com`. */
export function hubspotVendor(
  data: HubspotData,
  manners: HubspotManners = HUBSPOT_MANNERS,
): Vendor {
  const burst = rateLimit(manners.burst, 10_000);
  const searches = rateLimit(manners.searches, 1_000);
  return {
    hosts: ['api.hubapi.com', 'app.hubspot.com'],
    listOf: ({ path, query }) =>
      path.includes('/batch/') ? null : `${path} ${query.get('archived') ?? 'false'}`,
    answer(request, now) {
      if (request.path.includes('/oauth/') && data.oauth !== null)
        return answerOAuth(data.oauth, request, { title: 'HubSpot', now });
      if (!isKnown(request, data, now)) return refused(401, 'INVALID_AUTHENTICATION');
      if (manners.isDayOver) return overLimit('DAILY', 'You have reached your daily limit.');
      const isSearch = request.path.endsWith('/search');
      if (isSearch && !searches.count(now).allowed)
        return overLimit('SECONDLY', 'You have reached your secondly limit.');
      const { allowed, left } = burst.count(now);
      if (!allowed)
        return overLimit(
          'TEN_SECONDLY_ROLLING',
          'You have reached your ten_secondly_rolling limit.',
        );
      const answer = route(request, data, { manners, now });
      // Searches say nothing of limits.
      return isSearch
        ? answer
        : { ...answer, headers: { ...answer.headers, ...limitHeaders(manners, left) } };
    },
  };
}

function limitHeaders({ burst }: HubspotManners, left: number): Record<string, string> {
  return {
    'x-hubspot-ratelimit-max': String(burst),
    'x-hubspot-ratelimit-remaining': String(left),
    'x-hubspot-ratelimit-interval-milliseconds': '10000',
  };
}

function isKnown({ headers }: VendorRequest, { token, oauth }: HubspotData, now: number): boolean {
  const given = headers['authorization']?.replace('Bearer ', '') ?? '';
  return given === token || (oauth?.isGood(given, now) ?? false);
}

/** An error as HubSpot words it. */
export function refused(status: number, category: string, message = category): VendorReply {
  return reply({ status: 'error', message, category, correlationId: 'aeb5f871' }, status);
}

function overLimit(policyName: string, message: string): VendorReply {
  return reply({ status: 'error', message, errorType: 'RATE_LIMIT', policyName }, 429);
}

type How = { manners: HubspotManners; now: number };

function route(request: VendorRequest, data: HubspotData, how: How): VendorReply {
  const { path, query } = request;
  if (path === `/account-info/${V}/details`) return reply(data.details);
  if (path === `/crm/owners/${V}`)
    return paged(
      data.owners.all().filter(({ archived }) => archived === (query.get('archived') === 'true')),
      query,
      how,
    );
  const described = match(path, `/crm/properties/${V}/:object`)?.['object'];
  if (described !== undefined) return listing(described, data, data.properties[described]);
  const piped = match(path, `/crm/pipelines/${V}/:object`)?.['object'];
  if (piped !== undefined) return listing(piped, data, data.pipelines[piped]);
  const linked = match(path, `/crm/associations/${V}/:from/:to/batch/read`);
  if (linked !== null) return associated(request, data, linked);
  const asked =
    match(path, `/crm/objects/${V}/:object`) ??
    match(path, `/crm/objects/${V}/:object/search`) ??
    match(path, `/crm/objects/${V}/:object/batch/read`);
  return asked === null
    ? refused(404, 'OBJECT_NOT_FOUND')
    : objects(request, data, { ...how, object: asked['object'] ?? '' });
}

function listing(
  object: string,
  data: HubspotData,
  results: readonly StoredRecord[] | undefined,
): VendorReply {
  if (data.forbidden.has(object)) return refused(403, 'MISSING_SCOPES');
  return results === undefined ? refused(404, 'OBJECT_NOT_FOUND') : reply({ results });
}

function objects(
  request: VendorRequest,
  data: HubspotData,
  { manners, now, object }: How & { object: string },
): VendorReply {
  const records = data.objects[object];
  if (data.forbidden.has(object))
    return refused(403, 'MISSING_SCOPES', "This app hasn't been granted all required scopes");
  if (records === undefined) return refused(404, 'OBJECT_NOT_FOUND');
  if (request.path.endsWith('/search'))
    return searched(bodyOf(request), records, { manners, now, show: shown });
  const archived = request.query.get('archived') === 'true';
  if (request.path.endsWith('/batch/read')) return batch(bodyOf(request), records, archived);
  const names = request.query.get('properties') ?? '';
  if (names.length + 3 * names.split(',').length > LONGEST_ADDRESS)
    return { status: 414, headers: { 'content-type': 'text/html' }, body: '<h1>414</h1>' };
  const listed = records.all().filter((record) => (record['archived'] === true) === archived);
  return paged(
    listed.map((record) => shown(record, names.split(','))),
    request.query,
    { manners, now },
  );
}

/** Pages in the order of numbers; the cursor is the last number. */
function paged(
  records: readonly StoredRecord[],
  query: URLSearchParams,
  { manners }: How,
): VendorReply {
  const size = Math.min(Number(query.get('limit') ?? 10), manners.mostPerPage);
  const after = Number(query.get('after') ?? -1);
  const rest = records
    .filter(({ id }) => Number(id) > after)
    .toSorted((a, b) => Number(a['id']) - Number(b['id']));
  const results = rest.slice(0, size);
  const next =
    rest.length > size
      ? { paging: { next: { after: results.at(-1)?.['id'], link: '?after=' } } }
      : {};
  return reply({ results, ...next });
}

/** A record with the properties that were asked for, and those that always come. */
function shown(record: StoredRecord, names: readonly string[]): StoredRecord {
  const all = Object(record['properties']);
  const { createdAt, updatedAt, archived, archivedAt, id } = record;
  const properties = Object.fromEntries(
    names.filter((name) => name !== '').map((name) => [name, all[name] ?? null]),
  );
  return {
    id,
    properties: {
      ...properties,
      hs_object_id: id,
      createdate: createdAt,
      hs_lastmodifieddate: updatedAt,
    },
    createdAt,
    updatedAt,
    archived: archived === true,
    ...(archived === true ? { archivedAt } : {}),
  };
}

function batch(body: StoredRecord, records: Collection, archived: boolean): VendorReply {
  const inputs = body['inputs'] as { id: string }[];
  const withHistory = body['propertiesWithHistory'] as string[];
  const most = withHistory.length > 0 ? 50 : 100;
  if (inputs.length > most)
    return refused(
      400,
      'VALIDATION_ERROR',
      `The maximum number of inputs supported in a batch request is ${most}`,
    );
  const found = inputs
    .map(({ id }) => records.find(id))
    .filter((record) => record !== null && (record['archived'] === true) === archived)
    .map((record) => ({
      ...shown(record ?? {}, body['properties'] as string[]),
      propertiesWithHistory: Object.fromEntries(
        withHistory.map((name) => [name, Object(record?.['history'])[name] ?? []]),
      ),
    }));
  return reply({ status: 'COMPLETE', results: found }, found.length < inputs.length ? 207 : 200);
}

/** Only records that have some are in the answer. */
function associated(
  request: VendorRequest,
  data: HubspotData,
  { from = '', to = '' }: Record<string, string>,
): VendorReply {
  const inputs = bodyOf(request)['inputs'] as { id: string }[];
  if (data.forbidden.has(from)) return refused(403, 'MISSING_SCOPES');
  if (inputs.length > 1000) return refused(400, 'VALIDATION_ERROR');
  const results = inputs.flatMap(({ id }) => {
    const record = data.objects[from]?.find(id);
    const targets: unknown = Object(record?.['associated'])[to];
    if (record?.['archived'] === true || !Array.isArray(targets) || targets.length === 0) return [];
    return [{ from: { id }, to: targets }];
  });
  return reply({ status: 'COMPLETE', results }, results.length < inputs.length ? 207 : 200);
}

function bodyOf({ body }: VendorRequest): StoredRecord {
  return JSON.parse(body) as StoredRecord;
}
