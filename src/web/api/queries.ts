/** Everything the pages ask the server, as cacheable queries. One key per address and what was sent. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Locale } from '../../base/locale.ts';
import type { Explanation } from '../../query/schema.ts';
import type { ExplainRef, FilledBlock, Reading } from '../../report/schema.ts';
import type {
  ReportLayout,
  TemplateCard,
  Workspace,
  zKpiCard,
  zMembersReply,
  zModelReply,
  zRejectsReply,
  zRunsReply,
} from '../../serve/schema.ts';
import { get, sendJson } from './client.ts';

export type KpiCard = z.infer<typeof zKpiCard>;
export type Members = z.infer<typeof zMembersReply>;
export type Model = z.infer<typeof zModelReply>;
export type Rejects = z.infer<typeof zRejectsReply>;
export type Runs = z.infer<typeof zRunsReply>;
/** What one report is asked with: its id and the reader's choices. */
export type Asked = { template: string; reading: Reading };

/** Name, brand, sources and what is published. */
export function workspaceQuery() {
  return queryOptions({
    queryKey: ['workspace'],
    queryFn: ({ signal }) => get<Workspace>('/api/workspace', signal),
  });
}

/** The gallery. */
export function templatesQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['templates', locale],
    queryFn: ({ signal }) => get<TemplateCard[]>(`/api/templates?${query({ locale })}`, signal),
  });
}

/** Title, pages and empty blocks of a report. */
export function layoutQuery({ template, reading }: Asked) {
  return queryOptions({
    queryKey: ['layout', template, reading],
    queryFn: ({ signal }) =>
      sendJson<ReportLayout>(`${reportPath(template)}/layout`, reading, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One block, filled. */
export function blockQuery({ template, reading }: Asked, block: string) {
  return queryOptions({
    queryKey: ['block', template, block, reading],
    queryFn: ({ signal }) =>
      sendJson<FilledBlock>(`${blockPath(template, block)}`, reading, { signal }),
  });
}

/** Address of a block's rows as CSV. */
export function csvPath(template: string, block: string): string {
  return `${blockPath(template, block)}/csv`;
}

/** What a whole report can be downloaded as. */
export type FileKind = 'pdf' | 'pptx' | 'xlsx';

/** Address of a report as a file. */
export function filePath(template: string, kind: FileKind): string {
  return `${reportPath(template)}/${kind}`;
}

/** What stands behind one number. */
export function explainQuery(ref: ExplainRef, locale: Locale) {
  const asked = { ...ref, locale };
  return queryOptions({
    queryKey: ['explain', asked],
    queryFn: ({ signal }) => sendJson<Explanation>('/api/explain', asked, { signal }),
  });
}

/** Members of a dimension whose name holds the search. */
export function membersQuery(asked: { dimension: string; search: string; locale: Locale }) {
  const { dimension, search, locale } = asked;
  return queryOptions({
    queryKey: ['members', asked],
    queryFn: ({ signal }) =>
      get<Members>(
        `/api/dimensions/${encodeURIComponent(dimension)}/members?${query({ search, locale })}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}

/** The KPI catalogue with what the data can fill. */
export function kpisQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['kpis', locale],
    queryFn: ({ signal }) => get<KpiCard[]>(`/api/kpis?${query({ locale })}`, signal),
  });
}

/** Entities and fields, for mapping. */
export function modelQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['model', locale],
    queryFn: ({ signal }) => get<Model>(`/api/model?${query({ locale })}`, signal),
  });
}

/** Syncs and imports, latest first. */
export function runsQuery() {
  return queryOptions({
    queryKey: ['runs'],
    queryFn: ({ signal }) => get<Runs>('/api/runs', signal),
  });
}

/** Rejected values of a run, a page at a time. */
export function rejectsQuery(run: string, offset: number) {
  return queryOptions({
    queryKey: ['rejects', run, offset],
    queryFn: ({ signal }) =>
      get<Rejects>(
        `/api/runs/${encodeURIComponent(run)}/rejects?${query({ offset: String(offset) })}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}

function reportPath(template: string): string {
  return `/api/reports/${encodeURIComponent(template)}`;
}

function blockPath(template: string, block: string): string {
  return `${reportPath(template)}/blocks/${encodeURIComponent(block)}`;
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}
