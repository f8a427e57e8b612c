/** What the pages of sources ask, and what they tell the server to do. */
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Locale } from '../../../base/locale.ts';
import type {
  ConnectorView,
  RunView,
  SourceView,
  zSourceCheck,
  zSourceSpec,
} from '../../../serve/schema.ts';
import { get, sendJson } from '../../api/client.ts';

export type SourceSpec = z.infer<typeof zSourceSpec>;
export type SourceCheck = z.infer<typeof zSourceCheck>;
export type Verb = 'pause' | 'resume' | 'stop' | 'remove' | 'restore' | 'sync';

/** Milliseconds between two looks while a source is being read. */
const WHILE_RUNNING = 4000;

/** The sources of the workspace; looked at again while one of them runs. */
export function sourcesQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['sources', locale],
    queryFn: ({ signal }) =>
      get<{ sources: SourceView[] }>(`/api/sources?locale=${locale}`, signal),
    refetchInterval: ({ state }) =>
      state.data?.sources.some(({ job }) => job !== null) === true ? WHILE_RUNNING : false,
  });
}

/** The kinds of source there are. */
export function connectorsQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['connectors', locale],
    queryFn: ({ signal }) =>
      get<{ connectors: ConnectorView[] }>(`/api/connectors?locale=${locale}`, signal),
  });
}

/** The runs of one source, newest first. */
export function sourceRunsQuery(source: string, locale: Locale) {
  return queryOptions({
    queryKey: ['sources', locale, source, 'runs'],
    queryFn: ({ signal }) =>
      get<{ runs: RunView[] }>(`${sourcePath(source)}/runs?locale=${locale}`, signal),
  });
}

/** Does one thing with a source. */
export function sendVerb(source: string, verb: Verb): Promise<unknown> {
  return sendJson(`${sourcePath(source)}/${verb}`, {});
}

/** Asks whether a configuration can be read, and whose account answers. */
export function checkSource(check: SourceCheck): Promise<{ account: string }> {
  return sendJson('/api/sources/check', check);
}

/** Adds a source, or changes the one with this id. `signIn`: somebody has to allow Rapport in first. */
export function saveSource(
  id: string | null,
  spec: SourceSpec,
): Promise<{ id: string; signIn: boolean }> {
  return id === null
    ? sendJson('/api/sources', spec)
    : sendJson(sourcePath(id), spec, { method: 'PUT' });
}

/** Says when a source is read by itself; null = by hand only. */
export function saveSchedule(source: string, schedule: SourceView['schedule']): Promise<unknown> {
  return sendJson(`${sourcePath(source)}/schedule`, { schedule }, { method: 'PUT' });
}

/** Says of which streams every former value is kept. */
export function saveHistory(source: string, streams: readonly string[]): Promise<unknown> {
  return sendJson(`${sourcePath(source)}/history`, { streams }, { method: 'PUT' });
}

/** Reads what changed in some days once more; ISO dates. */
export function startBackfill(
  source: string,
  range: { from: string; to: string },
): Promise<unknown> {
  return sendJson(`${sourcePath(source)}/sync`, { full: false, range });
}

/** Publishes what has landed. */
export function publishNow(): Promise<{ job: string }> {
  return sendJson('/api/publish', {});
}

/** The page on which a source is allowed in. */
export function beginConsent(source: string, locale: Locale): Promise<{ url: string }> {
  return sendJson(`${sourcePath(source)}/consent?locale=${locale}`, undefined);
}

/** Makes the link by which somebody without an account connects a source. */
export function openLink(
  source: string,
  locale: Locale,
): Promise<{ token: string; expiresAt: string }> {
  return sendJson(`${sourcePath(source)}/link?locale=${locale}`, undefined);
}

/** Takes the open link of a source back. */
export function closeLink(source: string, locale: Locale): Promise<unknown> {
  return sendJson(`${sourcePath(source)}/link?locale=${locale}`, undefined, { method: 'DELETE' });
}

function sourcePath(source: string): string {
  return `/api/sources/${encodeURIComponent(source)}`;
}
