/** What people wrote, as files: the same paths in every export, so that two of them can be compared line by line. */
import { isId } from '../../../base/ids.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import { stableStringify } from '../../../base/stable-json.ts';
import { serveProblems } from '../../problems.ts';

/** A document as a file; `path` is below the folder of the export, with `/` on every system. */
export type ContentFile = { readonly path: string; readonly body: unknown };

/** What a path names. */
export type ContentPlace =
  | { readonly kind: 'report'; readonly id: string }
  | { readonly kind: 'mapping'; readonly source: string }
  | { readonly kind: 'policy' }
  | { readonly kind: 'brand' };

/** `reports/<id>.json`, `mappings/<source>.json`, `policies.json`, `brand.json`. */
export function pathOf(place: ContentPlace): string {
  switch (place.kind) {
    case 'report':
      return `reports/${place.id}.json`;
    case 'mapping':
      return `mappings/${place.source}.json`;
    case 'policy':
      return 'policies.json';
    case 'brand':
      return 'brand.json';
  }
}

/** The other way round; a problem for a path that names nothing. */
export function placeOf(path: string): Result<ContentPlace> {
  if (path === 'policies.json') return ok({ kind: 'policy' });
  if (path === 'brand.json') return ok({ kind: 'brand' });
  const [, folder, name = ''] =
    /^(reports|mappings)\/([A-Za-z0-9_-]{1,64})\.json$/.exec(path) ?? [];
  if (folder === 'reports' && isId(name)) return ok({ kind: 'report', id: name });
  if (folder === 'mappings') return ok({ kind: 'mapping', source: name });
  return fail(serveProblems.make('content_unknown', { path }));
}

/** Files in the order of their paths. */
export function inOrder(files: readonly ContentFile[]): ContentFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file: keys in order, so that equal documents are equal texts. */
export function textOfFile({ body }: ContentFile): string {
  return `${JSON.stringify(JSON.parse(stableStringify(body)), null, 2)}\n`;
}
