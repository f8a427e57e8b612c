/** Pipedrive as far as Rapport reads it. Each behaviour is in facts.md, with where it was seen. */
import { answerOAuth } from '../kit/consent-page.ts';
import type { OAuthServer } from '../kit/oauth-server.ts';
import { cursorPage, byChange } from '../kit/paging.ts';
import { rateLimit } from '../kit/rate-limit.ts';
import type { Collection, StoredRecord } from '../kit/store.ts';
import { match, reply } from '../kit/vendor.ts';
import type { Vendor, VendorReply, VendorRequest } from '../kit/vendor.ts';

export type PipedriveData = {
  company: string;
  token: string;
  users: Collection;
  organizations: Collection;
  persons: Collection;
  deals: Collection;
  activities: Collection;
  pipelines: Collection;
  stages: Collection;
  /** Fields by the name of their list: `organizationFields`. */
  fields: Readonly<Record<string, readonly StoredRecord[]>>;
  /** Changes of a deal by its id, oldest first. */
  changes: ReadonlyMap<string, readonly StoredRecord[]>;
};

export type PipedriveManners = {
  /** Requests in two seconds. */
  burst: number;
  /** The most records of a page, whatever was asked for: makes many pages of few records. */
  mostPerPage: number;
};

/** The smallest plan, full pages. */
export const PIPEDRIVE_MANNERS: PipedriveManners = { burst: 20, mostPerPage: 500 };

const WINDOW_MS = 2_000;
const OAUTH_HOST = 'oauth.pipedrive.com';

/** A company at `<company>.pipedrive.com`. */
export function pipedriveVendor(
  data: PipedriveData,
  manners: PipedriveManners = PIPEDRIVE_MANNERS,
  oauth: OAuthServer | null = null,
): Vendor {
  const burst = rateLimit(manners.burst, WINDOW_MS);
  return {
    hosts: [`${data.company}.pipedrive.com`, ...(oauth === null ? [] : [OAUTH_HOST])],
    answer(request, now) {
      if (oauth !== null && request.host === OAUTH_HOST)
        return answerOAuth(oauth, request, { title: 'Pipedrive', now });
      const { allowed, left, resetMs } = burst.count(now);
      const headers = {
        'x-ratelimit-limit': String(manners.burst),
        'x-ratelimit-remaining': String(left),
        'x-ratelimit-reset': String(Math.ceil(resetMs / 1000)),
      };
      if (!allowed)
        return reply({ success: false, error: 'request over limit', code: 429 }, 429, headers);
      const bearer = request.headers['authorization']?.replace('Bearer ', '') ?? '';
      const isAllowed = isKnown(request, data) || oauth?.isGood(bearer, now) === true;
      const answer = isAllowed ? route(request, data, manners) : UNAUTHORISED;
      return { ...answer, headers: { ...answer.headers, ...headers } };
    },
  };
}

const UNAUTHORISED = reply(
  {
    success: false,
    error: 'unauthorized access',
    errorCode: 401,
    error_info: 'Please check developers.pipedrive.com',
  },
  401,
);
const NOT_FOUND = reply({ success: false, error: 'Not found', code: 'ERR_NOT_FOUND' }, 404);

function isKnown({ headers }: VendorRequest, { token }: PipedriveData): boolean {
  return headers['x-api-token'] === token || headers['authorization'] === `Bearer ${token}`;
}

function route(
  request: VendorRequest,
  data: PipedriveData,
  manners: PipedriveManners,
): VendorReply {
  const { path } = request;
  if (path === '/api/v1/users/me')
    return reply({ success: true, data: { ...data.users.all()[0], company_name: data.company } });
  if (path === '/api/v1/users') return reply({ success: true, data: data.users.all() });
  const changelog = match(path, '/api/v1/deals/:id/changelog');
  if (changelog !== null) return changes(request, data, { id: changelog['id'] ?? '', manners });
  if (path === '/api/v2/deals/archived')
    return list(request, data.deals, { manners, keep: (deal) => deal['is_archived'] === true });
  const name = match(path, '/api/v2/:name')?.['name'] ?? '';
  const fields = data.fields[name];
  if (fields !== undefined)
    return listOf(request, fields, { manners, order: ({ field_code: code }) => String(code) });
  const found = collectionOf(name, data);
  if (found === null) return NOT_FOUND;
  return list(request, found, { manners, keep: statusFilter(request) });
}

function collectionOf(name: string, data: PipedriveData): Collection | null {
  switch (name) {
    case 'organizations':
    case 'persons':
    case 'deals':
    case 'activities':
    case 'pipelines':
    case 'stages':
      return data[name];
    default:
      return null;
  }
}

/** Without a status all that is not deleted is listed; archived deals never are. */
function statusFilter({ query }: VendorRequest): (record: StoredRecord) => boolean {
  const statuses = query.get('status')?.split(',') ?? null;
  return (record) => {
    if (record['is_archived'] === true) return false;
    if (record['is_deleted'] === true) return statuses?.includes('deleted') ?? false;
    return (
      statuses === null ||
      record['status'] === undefined ||
      statuses.includes(String(record['status']))
    );
  };
}

type Listing = { manners: PipedriveManners; keep: (record: StoredRecord) => boolean };

function list(
  request: VendorRequest,
  records: Collection,
  { manners, keep }: Listing,
): VendorReply {
  const since = request.query.get('updated_since');
  const kept = records
    .all()
    .filter((record) => keep(record) && (since === null || String(record['update_time']) >= since));
  const sortBy = request.query.get('sort_by') ?? 'id';
  const order = (record: StoredRecord): string =>
    sortBy === 'id' ? byChange('', record['id']) : byChange(record[sortBy], record['id']);
  return listOf(request, kept, { manners, order });
}

function listOf(
  { query }: VendorRequest,
  records: readonly StoredRecord[],
  { manners, order }: { manners: PipedriveManners; order: (record: StoredRecord) => string },
): VendorReply {
  const limit = Number(query.get('limit') ?? 100);
  if (!(limit >= 1 && limit <= 500))
    return reply(
      {
        success: false,
        error: 'limit must be between 1 and 500',
        code: 'ERR_SCHEMA_VALIDATION_FAILED',
      },
      400,
    );
  const sorted = records.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const size = Math.min(limit, manners.mostPerPage);
  const { page, next } = cursorPage(sorted, { cursor: query.get('cursor'), size, order });
  return reply({ success: true, data: page, additional_data: { next_cursor: next } });
}

function changes(
  request: VendorRequest,
  data: PipedriveData,
  { id, manners }: { id: string; manners: PipedriveManners },
): VendorReply {
  if (data.deals.find(id) === null) return NOT_FOUND;
  const log = (data.changes.get(id) ?? []).map((change, at): StoredRecord => ({
    ...change,
    place: at,
  }));
  const answer = listOf(request, log, { manners, order: ({ place }) => byChange('', place) });
  return answer;
}
