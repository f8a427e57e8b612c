// npm start: from a fresh clone to a running Rapport. Arguments go on to `rapport start`.
import './house/node-version.mjs';
import { ensureBuilt } from './house/build.mjs';
import { handOver } from './house/hand-over.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse, say } from './house/progress.mjs';

await runHouse(async () => {
  await ensureInstalled();
  await ensureBuilt();
  say('starting');
  await handOver(['start', ...process.argv.slice(2)]);
});
