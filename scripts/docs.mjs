// npm run docs: writes the reference pages of docs/ anew from the catalogues.
import './house/node-version.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './house/build.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse } from './house/progress.mjs';
import { inProject } from './house/root.mjs';

await runHouse(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { docsPages } = await import(inProject('dist/serve/docs/pages.js'));
  for (const { path, text } of await docsPages((name) => readFileSync(inProject(name), 'utf8'))) {
    writeFileSync(inProject(path), text);
    process.stdout.write(`${path}\n`);
  }
});
