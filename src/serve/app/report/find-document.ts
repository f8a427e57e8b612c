import { isId } from '../../../base/ids.ts';
import type { Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import { drillDocument, homePages, readDocument, templates } from '../../../report/index.ts';
import type { Document } from '../../../report/schema.ts';
import { serveProblems } from '../../problems.ts';
import type { Documents } from '../document/stored.ts';
import { vocabulary } from './vocabulary.ts';

/** Finds what a reader opens: a template by its id, or a report of theirs. */
export type FindDocument = (reference: string) => Promise<Result<Document>>;

/**
 * `exec_monthly` is a template; `drill.mrr.team` a KPI taken apart; `<id>` what readers see of a report, `<id>@draft` what its writer sees, `<id>@3` what
 * readers saw of its third revision.
 */
export function findDocumentIn(documents: Documents): FindDocument {
  return async (reference) => {
    const known = findKnown(reference);
    if (known !== null) return ok(known);
    const parsed = parseReference(reference);
    const body = parsed === null ? undefined : await bodyOf(documents, parsed);
    return body === undefined
      ? fail(unknownReport(reference))
      : withoutWarnings(readDocument(body, vocabulary));
  };
}

/** Where there are only the templates: without a store. */
export const findTemplate: FindDocument = async (reference) => {
  const known = findKnown(reference);
  return known === null ? fail(unknownReport(reference)) : ok(known);
};

function findKnown(reference: string): Document | null {
  const written = [...templates, ...homePages].find(({ id }) => id === reference);
  return written ?? drillDocument(reference, vocabulary);
}

type Reference = { id: string; part: 'published' | 'draft' | number };

function parseReference(reference: string): Reference | null {
  const [id = '', part = 'published', ...more] = reference.split('@');
  if (!isId(id) || more.length > 0) return null;
  if (part === 'published' || part === 'draft') return { id, part };
  return /^[1-9]\d{0,8}$/.test(part) ? { id, part: Number(part) } : null;
}

/** Undefined where there is no such report, or readers see nothing of it yet. */
async function bodyOf(documents: Documents, { id, part }: Reference): Promise<unknown> {
  const draft = await documents.find(id);
  if (draft === null || draft.kind !== 'report') return undefined;
  if (part === 'draft') return draft.body;
  const number = part === 'published' ? draft.published : part;
  if (number === null) return undefined;
  return (await documents.revision(id, number))?.body;
}

/** A reader is not told what is wrong inside the definition: the blocks that cannot be filled say so themselves. */
function withoutWarnings<T>(result: Result<T>): Result<T> {
  return result.ok ? ok(result.value) : result;
}

function unknownReport(name: string): ReturnType<typeof serveProblems.make> {
  const known = templates.map((template) => template.id).join(', ');
  return serveProblems.make('unknown_template', { name, known });
}
