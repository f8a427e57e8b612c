import { expect, test } from 'vitest';
import { findBadNames } from './names.ts';
import { treeOf } from './tree.ts';

test('accepts names that say an idea', () => {
  const tree = treeOf({
    'src/base/stable-json.ts': '',
    'src/base/metadata/migration/0001-start.sql': '',
    'src/web/chart-view.tsx': '',
    'src/web/viewer.browser.test.ts': '',
    'docs/README.pt-BR.md': '',
    'test/cases/broken/Relatório Final (2).csv.md': '',
    'README.md': '',
  });
  expect(findBadNames(tree)).toEqual([]);
});

test('finds empty names and other spellings', () => {
  const tree = treeOf({
    'src/base/utils/date.ts': '',
    'src/query/types.ts': '',
    'src/web/ChartView.tsx': '',
    'src/web/some_folder/page.tsx': '',
  });
  expect(findBadNames(tree)).toEqual([
    'src/base/utils/date.ts: "utils" names no idea',
    'src/query/types.ts: "types" names no idea',
    'src/web/ChartView.tsx: "ChartView" is not kebab-case',
    'src/web/some_folder/page.tsx: "some_folder" is not kebab-case',
  ]);
});
