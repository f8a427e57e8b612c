import type { Documents } from '../document/stored.ts';
import { readOwn } from '../document/documents.ts';
import type { Mappings } from '../mappings.ts';
import type { Sources } from '../sources.ts';
import { ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import { inOrder, pathOf } from './content-file.ts';
import type { ContentFile, ContentPlace } from './content-file.ts';

/** Where content lies. */
export type ContentStores = { documents: Documents; mappings: Mappings; sources: Sources };

/**
 * Everything that people wrote here, as readers see it: reports by their published revision (by their draft where they
 * have none), the mapping in force of each source, policies and brand where they were ever written.
 */
export async function readContent(stores: ContentStores): Promise<Result<ContentFile[]>> {
  const mapped = await readMappings(stores);
  if (!mapped.ok) return mapped;
  const own = await Promise.all([
    fileOf({ kind: 'policy' }, await readOwn(stores.documents, 'policy')),
    fileOf({ kind: 'brand' }, await readOwn(stores.documents, 'brand')),
  ]);
  return ok(inOrder([...(await readReports(stores.documents)), ...mapped.value, ...own.flat()]));
}

async function readReports(documents: Documents): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for (const { id, published } of await documents.list('report')) {
    const shown = published === null ? null : await documents.revision(id, published);
    const body = shown === null ? (await documents.find(id))?.body : shown.body;
    files.push(...fileOf({ kind: 'report', id }, body));
  }
  return files;
}

async function readMappings({ mappings, sources }: ContentStores): Promise<Result<ContentFile[]>> {
  const files: ContentFile[] = [];
  for (const { id, removedAt } of await sources.list()) {
    if (removedAt !== null) continue;
    const mapping = await mappings.read(id);
    if (!mapping.ok) return mapping;
    files.push(...fileOf({ kind: 'mapping', source: id }, mapping.value));
  }
  return ok(files);
}

/** None where nothing was written. */
function fileOf(place: ContentPlace, body: unknown): ContentFile[] {
  return body === null || body === undefined ? [] : [{ path: pathOf(place), body }];
}
