import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findEvasions } from './architecture/evasions.ts';
import { readTree } from './architecture/tree.ts';

const ROOT = join(import.meta.dirname, '..');
const tree = readTree(ROOT);

test('every test file is part of the run', () => {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'list', '--filesOnly', '--json'];
  const listed = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const run = (JSON.parse(listed) as { file: string }[]).map(({ file }) => file);
  const written = [...tree.keys()].filter((path) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path));
  expect(run.toSorted()).toEqual(written.map((path) => join(ROOT, path)).toSorted());
});

test('no test is skipped, singled out or run on a mocked module', () => {
  expect(findEvasions(tree)).toEqual([]);
});
