import type { Tree } from './tree.ts';

const FORBIDDEN = new Set(
  'util utils common helper helpers lib libs shared misc type types stuff'.split(' '),
);
const NAMED = /^(src|test|scripts|docs)\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// Case folders hold files as people send them, with the names people give.
const AS_RECEIVED = /^test\/cases\//;

/** Folders and files whose name says nothing, or is not written in kebab-case. */
export function findBadNames(tree: Tree): string[] {
  return [...tree.keys()]
    .filter((path) => NAMED.test(path) && !AS_RECEIVED.test(path))
    .flatMap((path) => badName(path) ?? []);
}

function badName(path: string): string | null {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  if (/^README(\.[a-zA-Z-]+)?\.md$/.test(file)) return null;
  // `engine.browser.test.ts` is engine, browser, test: each word of it is kebab-case.
  const words = [...parts, ...file.split('.').slice(0, -1)];
  const empty = words.find((word) => FORBIDDEN.has(word));
  if (empty !== undefined) return `${path}: "${empty}" names no idea`;
  const odd = words.find((word) => !KEBAB.test(word));
  return odd === undefined ? null : `${path}: "${odd}" is not kebab-case`;
}
