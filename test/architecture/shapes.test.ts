import { expect, test } from 'vitest';
import { findMissingFiles } from './shapes.ts';
import { treeOf } from './tree.ts';

test('accepts whole folders and files that stand beside them', () => {
  const tree = treeOf({
    'src/report/README.md': '',
    'src/report/block/list.ts': '',
    'src/report/block/table/schema.ts': '',
    'src/report/block/table/ask.ts': '',
    'src/report/block/table/figure.ts': '',
    'src/connect/README.md': '',
    'src/connect/schema.ts': '',
    'src/connect/files/index.ts': '',
  });
  expect(findMissingFiles(tree)).toEqual([]);
});

test('names what a block, a connector, an output and a stage lack', () => {
  const tree = treeOf({
    'src/report/README.md': '',
    'src/report/block/table/schema.ts': '',
    'src/connect/README.md': '',
    'src/connect/files/csv.ts': '',
    'src/send/pdf/page.ts': '',
  });
  expect(findMissingFiles(tree)).toEqual([
    'src/report/block/table/ask.ts is missing',
    'src/report/block/table/figure.ts is missing',
    'src/connect/files/index.ts is missing',
    'src/send/pdf/index.ts is missing',
    'src/send/README.md is missing',
  ]);
});
