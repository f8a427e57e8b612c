import { existsSync } from 'node:fs';
import { outputOf, runQuietly } from './command.mjs';
import { HouseError } from './progress.mjs';
import { inProject } from './root.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium that answers `--version`: the one named by RAPPORT_CHROMIUM, the system's or Playwright's. */
export async function findChromium() {
  const named = process.env.RAPPORT_CHROMIUM;
  if (named && !runs(named))
    throw new HouseError(`RAPPORT_CHROMIUM names ${named}, which does not run.`);
  if (named) return pathOf(named);
  const found = NAMES.find(runs);
  if (found) return pathOf(found);
  const playwright = await playwrightChromium();
  return playwright && runs(playwright) ? playwright : null;
}

// Ubuntu ships a stub called chromium-browser that only says "use snap": asking is the only proof.
function runs(program) {
  if (program.includes('/') && !existsSync(program)) return false;
  return /\d+\.\d+/.test(outputOf(program, ['--version']) ?? '');
}

function pathOf(program) {
  return program.includes('/') ? program : outputOf('/bin/sh', ['-c', `command -v ${program}`]);
}

async function playwrightChromium() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** Downloads Playwright's own Chromium, with the system libraries it needs when we may install them. */
export async function downloadChromium(withSystemLibraries) {
  process.stdout.write('  downloading Chromium with Playwright…\n');
  const cli = inProject('node_modules/playwright-core/cli.js');
  const args = ['install', ...(withSystemLibraries ? ['--with-deps'] : []), 'chromium'];
  await runQuietly(process.execPath, [cli, ...args]);
}
