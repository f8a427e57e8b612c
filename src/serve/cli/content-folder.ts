/** Content on the disk: a folder of JSON files. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { inOrder, textOfFile } from '../app/content/content-file.ts';
import type { ContentFile } from '../app/content/content-file.ts';
import { serveProblems } from '../problems.ts';

/** Every JSON file below a folder; hidden files and folders are nobody's content. */
export async function readContentFolder(folder: string): Promise<Result<ContentFile[]>> {
  const names = await listJson(folder);
  if (names === null)
    return fail(serveProblems.make('bad_argument', { argument: folder, detail: 'a folder' }));
  const problems: Problem[] = [];
  const files: ContentFile[] = [];
  for (const name of names) {
    const path = name.split(sep).join('/');
    const body = parseJson(await readFile(join(folder, name), 'utf8'));
    if (body === undefined)
      problems.push(serveProblems.make('bad_argument', { argument: path, detail: 'JSON' }));
    else files.push({ path, body });
  }
  return problems.length > 0 ? fail(problems) : ok(inOrder(files));
}

/** Writes files into a folder that is made when it is missing; gives how many. Others in it are left alone. */
export async function writeContentFolder(
  folder: string,
  files: readonly ContentFile[],
): Promise<number> {
  for (const file of files) {
    const target = join(folder, ...file.path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, textOfFile(file));
  }
  return files.length;
}

async function listJson(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((name) => !name.split(sep).some((part) => part.startsWith('.')));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
