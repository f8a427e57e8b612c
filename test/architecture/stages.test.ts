import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { findWrongWays } from './stages.ts';
import { treeOf } from './tree.ts';

function wrongWaysOf(path: string, specifier: string): string[] {
  return findWrongWays(importsOf(treeOf({ [path]: `import { x } from '${specifier}';` })));
}

test('lets a stage import from its left, through doors, and base from anywhere', () => {
  expect(wrongWaysOf('src/query/plan/scan.ts', '../../model/index.ts')).toEqual([]);
  expect(wrongWaysOf('src/query/plan/scan.ts', '../../model/schema.ts')).toEqual([]);
  expect(wrongWaysOf('src/query/plan/scan.ts', '../../base/sql/quote.ts')).toEqual([]);
  expect(wrongWaysOf('src/query/plan/scan.ts', './rule.ts')).toEqual([]);
  expect(wrongWaysOf('src/query/scan.test.ts', '../serve/app.ts')).toEqual([]);
  expect(wrongWaysOf('src/web/page.tsx', '../serve/schema.ts')).toEqual([]);
  expect(wrongWaysOf('src/web/page.tsx', '../report/index.ts')).toEqual([]);
});

test.each([
  ['src/query/scan.ts', '../report/index.ts', 'report stands right of query'],
  ['src/query/scan.ts', '../model/kpi/nrr.ts', 'the doors of model are index.ts and schema.ts'],
  ['src/web/page.tsx', '../serve/index.ts', 'the web knows only the schema of serve'],
  ['src/web/page.tsx', '../base/engine/open.ts', 'web cannot reach engines or stores'],
  ['src/model/kpi.ts', '../base/metadata/open.ts', 'model cannot reach engines or stores'],
  ['src/land/run.ts', './run.test.ts', 'a test is not to be built upon'],
  ['src/land/run.ts', '../../scripts/start.mjs', 'code outside of the stages is not for them'],
  ['src/run.ts', './base/clock.ts', 'a source file stands in no stage'],
])('refuses that %s imports %s', (path, specifier, reason) => {
  expect(wrongWaysOf(path, specifier)).toEqual([expect.stringContaining(reason)]);
});
