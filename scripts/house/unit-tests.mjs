import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { startPostgres } from './postgres.mjs';
import { HouseError } from './progress.mjs';
import { inProject } from './root.mjs';

/**
 * Runs vitest beside a throw-away PostgreSQL. Resolves to { passed, failed, skipped }.
 * `args` go to vitest (a pattern of file names, `-t name`, …); without them everything runs.
 */
export async function runUnitTests(tools, args) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-tests-'));
  const given = process.env.DATABASE_TEST_URL;
  const postgres = given ? { url: given, stop: () => {} } : await startPostgres(tools.postgresBin);
  const tidy = () => {
    postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const vitest = new AbortController();
  const untrap = stopOnSignals(() => {
    vitest.abort();
    tidy();
  });
  try {
    const report = join(folder, 'report.json');
    const code = await runVitest({ tools, url: postgres.url, report, args, signal: vitest.signal });
    return summaryOf(report, code);
  } finally {
    untrap();
    tidy();
  }
}

function runVitest({ tools, url, report, args, signal }) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = {
    ...process.env,
    RAPPORT_CHROMIUM: tools.chromium,
    RAPPORT_PG_BIN: tools.postgresBin,
    DATABASE_TEST_URL: url,
  };
  const vitest = inProject('node_modules/vitest/vitest.mjs');
  return runCommand(process.execPath, [vitest, 'run', ...reporters, ...args], { env, signal });
}

/** However the run is ended from outside, no server and no file is left behind. */
function stopOnSignals(tidy) {
  const handlers = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  const undo = Object.entries(handlers).map(([signal, code]) => {
    const handler = () => {
      tidy();
      process.exit(code);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => undo.forEach((each) => each());
}

function summaryOf(report, code) {
  if (!existsSync(report)) throw new HouseError(`vitest ended with code ${code} and no report.`);
  return countTests(JSON.parse(readFileSync(report, 'utf8')), code);
}

/**
 * Counts a vitest JSON report. A file that could not even load has no tests to count, and an error
 * outside a test fails the run without failing a test: both count as one failure.
 */
export function countTests(report, code) {
  const broken = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
