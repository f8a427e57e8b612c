/** What a person asks and changes about themselves. */
import { queryOptions } from '@tanstack/react-query';
import type { NewPassword, NewToken, SessionView, TokenView } from '../../../serve/schema.ts';
import { get, sendJson } from '../../api/client.ts';

export function sessionsQuery() {
  return queryOptions({
    queryKey: ['me', 'sessions'],
    queryFn: ({ signal }) => get<SessionView[]>('/api/me/sessions', signal),
  });
}

export function tokensQuery() {
  return queryOptions({
    queryKey: ['me', 'tokens'],
    queryFn: ({ signal }) => get<TokenView[]>('/api/me/tokens', signal),
  });
}

export function changePassword(asked: NewPassword): Promise<null> {
  return sendJson('/api/me/password', asked, { method: 'PUT' });
}

const SECOND = '/api/me/second-factor';

export function beginSecond(password: string): Promise<{ secret: string; uri: string }> {
  return sendJson(SECOND, { password });
}

export function confirmSecond(code: string): Promise<{ codes: string[] }> {
  return sendJson(SECOND, { code }, { method: 'PUT' });
}

export function endSecond(password: string): Promise<null> {
  return sendJson(`${SECOND}/end`, { password });
}

export function endSession(id: string): Promise<null> {
  return sendJson(`/api/me/sessions/${id}`, undefined, { method: 'DELETE' });
}

export function makeToken(made: NewToken): Promise<{ id: string; token: string }> {
  return sendJson('/api/me/tokens', made);
}

export function revokeToken(id: string): Promise<null> {
  return sendJson(`/api/me/tokens/${id}`, undefined, { method: 'DELETE' });
}
