import type { Catalogue } from '../../../base/define-problems.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Viewer } from '../../../base/viewer.ts';
import { originOf, templates } from '../../../report/index.ts';
import type { Decisions } from '../../../report/index.ts';
import type { Document } from '../../../report/schema.ts';
import { serveProblems } from '../../problems.ts';
import type {
  NewReport,
  OwnReport,
  PublishReply,
  ReportDraft,
  Revision,
  TemplateUpdate,
} from '../../schema.ts';
import type { Documents } from '../document/stored.ts';
import type { FindDocument } from './find-document.ts';
import { decideUpdates, waitingUpdates } from './follow-template.ts';
import { openDraft, storedDraft, viewDraft } from './open-draft.ts';
import { publishReport } from './publish-report.ts';
import type { Gate } from './publish-report.ts';
import { viewReports } from './view-reports.ts';

/** Reports that people make. Each call that may fail says why; a write names the version it changes. */
export type OwnReports = {
  list(): Promise<OwnReport[]>;
  /** Made from a template, which it follows from then on, or copied from a report with what that follows. */
  create(made: NewReport, locale: Locale, by: string | null): Promise<Result<ReportDraft>>;
  /** Id of whose report it is, also after it was removed; undefined where there is none. */
  ownerOf(id: string): Promise<string | null | undefined>;
  draft(id: string, locale: Locale): Promise<Result<ReportDraft>>;
  save(
    id: string,
    change: { version: number; document: Readonly<Record<string, unknown>> },
    locale: Locale,
  ): Promise<Result<ReportDraft>>;
  /** Fills every block for the viewer first; findings that the document does not waive stop it. */
  publish(
    id: string,
    version: number,
    reader: { locale: Locale; viewer: Viewer },
  ): Promise<Result<PublishReply>>;
  revisions(id: string): Promise<Result<Revision[]>>;
  /** A revision becomes the draft again; readers see it when it is published. */
  restore(
    id: string,
    change: { version: number; number: number },
    locale: Locale,
  ): Promise<Result<ReportDraft>>;
  updates(id: string, locale: Locale): Promise<Result<TemplateUpdate[]>>;
  decide(
    id: string,
    change: { version: number; decisions: Decisions },
    locale: Locale,
  ): Promise<Result<ReportDraft>>;
  remove(id: string): Promise<Result<null>>;
  bringBack(id: string): Promise<Result<null>>;
};

export type OwnReportsSpec = {
  documents: Documents;
  find: FindDocument;
  gate: Gate;
  catalogues: readonly Catalogue[];
};

/** Own reports over the store of documents. */
export function createOwnReports(spec: OwnReportsSpec): OwnReports {
  const { documents, catalogues } = spec;
  const view = (result: Awaited<ReturnType<typeof openDraft>>, locale: Locale) =>
    result.ok ? ok(viewDraft(result.value, { locale, catalogues })) : result;
  return {
    list: () => viewReports(documents),
    async create(made, locale, by) {
      const source = await spec.find(made.template);
      if (!source.ok) return source;
      const document = newDocument(source.value, made, locale);
      const stored = await documents.create({
        kind: 'report',
        name: document.title[locale],
        body: document,
        createdBy: by,
      });
      return view(await storedDraft(stored, documents), locale);
    },
    draft: async (id, locale) => view(await openDraft(documents, id), locale),
    async save(id, { version, document }, locale) {
      const opened = await openDraft(documents, id);
      if (!opened.ok) return opened;
      return view(await opened.value.save(version, document, locale), locale);
    },
    publish: (id, version, reader) => publishReport({ id, version }, reader, spec),
    async revisions(id) {
      const opened = await openDraft(documents, id);
      return opened.ok ? ok(await documents.revisions(id)) : opened;
    },
    async restore(id, { version, number }, locale) {
      const opened = await openDraft(documents, id);
      if (!opened.ok) return opened;
      const revision = await documents.revision(id, number);
      if (revision === null) return fail(serveProblems.make('unknown_document', { id }));
      return view(await opened.value.save(version, revision.body, locale), locale);
    },
    updates: async (id, locale) => waitingUpdates(await openDraft(documents, id), locale),
    async decide(id, { version, decisions }, locale) {
      const opened = await openDraft(documents, id);
      if (!opened.ok) return opened;
      const decided = decideUpdates(opened.value.document, decisions);
      if (!decided.ok) return decided;
      return view(await opened.value.save(version, decided.value, locale), locale);
    },
    ownerOf: (id) => documents.ownerOf('report', id),
    remove: (id) => documents.remove(id),
    bringBack: (id) => documents.bringBack(id),
  };
}

/** A title that a person writes is the same in every language until they translate it. */
function newDocument(source: Document, { template, title, filters }: NewReport, locale: Locale) {
  const isTemplate = templates.some(({ id }) => id === template);
  const named =
    title === null || title === source.title[locale]
      ? source.title
      : { en: title, 'pt-BR': title, es: title };
  return {
    ...source,
    title: named,
    filters: filters.length > 0 ? filters : source.filters,
    from: isTemplate ? originOf(template, source) : source.from,
  };
}
