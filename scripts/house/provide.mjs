import { outputOf } from './command.mjs';
import { downloadChromium, findChromium } from './chromium.mjs';
import { aptInstall, canUseApt } from './need.mjs';
import { findPostgres, OLDEST_POSTGRES } from './postgres-binaries.mjs';
import { HouseError } from './progress.mjs';

const NEEDS = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    find: findChromium,
    hint: 'install Chromium or Chrome, or set RAPPORT_CHROMIUM to its path',
  },
  {
    name: `PostgreSQL ${OLDEST_POSTGRES} or newer`,
    packages: ['postgresql'],
    find: findPostgres,
    hint: 'install it (macOS: brew install postgresql@17), or set RAPPORT_PG_BIN to the directory that holds initdb, pg_ctl and postgres',
  },
  {
    name: 'poppler (pdftotext, pdftoppm)',
    packages: ['poppler-utils'],
    find: findPoppler,
    hint: 'install poppler-utils (macOS: brew install poppler)',
  },
];

function findPoppler() {
  return ['pdftotext', 'pdftoppm'].every((tool) => outputOf(tool, ['-v']) !== null)
    ? 'found'
    : null;
}

/**
 * Finds the programs that tests use, installing what is missing where that is possible.
 * Resolves to their places; a program that cannot be had ends the run, never skips a test.
 */
export async function provideTools() {
  await installMissing(await missingNeeds());
  if ((await findChromium()) === null) await downloadChromium(canUseApt());
  const missing = await missingNeeds();
  if (missing.length > 0) throw new HouseError(refusal(missing));
  return { chromium: await findChromium(), postgresBin: findPostgres() };
}

async function missingNeeds() {
  const found = await Promise.all(NEEDS.map((need) => need.find()));
  return NEEDS.filter((_, index) => found[index] === null);
}

async function installMissing(missing) {
  if (missing.length === 0 || !canUseApt()) return;
  await aptInstall(missing.flatMap((need) => need.packages));
}

function refusal(missing) {
  const lines = missing.map((need) => `  ${need.name} is missing: ${need.hint}.`);
  return ['The tests need programs that are not here and could not be installed.', ...lines].join(
    '\n',
  );
}
