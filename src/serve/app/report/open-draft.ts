import type { Catalogue } from '../../../base/define-problems.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import { readDocument } from '../../../report/index.ts';
import type { Document } from '../../../report/schema.ts';
import { serveProblems } from '../../problems.ts';
import type { ReportDraft } from '../../schema.ts';
import { viewProblem } from '../../view-problem.ts';
import type { Documents, Draft } from '../document/stored.ts';
import { vocabulary } from './vocabulary.ts';
import { viewReport } from './view-reports.ts';

/** A draft that was read, with a way to write it again. */
export type OpenDraft = {
  stored: Draft;
  document: Document;
  /** What is wrong inside the document. */
  warnings: Problem[];
  /** What readers see now, as stored; undefined while they see nothing. */
  published: unknown;
  /** Writes another document over this version of the draft; its shape must be sound, its names may not be. */
  save(version: number, document: unknown, locale: Locale): Promise<Result<OpenDraft>>;
};

/** The draft of a report; a problem where there is none, or where it cannot be read at all. */
export async function openDraft(documents: Documents, id: string): Promise<Result<OpenDraft>> {
  const stored = await documents.find(id);
  if (stored === null || stored.kind !== 'report')
    return fail(serveProblems.make('unknown_document', { id }));
  return storedDraft(stored, documents);
}

/** The same for one that is in the hand already. */
export async function storedDraft(stored: Draft, documents: Documents): Promise<Result<OpenDraft>> {
  const read = readDocument(stored.body, vocabulary);
  if (!read.ok) return read;
  const { id, published } = stored;
  return ok({
    stored,
    document: read.value,
    warnings: read.warnings,
    published: published === null ? undefined : (await documents.revision(id, published))?.body,
    async save(version, document, locale) {
      const next = readDocument(document, vocabulary);
      if (!next.ok) return next;
      const name = next.value.title[locale];
      const saved = await documents.save(id, { version, name, body: next.value });
      return saved.ok ? storedDraft(saved.value, documents) : saved;
    },
  });
}

type Words = { locale: Locale; catalogues: readonly Catalogue[] };

/** A draft as the editor reads it. */
export function viewDraft(
  { stored, document, warnings, published }: OpenDraft,
  { locale, catalogues }: Words,
): ReportDraft {
  return {
    report: viewReport(stored, published),
    document,
    problems: warnings.map((problem) => viewProblem(problem, locale, catalogues)),
  };
}
