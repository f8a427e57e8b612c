// npm run standins: stand-ins of all vendors on loopback, with the demo portfolio inside. Option: a port.
import './house/node-version.mjs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './house/install.mjs';
import { runHouse } from './house/progress.mjs';
import { inProject } from './house/root.mjs';

await runHouse(async () => {
  await ensureInstalled();
  // Vite comes with the install: it may be missing before.
  const { build } = await import('vite');
  const outDir = inProject('node_modules/.cache/rapport-standins');
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: inProject('test/standin/start.ts'),
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'start.mjs' } },
    },
  });
  await import(pathToFileURL(join(outDir, 'start.mjs')).href);
});
