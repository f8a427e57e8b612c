import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, inProject } from './root.mjs';

/** Every file below `folder` (relative to the project), as sorted relative paths with slashes. */
export function filesBelow(folder, root = ROOT) {
  if (!existsSync(join(root, folder))) return [];
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(root.length + 1).replaceAll('\\', '/'))
    .toSorted();
}

/** A hash over names and contents: it changes when a file changes, comes, goes or is renamed. */
export function fingerprintOf(paths, root = ROOT) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Whether the work that left `stamp` was done for exactly this fingerprint. */
export function isStamped(stamp, fingerprint) {
  const path = inProject(stamp);
  return existsSync(path) && readFileSync(path, 'utf8').trim() === fingerprint;
}

/** Records that the work of `stamp` is done; written last and by rename, so a stamp never lies. */
export function writeStamp(stamp, fingerprint) {
  const path = inProject(stamp);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, `${fingerprint}\n`);
  renameSync(`${path}.${process.pid}`, path);
}
