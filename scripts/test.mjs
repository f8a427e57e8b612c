// npm test: everything that CI runs, on a fresh clone too. `npm test -- pattern` filters vitest only.
import './house/node-version.mjs';
import { ensureBuilt } from './house/build.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse } from './house/progress.mjs';
import { provideTools } from './house/provide.mjs';
import { runStep, toolStep } from './house/steps.mjs';
import { runUnitTests } from './house/unit-tests.mjs';

await runHouse(async () => {
  const filter = process.argv.slice(2);
  let tools;
  let count;
  await runStep('install', async () => {
    await ensureInstalled();
    tools = await provideTools();
    return true;
  });
  await toolStep('format', 'oxfmt/bin/oxfmt', ['--check']);
  await toolStep('lint', 'oxlint/bin/oxlint');
  await toolStep('types', 'typescript/bin/tsc', ['-b']);
  await runStep('build', async () => {
    await ensureBuilt();
    return true;
  });
  await runStep('tests', async () => {
    count = await runUnitTests(tools, filter);
    return true;
  });
  // A test that did not run proves nothing; only a filter by name may leave some out.
  const unrun = filter.length === 0 ? count.skipped : 0;
  if (unrun > 0) process.stdout.write(`${unrun} skipped: a skipped test fails the run\n`);
  process.stdout.write(`${count.passed} passed, ${count.failed + unrun} failed\n`);
  if (count.failed + unrun > 0) process.exitCode = 1;
});
