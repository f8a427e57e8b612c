#!/usr/bin/env node
// npx rapport …: the command line. It installs and builds first when needed, and says so on stderr.
import './house/node-version.mjs';
import { ensureBuilt } from './house/build.mjs';
import { handOver } from './house/hand-over.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse } from './house/progress.mjs';

await runHouse(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await handOver(process.argv.slice(2));
});
