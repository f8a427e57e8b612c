import type { Locale } from '../../../base/locale.ts';
import type { Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Viewer } from '../../../base/viewer.ts';
import type { Document, GateFinding } from '../../../report/schema.ts';
import type { PublishReply } from '../../schema.ts';
import type { Documents } from '../document/stored.ts';
import { openDraft } from './open-draft.ts';

/** Fills a document with real data, for one reader, and says what stands in the way. */
export type Gate = (
  document: Document,
  reader: { locale: Locale; viewer: Viewer },
) => Promise<Result<GateFinding[]>>;

/** Publishes a draft when its document is sound and nothing unwaived stands in the way. */
export async function publishReport(
  { id, version }: { id: string; version: number },
  reader: { locale: Locale; viewer: Viewer },
  { documents, gate }: { documents: Documents; gate: Gate },
): Promise<Result<PublishReply>> {
  const opened = await openDraft(documents, id);
  if (!opened.ok) return opened;
  const { document, warnings } = opened.value;
  const errors = warnings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return fail(errors);
  const findings = await gate(document, reader);
  if (!findings.ok) return findings;
  if (findings.value.some(({ waived }) => waived === null))
    return ok({ published: null, findings: findings.value });
  const published = await documents.publish(id, version);
  return published.ok ? ok({ published: published.value, findings: findings.value }) : published;
}
