import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const BUILT = join(import.meta.dirname, '../dist/web');
const LIMIT_KB = 300;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  /** Chunks that load before this one runs, by their key in the manifest. */
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** The chunks that load with the page: its entries and all that they import statically. */
function firstChunks(manifest: Manifest): string[] {
  const seen = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry));
  // A set that grows while it is walked: each chunk is visited once.
  for (const key of seen) for (const next of manifest[key]?.imports ?? []) seen.add(next);
  return [...seen].map((key) => manifest[key]?.file ?? key);
}

test('the first page loads its code and no charts', () => {
  const manifest = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as Manifest;
  const files = firstChunks(manifest);
  const bytes = files.map((file) => gzipSync(readFileSync(join(BUILT, file))).length);
  const kilobytes = bytes.reduce((sum, each) => sum + each, 0) / 1024;
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => file.includes('charts'))).toEqual([]);
  expect(kilobytes).toBeLessThan(LIMIT_KB);
});
