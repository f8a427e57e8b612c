import { fail, ok } from '../../../base/problem.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import { parseMapping, parsePolicies } from '../../../model/index.ts';
import type { Mapping, Policies } from '../../../model/schema.ts';
import { parseBrand, readDocument } from '../../../report/index.ts';
import type { Brand, Document } from '../../../report/schema.ts';
import { serveProblems } from '../../problems.ts';
import { vocabulary } from '../report/vocabulary.ts';
import { placeOf } from './content-file.ts';
import type { ContentFile } from './content-file.ts';

/** A file whose document is sound. */
export type SoundFile =
  | { readonly kind: 'report'; readonly id: string; readonly document: Document }
  | { readonly kind: 'mapping'; readonly source: string; readonly mapping: Mapping }
  | { readonly kind: 'policy'; readonly policies: Policies }
  | { readonly kind: 'brand'; readonly brand: Brand };

/** All files parsed, or everything that is wrong with any of them, each problem under the path of its file. */
export function checkContent(
  files: readonly ContentFile[],
  sources: ReadonlySet<string>,
): Result<SoundFile[]> {
  const problems: Problem[] = [];
  const sound: SoundFile[] = [];
  for (const file of files) {
    const parsed = parseFile(file, sources);
    if (parsed.ok) sound.push(parsed.value);
    else problems.push(...parsed.problems.map((problem) => under(file.path, problem)));
  }
  return problems.length > 0 ? fail(problems) : ok(sound);
}

function parseFile({ path, body }: ContentFile, sources: ReadonlySet<string>): Result<SoundFile> {
  const place = placeOf(path);
  if (!place.ok) return place;
  switch (place.value.kind) {
    case 'report': {
      const { id } = place.value;
      const document = readDocument(body, vocabulary);
      return document.ok ? ok({ kind: 'report', id, document: document.value }) : document;
    }
    case 'mapping': {
      const { source } = place.value;
      if (!sources.has(source))
        return fail(serveProblems.make('content_without_source', { source }));
      const mapping = parseMapping(body);
      return mapping.ok ? ok({ kind: 'mapping', source, mapping: mapping.value }) : mapping;
    }
    case 'policy': {
      const policies = parsePolicies(body);
      return policies.ok ? ok({ kind: 'policy', policies: policies.value }) : policies;
    }
    case 'brand': {
      const brand = parseBrand(body);
      return brand.ok ? ok({ kind: 'brand', brand: brand.value }) : brand;
    }
  }
}

function under(path: string, problem: Problem): Problem {
  const inside = problem.at === null ? '' : (problem.at.path ?? '');
  return { ...problem, at: { ...problem.at, path: `/${path}${inside}` } };
}
