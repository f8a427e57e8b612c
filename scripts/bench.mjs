// npm run bench: the measurements of docs/benchmarks.md, printed as a table.
import './house/node-version.mjs';
import { ensureBuilt } from './house/build.mjs';
import { handOver } from './house/hand-over.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse } from './house/progress.mjs';

await runHouse(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await handOver(['bench', ...process.argv.slice(2)]);
});
