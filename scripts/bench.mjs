// npm run bench: the measurements of docs/benchmarks.md, printed as a table.
import './house/node-version.mjs';
import { startBenchPostgres } from './house/bench-postgres.mjs';
import { ensureBuilt } from './house/build.mjs';
import { handOver } from './house/hand-over.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse } from './house/progress.mjs';

await runHouse(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const given = process.argv.slice(2);
  const asksForPostgres = !given.includes('--only') || given.includes('sync-postgres');
  if (asksForPostgres && !given.includes('--help')) {
    const postgres = await startBenchPostgres();
    process.once('exit', postgres.stop);
    given.push('--postgres', postgres.url);
  }
  await handOver(['bench', ...given]);
});
