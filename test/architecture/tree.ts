import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text files of a project: path relative to its root, with slashes, to content. */
export type Tree = ReadonlyMap<string, string>;

const TEXT = /\.(ts|tsx|mts|mjs|js|json|md|css|html|sql|typ)$/;
const LEFT_OUT = new Set(['node_modules', 'dist', 'data', 'actual', '.git']);

/** Reads the project below `root`; what is installed, built or stored there is left out. */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>();
  for (const path of textFiles(root, '')) tree.set(path, readFileSync(join(root, path), 'utf8'));
  return tree;
}

function textFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    // `data` is left out at the top only: a stage may well have a folder of that name.
    if (LEFT_OUT.has(entry.name) && (entry.name !== 'data' || folder === '')) return [];
    if (entry.isDirectory()) return textFiles(root, path);
    return TEXT.test(entry.name) ? [path] : [];
  });
}

/** A small tree for the tests of a rule: `{ 'src/base/clock.ts': 'export const x = 1' }`. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files));
}
