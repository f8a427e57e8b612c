import { STAGES } from './stages.ts';
import type { Tree } from './tree.ts';

/** What each folder below `parent` must contain. One extension is one folder of this shape. */
const SHAPES = [
  { parent: 'src/report/block', files: ['schema.ts', 'ask.ts', 'figure.ts'] },
  { parent: 'src/connect', files: ['index.ts'] },
  { parent: 'src/send', files: ['index.ts'] },
] as const;

/** Folders that lack a file of their shape, and stages without their page. */
export function findMissingFiles(tree: Tree): string[] {
  const missing = SHAPES.flatMap(({ parent, files }) =>
    foldersIn(tree, parent).flatMap((folder) =>
      files.filter((file) => !tree.has(`${folder}/${file}`)).map((file) => `${folder}/${file}`),
    ),
  );
  const pages = STAGES.filter((stage) => foldersIn(tree, 'src').includes(`src/${stage}`))
    .map((stage) => `src/${stage}/README.md`)
    .filter((page) => !tree.has(page));
  return [...missing, ...pages].map((path) => `${path} is missing`);
}

function foldersIn(tree: Tree, parent: string): string[] {
  const folders = new Set<string>();
  for (const path of tree.keys()) {
    if (!path.startsWith(`${parent}/`)) continue;
    const rest = path.slice(parent.length + 1).split('/');
    if (rest.length > 1) folders.add(`${parent}/${rest[0]}`);
  }
  return [...folders].toSorted();
}
