import { expect, test } from 'vitest';
import { findDeadLinks, headingsIn } from './links.ts';
import { treeOf } from './tree.ts';

function deadLinksOf(page: string): string[] {
  const tree = treeOf({ 'docs/page.md': page, 'docs/other.md': '# The way of the data\n' });
  return findDeadLinks(tree, (path) => path === 'docs/images/page.png' || path === 'src');
}

test('accepts links to pages, headings, images, folders and the web', () => {
  const page = [
    '# Top',
    '[a](other.md) [b](other.md#the-way-of-the-data) [c](#top) [d](../src)',
    '![e](images/page.png) [f](https://example.org/x) [g](mailto:a@example.org)',
    '`[code](nowhere.md)`',
    '```\n[code](nowhere.md)\n```',
  ].join('\n');
  expect(deadLinksOf(page)).toEqual([]);
});

test('finds links to nothing', () => {
  expect(deadLinksOf('[a](gone.md) [b](other.md#gone) [c](../../secret.md)')).toEqual([
    'docs/page.md: gone.md is not there',
    'docs/page.md: other.md#gone names no heading there',
    'docs/page.md: ../../secret.md leaves the project',
  ]);
});

test('makes anchors as the forge makes them', () => {
  expect(headingsIn('# Row rules: one leaf\n## `npm test`\n## A\n## A\n## Versão')).toEqual([
    'row-rules-one-leaf',
    'npm-test',
    'a',
    'a-1',
    'versão',
  ]);
});
