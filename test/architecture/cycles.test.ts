import { expect, test } from 'vitest';
import { findCycles } from './cycles.ts';
import { importsOf } from './imports.ts';
import { treeOf } from './tree.ts';

test('finds a ring of three and names its files', () => {
  const tree = treeOf({
    'src/base/a.ts': "import { b } from './b.ts';",
    'src/base/b.ts': "import type { C } from './c.ts';",
    'src/base/c.ts': "export { a } from './a.ts';",
  });
  expect(findCycles(importsOf(tree))).toEqual([
    'src/base/a.ts -> src/base/b.ts -> src/base/c.ts -> src/base/a.ts',
  ]);
});

test('finds the second ring behind a file that was already walked', () => {
  const tree = treeOf({
    'src/base/a.ts': "import './c.ts';",
    'src/base/b.ts': "import './c.ts';",
    'src/base/c.ts': "import './d.ts';",
    'src/base/d.ts': "import './d.ts';",
  });
  expect(findCycles(importsOf(tree))).toEqual(['src/base/d.ts -> src/base/d.ts']);
});

test('accepts two ways to one file', () => {
  const tree = treeOf({
    'src/base/a.ts': "import './b.ts';\nimport './c.ts';",
    'src/base/b.ts': "import './d.ts';",
    'src/base/c.ts': "import './d.ts';",
  });
  expect(findCycles(importsOf(tree))).toEqual([]);
});
