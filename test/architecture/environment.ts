import { parseSync } from 'vite';
import { isTest } from './stages.ts';
import type { Tree } from './tree.ts';

const MAY_READ = ['src/serve/', 'src/base/engine/', 'src/base/metadata/'];

/** Source files that read the environment although settings reach them as arguments. */
export function findEnvironmentReads(tree: Tree): string[] {
  return [...tree]
    .filter(([path]) => /^src\/.*\.(tsx?|m?js)$/.test(path) && !isTest(path))
    .filter(([path]) => !MAY_READ.some((folder) => path.startsWith(folder)))
    .filter(([path, text]) => /\bprocess\s*(\?\.|\.)\s*env\b/.test(withoutComments(path, text)))
    .map(([path]) => `${path} reads process.env`);
}

function withoutComments(path: string, text: string): string {
  const { comments } = parseSync(path, text);
  return comments.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}
