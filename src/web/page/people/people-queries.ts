/** What the page of people asks, and what it tells the server to do. */
import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../base/locale.ts';
import type { Access, AccessPreview, Link, PersonView } from '../../../serve/schema.ts';
import { get, sendJson } from '../../api/client.ts';

export function peopleQuery() {
  return queryOptions({
    queryKey: ['people'],
    queryFn: ({ signal }) => get<PersonView[]>('/api/people', signal),
    staleTime: 0,
  });
}

/** What somebody with this access would see now. */
export function previewQuery(asked: { email: string; access: Access }, locale: Locale) {
  return queryOptions({
    queryKey: ['people', 'preview', asked, locale],
    queryFn: ({ signal }) =>
      sendJson<AccessPreview>(`/api/people/preview?locale=${locale}`, asked, { signal }),
    staleTime: 0,
  });
}

export function invite(email: string, access: Access): Promise<Link> {
  return sendJson('/api/people', { email, access });
}

export function setAccess(person: string, access: Access): Promise<null> {
  return sendJson(`/api/people/${person}/access`, access, { method: 'PUT' });
}

export function resetPassword(person: string): Promise<Link> {
  return sendJson(`/api/people/${person}/reset`, undefined);
}

export type PersonVerb = 'suspend' | 'resume' | 'withdraw' | 'view';

export function tell(person: string, verb: PersonVerb): Promise<null> {
  return sendJson(`/api/people/${person}/${verb}`, undefined);
}
