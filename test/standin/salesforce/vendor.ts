/** Salesforce as far as Rapport reads it. Each behaviour is in facts.md, with where it was seen. */
import { answerOAuth } from '../kit/consent-page.ts';
import type { OAuthServer } from '../kit/oauth-server.ts';
import type { Collection, StoredRecord } from '../kit/store.ts';
import { match, reply } from '../kit/vendor.ts';
import type { Vendor, VendorReply, VendorRequest } from '../kit/vendor.ts';
import { jwtGrants } from './jwt-grants.ts';
import { parseSoql } from './soql.ts';

export type SalesforceData = {
  domain: string;
  /** Where the reply with the tokens says that the organization is. */
  instance: string;
  oauth: OAuthServer;
  /** Names of users that the app may act for by certificate, with the key of the certificate. */
  certificate: { username: string; publicKey: string };
  objects: Readonly<Record<string, Collection>>;
  /** Fields by object, as far as this user sees them; objects without are not seen. */
  fields: Readonly<Record<string, readonly StoredRecord[]>>;
};

export type SalesforceManners = {
  /** Requests in 24 hours. */
  perDay: number;
  /** The most records of a page, whatever was asked for. */
  mostPerPage: number;
  /** How long the locator of a query is good. */
  locatorMs: number;
};

/** An organization of the smallest edition, full pages. */
export const SALESFORCE_MANNERS: SalesforceManners = {
  perDay: 15_000,
  mostPerPage: 2_000,
  locatorMs: 900_000,
};

const V = 'v67.0';
const LONGEST_ADDRESS = 16_384;

type Query = { records: readonly StoredRecord[]; fields: readonly string[]; until: number };
type Org = {
  data: SalesforceData;
  manners: SalesforceManners;
  queries: Map<string, Query>;
  used: number;
};

/** An organization at its own domain. */
export function salesforceVendor(
  data: SalesforceData,
  manners: SalesforceManners = SALESFORCE_MANNERS,
): Vendor {
  const org: Org = { data, manners, queries: new Map(), used: 0 };
  const byCertificate = jwtGrants(data);
  return {
    hosts: [...new Set([data.domain, data.instance])],
    listOf: ({ path, query }) => (path.includes('/composite/') ? null : (query.get('q') ?? path)),
    answer(request, now) {
      if (request.path.startsWith('/services/oauth2/'))
        return (
          byCertificate(request, now) ??
          answerOAuth(data.oauth, request, { title: 'Salesforce', now })
        );
      const token = request.headers['authorization']?.replace('Bearer ', '') ?? '';
      if (!data.oauth.isGood(token, now) || request.host !== data.instance)
        return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
      if (org.used >= manners.perDay)
        return refused(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
      org.used += 1;
      const answer = route(request, org, now);
      const usage = { 'sforce-limit-info': `api-usage=${org.used}/${manners.perDay}` };
      return { ...answer, headers: { ...answer.headers, ...usage } };
    },
  };
}

/** An error as Salesforce words it. */
function refused(status: number, errorCode: string, message: string): VendorReply {
  return reply([{ message, errorCode }], status);
}

function route(request: VendorRequest, org: Org, now: number): VendorReply {
  const { path, query } = request;
  const { data } = org;
  if (path === `/services/data/${V}/queryAll`) return queried(query.get('q') ?? '', org, now);
  const more = match(path, `/services/data/${V}/query/:locator`)?.['locator'];
  if (more !== undefined) return pageOf(more, org, now);
  const described = match(path, `/services/data/${V}/sobjects/:object/describe`)?.['object'];
  if (described !== undefined) {
    const fields = data.fields[described];
    return fields === undefined
      ? refused(404, 'INVALID_TYPE', `sObject type '${described}' is not supported`)
      : reply({ name: described, fields });
  }
  const retrieved = match(path, `/services/data/${V}/composite/sobjects/:object`)?.['object'];
  if (retrieved !== undefined) return retrieve(request, org, retrieved);
  return refused(404, 'NOT_FOUND', 'The requested resource does not exist');
}

function queried(text: string, org: Org, now: number): VendorReply {
  if (encodeURIComponent(text).length > LONGEST_ADDRESS)
    return { status: 414, headers: { 'content-type': 'text/html' }, body: '<h1>414</h1>' };
  const soql = parseSoql(text);
  if (soql === null)
    return refused(400, 'MALFORMED_QUERY', `unexpected token: ${text.slice(0, 40)}`);
  const { objects, fields } = org.data;
  const records = objects[soql.object];
  if (records === undefined || fields[soql.object] === undefined)
    return refused(400, 'INVALID_TYPE', `sObject type '${soql.object}' is not supported.`);
  const known = new Set(fields[soql.object]?.map(({ name }) => name));
  const unknown = soql.fields.find((name) => !known.has(name));
  if (unknown !== undefined)
    return refused(400, 'INVALID_FIELD', `No such column '${unknown}' on entity '${soql.object}'`);
  const found = records.all().filter(soql.holds).toSorted(soql.compare);
  const id = `01g${String(org.queries.size).padStart(12, '0')}`;
  org.queries.set(id, { records: found, fields: soql.fields, until: now + org.manners.locatorMs });
  return pageOf(`${id}-0`, org, now);
}

/** A query is answered from what it found at first; the address of its next page says query, not queryAll. */
function pageOf(locator: string, { queries, manners }: Org, now: number): VendorReply {
  const [id = '', offset = '0'] = locator.split('-');
  const query = queries.get(id);
  if (query === undefined || query.until < now)
    return refused(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  const from = Number(offset);
  const page = query.records.slice(from, from + manners.mostPerPage);
  const end = from + page.length;
  const done = end >= query.records.length;
  return reply({
    totalSize: query.records.length,
    done,
    ...(done ? {} : { nextRecordsUrl: `/services/data/${V}/query/${id}-${end}` }),
    records: page.map((record) => only(record, query.fields)),
  });
}

function only(record: StoredRecord, fields: readonly string[]): StoredRecord {
  return {
    attributes: { type: 'record' },
    ...Object.fromEntries(fields.map((name) => [name, record[name] ?? null])),
  };
}

/** Up to two thousand records by their ids; null for those that are deleted. */
function retrieve({ body }: VendorRequest, { data }: Org, object: string): VendorReply {
  const asked = JSON.parse(body) as { ids: string[]; fields: string[] };
  if (asked.ids.length > 2_000) return refused(400, 'INVALID_INPUT', 'too many ids');
  const records = asked.ids.map((id) => data.objects[object]?.find(id) ?? null);
  return reply(
    records.map((record) =>
      record === null || record['IsDeleted'] === true ? null : only(record, asked.fields),
    ),
  );
}
