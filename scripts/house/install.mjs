import { existsSync, readFileSync } from 'node:fs';
import { npmCommand, runQuietly } from './command.mjs';
import { fingerprintOf, isStamped, writeStamp } from './fingerprint.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { houseError, withProgress } from './progress.mjs';
import { inProject } from './root.mjs';

const STAMP = 'node_modules/.rapport-installed';

/** Installs what package-lock.json asks for, when it is not there yet. True when it installed. */
export async function ensureInstalled() {
  if (isInstalled()) return false;
  return oneAtATime(async () => {
    if (isInstalled()) return false;
    await withProgress('installing', installAll);
    writeStamp(STAMP, wantedInstall());
    return true;
  });
}

/** Compares the lock file with the stamp; a tree that npm filled by itself is accepted and stamped. */
export function isInstalled() {
  if (isStamped(STAMP, wantedInstall())) return true;
  if (!isFilledByNpm()) return false;
  writeStamp(STAMP, wantedInstall());
  return true;
}

// Several packages carry a native part for one platform, so the platform is part of the wish.
function wantedInstall() {
  return `${process.platform}-${process.arch} ${fingerprintOf(['package-lock.json'])}`;
}

function isFilledByNpm() {
  const hidden = inProject('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = readPackages(inProject('package-lock.json'));
  return missingPackages(wanted, readPackages(hidden)).length === 0;
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/**
 * The packages of a lock file that an installed tree lacks or has in another version.
 * Optional ones may be absent (they belong to other platforms), but not be another version.
 */
export function missingPackages(wanted, installed) {
  return Object.keys(wanted).filter((path) => {
    if (path === '') return false;
    const have = installed[path];
    if (have === undefined) return !wanted[path].optional;
    return have.version !== wanted[path].version;
  });
}

async function installAll() {
  const { program, args } = npmCommand([...installOrder(), '--include=dev', '--include=optional']);
  // `npm start` hands its own settings down; an omission of development tools must not apply.
  const env = { ...process.env, NODE_ENV: 'development' };
  const code = await runQuietly(program, args, { env, shell: program.endsWith('.cmd') });
  if (code !== 0) throw houseError('installFailed');
}

/**
 * `npm ci` refuses a lock file that lacks native parts of other platforms, which npm leaves out
 * when the registry it was written with does not offer them. `npm install --no-save` installs the
 * same locked versions, asks the registry for what the lock lacks, and leaves the lock as it is.
 */
function installOrder() {
  const lock = readPackages(inProject('package-lock.json'));
  const order = unlockedOptionals(lock).length === 0 ? ['ci'] : ['install', '--no-save'];
  return [...order, '--ignore-scripts', '--no-audit', '--no-fund'];
}

/** Optional packages that packages of the lock file ask for and the lock file does not hold. */
export function unlockedOptionals(lock) {
  return Object.entries(lock)
    .filter(([path]) => path !== '')
    .flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(lock, path, name)),
    );
}

// npm puts a package beside the one that asks for it, or inside of it.
function isLocked(lock, path, name) {
  return `node_modules/${name}` in lock || `${path}/node_modules/${name}` in lock;
}
