import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/rapport-tests/', import.meta.url));

/**
 * One source file with all it imports from the sources, as JavaScript that plain Node runs: for
 * tests that need a second process. Gives its path; packages stay where they are.
 */
export async function bundleSource(entry: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const outDir = mkdtempSync(join(CACHE, 'bundle-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
  });
  return join(outDir, 'entry.mjs');
}

/** Takes away what `bundleSource` made. */
export function removeBundle(path: string): void {
  rmSync(dirname(path), { recursive: true, force: true });
}
