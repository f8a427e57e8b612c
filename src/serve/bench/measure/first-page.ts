import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { finding } from '../finding.ts';
import type { Measurement } from './measurement.ts';

const PAGES = new URL('../../../web/', import.meta.url);
const MOST_KB = 300;

const zManifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().default(false),
    imports: z.array(z.string()).default([]),
  }),
);
export type Manifest = z.infer<typeof zManifest>;

/** JavaScript that the first page loads before it draws a chart. */
export const firstPage: Measurement = {
  name: 'first-page',
  readsPortfolios: false,
  memory: null,
  async run() {
    const manifest = zManifest.parse(
      JSON.parse(readFileSync(fileURLToPath(new URL('.vite/manifest.json', PAGES)), 'utf8')),
    );
    const bytes = firstFiles(manifest).map(
      (file) => gzipSync(readFileSync(fileURLToPath(new URL(file, PAGES)))).length,
    );
    const kilobytes = bytes.reduce((sum, each) => sum + each, 0) / 1024;
    const what = 'First page: JavaScript before a chart is drawn, gzip';
    return [
      finding(what, `${kilobytes.toFixed(0)} KB`, {
        asked: `≤ ${MOST_KB} KB`,
        ok: kilobytes <= MOST_KB,
      }),
    ];
  },
};

/** Files of the chunks that load with the page: its entries and all that they import statically. */
export function firstFiles(manifest: Manifest): string[] {
  const seen = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true));
  // A set that grows while it is walked: each chunk is visited once.
  for (const key of seen) for (const next of manifest[key]?.imports ?? []) seen.add(next);
  return [...seen].flatMap((key) => manifest[key]?.file ?? []);
}
