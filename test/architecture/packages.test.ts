import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { findUndeclared, findUnexplained, findUnlocked, findUnpinned } from './packages.ts';
import { treeOf } from './tree.ts';

const MANIFEST = { dependencies: { zod: '4.6.7' }, devDependencies: { react: '19.3.1' } };

test('compares the page with the manifest both ways', () => {
  expect(findUnexplained(MANIFEST, '| `zod` | why |\n| `react` | why |')).toEqual([]);
  const page = '| `zod` | why |\n| `zod` | again |\n| `lodash` | why |';
  expect(findUnexplained(MANIFEST, page)).toEqual([
    'react has no row',
    'lodash is no dependency',
    'zod has two rows',
  ]);
});

test('finds a version that is a range', () => {
  const ranged = { dependencies: { zod: '^4.6.7' }, devDependencies: { react: '19.3.1' } };
  expect(findUnpinned(ranged)).toEqual(['zod is "^4.6.7", which is not one version']);
  expect(findUnpinned(MANIFEST)).toEqual([]);
});

test('finds packages that are not declared, or only for development', () => {
  const tree = treeOf({
    'src/web/page.tsx': "import { useState } from 'react';",
    'src/serve/app.ts': "import { z } from 'zod';\nimport { renderToString } from 'react';",
    'src/serve/app.test.ts': "import { renderToString } from 'react';",
    'src/base/slug.ts': "import slug from 'slug';",
  });
  expect(findUndeclared(MANIFEST, importsOf(tree))).toEqual([
    'src/serve/app.ts imports react, which package.json does not give it',
    'src/base/slug.ts imports slug, which package.json does not give it',
  ]);
});

test('finds a lock file that is behind', () => {
  expect(findUnlocked(MANIFEST, MANIFEST)).toEqual([]);
  const behind = { dependencies: { zod: '4.6.6', slug: '1.0.0' }, devDependencies: {} };
  expect(findUnlocked(MANIFEST, behind)).toEqual([
    'zod is 4.6.7 and locked as 4.6.6',
    'react is 19.3.1 and locked as absent',
    'slug is absent and locked as 1.0.0',
  ]);
});
