import { expect, test } from 'vitest';
import { findEvasions } from './evasions.ts';
import { treeOf } from './tree.ts';

// Joined here, so that this file is not found by the rule that it tests.
function call(object: string, name: string): string {
  return `${object}.${name}('x', () => {});`;
}

test('finds every way to prove less', () => {
  const tree = treeOf({
    'src/a.test.ts': call('test', 'only'),
    'src/b.test.ts': call('describe', 'skip'),
    'src/c.test.ts': call('test.concurrent', 'todo'),
    'src/d.test.ts': call('vi', 'mock'),
    'src/e.test.ts': `test('x', (${'ctx'}) => ${call('ctx', 'skip')})`,
    'src/f.test.ts': call('test', 'each'),
    'src/g.ts': call('pages', 'skip'),
  });
  expect(findEvasions(tree)).toEqual([
    'src/a.test.ts singles out a test',
    'src/b.test.ts skips a test',
    'src/c.test.ts skips a test',
    'src/d.test.ts mocks a module',
    'src/e.test.ts skips a test',
  ]);
});
