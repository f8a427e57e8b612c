/** Typeform as far as Rapport reads it. Each behaviour is in facts.md, with where it was seen. */
import { answerOAuth } from '../kit/consent-page.ts';
import type { OAuthServer } from '../kit/oauth-server.ts';
import { rateLimit } from '../kit/rate-limit.ts';
import { collection } from '../kit/store.ts';
import type { Collection, StoredRecord } from '../kit/store.ts';
import { match, reply } from '../kit/vendor.ts';
import type { Vendor, VendorReply, VendorRequest } from '../kit/vendor.ts';

export type TypeformData = {
  host: string;
  token: string;
  oauth: OAuthServer | null;
  /** null = the token may not ask whose it is. */
  me: StoredRecord | null;
  forms: Collection;
  /** Responses by form. */
  responses: Readonly<Record<string, Collection>>;
};

export type TypeformManners = {
  /** Requests in a second. */
  perSecond: number;
  /** How long a response is not listed. */
  lagMs: number;
};

/** As the documentation has it; how late responses are differs. */
export const TYPEFORM_MANNERS: TypeformManners = { perSecond: 2, lagMs: 60_000 };

/** An account at its data center. */
export function typeformVendor(
  data: TypeformData,
  manners: TypeformManners = TYPEFORM_MANNERS,
): Vendor {
  const limit = rateLimit(manners.perSecond, 1_000);
  return {
    hosts: [data.host],
    listOf: ({ path, query }) =>
      path === '/forms' || path.endsWith('/responses')
        ? `${path} ${query.get('page_size')} ${query.get('since')}`
        : null,
    answer(request, now) {
      if (request.path.startsWith('/oauth/') && data.oauth !== null)
        return answerOAuth(data.oauth, request, { title: 'Typeform', now });
      const token = request.headers['authorization']?.replace('Bearer ', '') ?? '';
      if (token !== data.token && data.oauth?.isGood(token, now) !== true)
        return refused(
          401,
          'AUTHENTICATION_FAILED',
          'Authentication credentials not found on the Request Headers',
        );
      if (!limit.count(now).allowed) return refused(429, 'TOO_MANY_REQUESTS', 'Too many requests');
      return route(request, data, now - manners.lagMs);
    },
  };
}

/** An error as Typeform words it. */
function refused(status: number, code: string, description: string): VendorReply {
  return reply({ code, description }, status);
}

function route({ path, query }: VendorRequest, data: TypeformData, until: number): VendorReply {
  if (path === '/me')
    return data.me === null ? refused(403, 'FORBIDDEN', 'Missing scope') : reply(data.me);
  if (path === '/forms') return formsPage(query, data);
  const one = match(path, '/forms/:form')?.['form'];
  if (one !== undefined) {
    const form = data.forms.find(one);
    return form === null ? refused(404, 'FORM_NOT_FOUND', 'form not found') : reply(form);
  }
  const of = match(path, '/forms/:form/responses')?.['form'] ?? '';
  if (data.forms.find(of) === null) return refused(404, 'FORM_NOT_FOUND', 'form not found');
  return responsesPage(query, data.responses[of] ?? collection(), until);
}

function formsPage(query: URLSearchParams, { forms }: TypeformData): VendorReply {
  const size = Math.min(Number(query.get('page_size') ?? 10), 200);
  const page = Number(query.get('page') ?? 1);
  const all = forms.all();
  const items = all
    .slice((page - 1) * size, page * size)
    .map(({ id, title, last_updated_at }) => ({ id, title, last_updated_at }));
  return reply({ total_items: all.length, page_count: Math.ceil(all.length / size), items });
}

/** Newest first. `before` is the token of the last one of the page before, `since` a moment that counts. */
function responsesPage(query: URLSearchParams, responses: Collection, until: number): VendorReply {
  const size = Number(query.get('page_size') ?? 25);
  if (size > 1_000) return refused(400, 'VALIDATION_ERROR', 'page_size must be at most 1000');
  const since = query.get('since');
  const from = since === null ? 0 : Date.parse(`${since}Z`);
  const found = responses
    .all()
    .filter((response) => {
      const at = Date.parse(String(response['submitted_at']));
      return at >= from && at <= until;
    })
    .toSorted(newestFirst);
  const before = query.get('before');
  const at = before === null ? 0 : found.findIndex(({ token }) => token === before) + 1;
  return reply({
    total_items: found.length,
    page_count: Math.ceil(found.length / size),
    items: found.slice(at, at + size),
  });
}

function newestFirst(a: StoredRecord, b: StoredRecord): number {
  const order = Date.parse(String(b['submitted_at'])) - Date.parse(String(a['submitted_at']));
  return order === 0 ? (String(a['token']) < String(b['token']) ? 1 : -1) : order;
}
