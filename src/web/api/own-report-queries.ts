/** Own reports: what the pages ask and tell the server of them. */
import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { FilledBlock } from '../../report/schema.ts';
import type {
  BlockPreview,
  DimensionCard,
  NewReport,
  OwnReport,
  PublishReply,
  ReportDraft,
  Revision,
  TemplateUpdate,
} from '../../serve/schema.ts';
import { get, sendJson } from './client.ts';

/** The reports that people made. */
export function ownReportsQuery() {
  return queryOptions({
    queryKey: ['own-reports'],
    queryFn: ({ signal }) => get<OwnReport[]>('/api/reports', signal),
  });
}

/** The draft of one, as it is on the server now: never from a cache, for it is going to be changed. */
export function draftQuery(report: string, locale: Locale) {
  return queryOptions({
    queryKey: ['draft', report],
    queryFn: ({ signal }) => get<ReportDraft>(at(report, `draft?locale=${locale}`), signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** One block of a document that is being written, filled. */
export function previewQuery(asked: BlockPreview) {
  return queryOptions({
    queryKey: ['preview', asked],
    queryFn: ({ signal }) => sendJson<FilledBlock>('/api/blocks/preview', asked, { signal }),
  });
}

/** What was published of a report, newest first. */
export function revisionsQuery(report: string) {
  return queryOptions({
    queryKey: ['revisions', report],
    queryFn: ({ signal }) => get<Revision[]>(at(report, 'revisions'), signal),
    staleTime: 0,
  });
}

/** What the template of a report changed since. */
export function updatesQuery(report: string, locale: Locale) {
  return queryOptions({
    queryKey: ['updates', report, locale],
    queryFn: ({ signal }) => get<TemplateUpdate[]>(at(report, `updates?locale=${locale}`), signal),
    staleTime: 0,
  });
}

/** What KPIs can be broken down and filtered by. */
export function dimensionsQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['dimensions', locale],
    queryFn: ({ signal }) => get<DimensionCard[]>(`/api/dimensions?locale=${locale}`, signal),
  });
}

/** Makes a report from a template, or a copy of one. */
export function createReport(made: NewReport, locale: Locale): Promise<ReportDraft> {
  return sendJson(`/api/reports?locale=${locale}`, made);
}

/** Writes a draft over the version it was read with. */
export function saveDraft(
  report: string,
  change: { version: number; document: ReportDraft['document'] },
  locale: Locale,
): Promise<ReportDraft> {
  return sendJson(at(report, `draft?locale=${locale}`), change, { method: 'PUT' });
}

/** Publishes a draft when nothing stands in the way. */
export function publishReport(
  report: string,
  version: number,
  locale: Locale,
): Promise<PublishReply> {
  return sendJson(at(report, `publish?locale=${locale}`), { version });
}

/** A revision becomes the draft. */
export function restoreRevision(
  report: string,
  change: { version: number; number: number },
  locale: Locale,
): Promise<ReportDraft> {
  return sendJson(at(report, `restore?locale=${locale}`), change);
}

/** Decides about what the template changed. */
export function decideUpdates(
  report: string,
  change: { version: number; decisions: Record<string, 'take' | 'keep' | 'refuse'> },
  locale: Locale,
): Promise<ReportDraft> {
  return sendJson(at(report, `updates?locale=${locale}`), change);
}

/** Takes a report out of the list; `bringBack` undoes it. */
export function removeReport(report: string): Promise<null> {
  return sendJson(`/api/reports/${encodeURIComponent(report)}`, undefined, { method: 'DELETE' });
}

/** Undoes a removal. */
export function bringBackReport(report: string): Promise<null> {
  return sendJson(at(report, 'bring-back'), undefined);
}

function at(report: string, what: string): string {
  return `/api/reports/${encodeURIComponent(report)}/${what}`;
}
