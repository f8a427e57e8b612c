import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isWebSource } from '../../scripts/house/build.mjs';
import { filesBelow, fingerprintOf } from '../../scripts/house/fingerprint.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapport-build-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function fingerprint(): string {
  return fingerprintOf(filesBelow('.', root), root);
}

test('the fingerprint follows content, names and number of files', () => {
  writeFileSync(join(root, 'a.ts'), 'one');
  const first = fingerprint();
  expect(fingerprint()).toBe(first);
  writeFileSync(join(root, 'a.ts'), 'two');
  const changed = fingerprint();
  renameSync(join(root, 'a.ts'), join(root, 'b.ts'));
  const renamed = fingerprint();
  writeFileSync(join(root, 'c.ts'), '');
  expect(new Set([first, changed, renamed, fingerprint()]).size).toBe(4);
});

test('the pages are built again for what they can import, and for nothing else', () => {
  const sources = [
    'src/base/clock.ts',
    'src/base/engine/open.ts',
    'src/connect/schema.ts',
    'src/connect/files/csv.ts',
    'src/report/block/table/figure.ts',
    'src/serve/app.ts',
    'src/web/page.tsx',
  ];
  expect(sources.filter(isWebSource)).toEqual([
    'src/base/clock.ts',
    'src/connect/schema.ts',
    'src/report/block/table/figure.ts',
    'src/web/page.tsx',
  ]);
});
