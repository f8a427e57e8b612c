import { stableStringify } from '../../../base/stable-json.ts';
import type { OwnReport } from '../../schema.ts';
import type { Documents, Draft } from '../document/stored.ts';

/** Every report of the workspace, by name. */
export async function viewReports(documents: Documents): Promise<OwnReport[]> {
  const entries = await documents.list('report');
  return Promise.all(
    entries.map(async (entry) => {
      const draft = await documents.find(entry.id);
      const { id, published } = entry;
      const revision = published === null ? null : await documents.revision(id, published);
      return viewReport({ ...entry, body: draft?.body ?? null }, revision?.body);
    }),
  );
}

/** A report as lists show it. `published` is the body that readers see; undefined while they see none. */
export function viewReport(draft: Draft, published: unknown): OwnReport {
  const { id, name, version, createdAt, updatedAt, createdBy } = draft;
  return {
    id,
    name,
    template: templateOf(draft.body),
    version,
    published: draft.published,
    hasChanges:
      published === undefined || stableStringify(published) !== stableStringify(draft.body),
    createdAt,
    updatedAt,
    by: createdBy,
  };
}

/** Looked up without parsing: a list shows reports that cannot be opened, too. */
function templateOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('from' in body)) return null;
  const { from } = body;
  if (typeof from !== 'object' || from === null || !('template' in from)) return null;
  return typeof from.template === 'string' ? from.template : null;
}
