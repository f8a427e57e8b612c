// npm run unit -- pattern: only vitest, with the PostgreSQL and the Chromium that tests expect.
import './house/node-version.mjs';
import { ensureBuilt } from './house/build.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse } from './house/progress.mjs';
import { provideTools } from './house/provide.mjs';
import { runUnitTests } from './house/unit-tests.mjs';

await runHouse(async () => {
  await ensureInstalled();
  const tools = await provideTools();
  await ensureBuilt();
  const count = await runUnitTests(tools, process.argv.slice(2));
  process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`);
  if (count.failed > 0) process.exitCode = 1;
});
