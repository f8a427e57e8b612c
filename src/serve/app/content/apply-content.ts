import type { Locale } from '../../../base/locale.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import { stableStringify } from '../../../base/stable-json.ts';
import type { Viewer } from '../../../base/viewer.ts';
import type { Document } from '../../../report/schema.ts';
import { serveProblems } from '../../problems.ts';
import { writeOwn } from '../document/documents.ts';
import type { Documents } from '../document/stored.ts';
import { publishReport } from '../report/publish-report.ts';
import type { Gate } from '../report/publish-report.ts';
import type { SoundFile } from './check-content.ts';
import type { ContentStores } from './read-content.ts';

export type ApplyStores = ContentStores & { gate: Gate };

/** Who applies: reports are filled as they see them before they are published. */
export type Applier = { locale: Locale; viewer: Viewer };

/**
 * Writes every file as its next revision; what is here already in the same words is left alone. A report that the gate
 * holds stays a draft, and the problem names its blocks; the others are published all the same.
 */
export async function applyContent(
  files: readonly SoundFile[],
  by: Applier,
  stores: ApplyStores,
): Promise<Result<null>> {
  const problems: Problem[] = [];
  for (const file of files) {
    const written = await applyFile(file, by, stores);
    if (!written.ok) problems.push(...written.problems);
  }
  return problems.length > 0 ? fail(problems) : ok(null);
}

function applyFile(
  file: SoundFile,
  by: Applier,
  { documents, mappings, gate }: ApplyStores,
): Promise<Result<unknown>> {
  switch (file.kind) {
    case 'report':
      return applyReport(file, by, { documents, gate });
    case 'mapping':
      return mappings.write(file.source, file.mapping);
    case 'policy':
      return writeOwn(documents, 'policy', file.policies);
    case 'brand':
      return writeOwn(documents, 'brand', file.brand);
  }
}

async function applyReport(
  { id, document }: { id: string; document: Document },
  by: Applier,
  { documents, gate }: { documents: Documents; gate: Gate },
): Promise<Result<unknown>> {
  const draft = await writeDraft({ id, document, name: document.title[by.locale] }, documents);
  if (!draft.ok) return draft;
  const published = await publishReport({ id, version: draft.value }, by, { documents, gate });
  if (!published.ok || published.value.published !== null) return published;
  const held = published.value.findings.filter(({ waived }) => waived === null);
  const blocks = [...new Set(held.map(({ title, block }) => title ?? block))].join(', ');
  return fail(serveProblems.make('content_held', { report: document.title[by.locale], blocks }));
}

/** The version of the draft that holds the document: a new one, one that was brought back, or the one that is there. */
async function writeDraft(
  { id, document, name }: { id: string; document: Document; name: string },
  documents: Documents,
): Promise<Result<number>> {
  const owner = await documents.ownerOf('report', id);
  if (owner === undefined) {
    const made = await documents.create({ kind: 'report', id, name, body: document });
    return ok(made.version);
  }
  const there = await documents.find(id);
  if (there === null) {
    const back = await documents.bringBack(id);
    if (!back.ok) return back;
  }
  const draft = there ?? (await documents.find(id));
  if (draft === null) return fail(serveProblems.make('unknown_document', { id }));
  if (stableStringify(draft.body) === stableStringify(document)) return ok(draft.version);
  const saved = await documents.save(id, { version: draft.version, name, body: document });
  return saved.ok ? ok(saved.value.version) : saved;
}
