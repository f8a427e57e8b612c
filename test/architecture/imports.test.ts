import { expect, test } from 'vitest';
import { importsOf, packageOf } from './imports.ts';
import { treeOf } from './tree.ts';

test('finds every way to import, over several lines too, and nothing in comments or strings', () => {
  const text = [
    "import { a,\n  b } from './one.ts';",
    "import type { C } from '../two.ts';",
    "import 'three';",
    "export { d } from './four.ts';",
    "export * from './five.ts';",
    "const six = await import('./six.ts');",
    "// import { no } from './comment.ts';",
    'const text = "import { no } from \'./text.ts\'";',
  ].join('\n');
  const found = importsOf(treeOf({ 'src/query/file.ts': text }));
  expect(found.map((each) => [each.target ?? each.specifier, each.isType, each.isStar])).toEqual([
    ['src/query/one.ts', false, false],
    ['src/two.ts', true, false],
    ['three', false, false],
    ['src/query/four.ts', false, false],
    ['src/query/five.ts', false, true],
    ['src/query/six.ts', false, false],
  ]);
  expect(found.filter((each) => each.isDynamic).map((each) => each.specifier)).toEqual([
    './six.ts',
  ]);
});

test('names the package of a specifier', () => {
  expect(['echarts/core', '@duckdb/node-api/lib/x', 'node:fs', './a.ts'].map(packageOf)).toEqual([
    'echarts',
    '@duckdb/node-api',
    null,
    null,
  ]);
});
