import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docsPages } from '../../src/serve/docs/pages.ts';

const ROOT = join(import.meta.dirname, '../..');

function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

const pages = await docsPages(readPage);

test('every page that is written from the catalogues is listed in docs/README.md', () => {
  const index = readPage('docs/README.md');
  const missing = pages.filter(({ path }) => !index.includes(`](${path.replace('docs/', '')})`));
  expect(missing.map(({ path }) => path)).toEqual([]);
});

test.each(pages.map(({ path, text }) => [path, text]))(
  '%s says what the catalogues say (npm run docs writes it anew)',
  (path, text) => {
    expect(readPage(path).split('\n')).toEqual(text.split('\n'));
  },
);
