/** What the identity review asks, and what it tells the server. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../base/locale.ts';
import type {
  AccountOrigin,
  AccountsReply,
  Decide,
  Decided,
  DecisionsReply,
  IdentityDocument,
  IdentityOverview,
  ProposalsReply,
  RecordsReply,
} from '../../../serve/schema.ts';
import { get, sendJson } from '../../api/client.ts';

/** Key of everything that a decision may change. */
export const IDENTITY = ['identity'];

export type Listed = { search: string; limit: number; locale: Locale };

/** How many there are of everything, and whether the reports know of it. */
export function overviewQuery(locale: Locale) {
  return queryOptions({
    queryKey: [...IDENTITY, 'overview', locale],
    queryFn: ({ signal }) => get<IdentityOverview>(`/api/identity?locale=${locale}`, signal),
  });
}

/** What is proposed, what is worth most first. */
export function proposalsQuery(listed: Listed, kind: string) {
  return queryOptions({
    queryKey: [...IDENTITY, 'proposals', listed, kind],
    queryFn: ({ signal }) =>
      get<ProposalsReply>(`/api/identity/proposals?${addressOf(listed)}&kind=${kind}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** How many proposals there are from a score on. */
export function proposalCountQuery(least: string) {
  return queryOptions({
    queryKey: [...IDENTITY, 'proposals', 'count', least],
    queryFn: ({ signal }) =>
      get<ProposalsReply>(`/api/identity/proposals?limit=1&least=${least}`, signal),
  });
}

/** Records that belong to no account. */
export function unmatchedQuery(listed: Listed) {
  return queryOptions({
    queryKey: [...IDENTITY, 'unmatched', listed],
    queryFn: ({ signal }) =>
      get<RecordsReply>(`/api/identity/unmatched?${addressOf(listed)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Accounts with how many records stand for each. */
export function accountsQuery(listed: Listed) {
  return queryOptions({
    queryKey: [...IDENTITY, 'accounts', listed],
    queryFn: ({ signal }) =>
      get<AccountsReply>(`/api/identity/accounts?${addressOf(listed)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where one account comes from. */
export function originQuery(account: string, locale: Locale) {
  return queryOptions({
    queryKey: [...IDENTITY, 'account', account, locale],
    queryFn: ({ signal }) =>
      get<AccountOrigin>(
        `/api/identity/accounts/${encodeURIComponent(account)}?locale=${locale}`,
        signal,
      ),
  });
}

/** What people decided, newest first. */
export function decisionsQuery(listed: Listed) {
  return queryOptions({
    queryKey: [...IDENTITY, 'decisions', listed],
    queryFn: ({ signal }) =>
      get<DecisionsReply>(`/api/identity/decisions?${addressOf(listed)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Keeps decisions. */
export function sendDecisions(decisions: Decide['decisions']): Promise<Decided> {
  return sendJson('/api/identity/decisions', { decisions, note: null });
}

/** Accepts everything proposed with this score or more. */
export function sendAcceptAbove(least: string): Promise<Decided> {
  return sendJson('/api/identity/accept', { least });
}

/** Undoes a decision, or all that were made at once. */
export function sendUndo(of: string): Promise<Decided> {
  return sendJson('/api/identity/undo', { of });
}

/** All decisions in force as a document. */
export function readDocument(): Promise<IdentityDocument> {
  return get('/api/identity/export');
}

/** Takes over the decisions of a document. */
export function sendDocument(document: unknown): Promise<Decided> {
  return sendJson('/api/identity/import', document);
}

function addressOf({ search, limit, locale }: Listed): string {
  return new URLSearchParams({ search, limit: String(limit), locale }).toString();
}
