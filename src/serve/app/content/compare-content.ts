import diff from 'microdiff';
import { textOfFile } from './content-file.ts';
import type { ContentFile } from './content-file.ts';

/** What stands in a file beside what is here. */
export type ContentChange = {
  path: string;
  /** `added`: only in the files; `missing`: only here, and left as it is. */
  kind: 'added' | 'changed' | 'same' | 'missing';
  /** Places inside the document that differ, as JSON pointers; only of what is changed. */
  places: string[];
};

/** Every file of either side, in the order of their paths. */
export function compareContent(
  here: readonly ContentFile[],
  files: readonly ContentFile[],
): ContentChange[] {
  const known = new Map(here.map((file) => [file.path, file]));
  const given = new Map(files.map((file) => [file.path, file]));
  const paths = [...new Set([...known.keys(), ...given.keys()])].sort();
  return paths.map((path) => changeOf(path, known.get(path), given.get(path)));
}

function changeOf(
  path: string,
  before: ContentFile | undefined,
  after: ContentFile | undefined,
): ContentChange {
  if (before === undefined) return { path, kind: 'added', places: [] };
  if (after === undefined) return { path, kind: 'missing', places: [] };
  if (textOfFile(before) === textOfFile(after)) return { path, kind: 'same', places: [] };
  return { path, kind: 'changed', places: placesIn(before.body, after.body) };
}

function placesIn(before: unknown, after: unknown): string[] {
  if (!isContainer(before) || !isContainer(after)) return [''];
  return diff(before, after).map(({ path }) => path.map((step) => `/${escaped(step)}`).join(''));
}

function isContainer(value: unknown): value is Record<string, unknown> | unknown[] {
  return typeof value === 'object' && value !== null;
}

/** RFC 6901. */
function escaped(step: string | number): string {
  return String(step).replaceAll('~', '~0').replaceAll('/', '~1');
}
