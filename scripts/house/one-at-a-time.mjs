import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from './root.mjs';
import { say } from './progress.mjs';

const LOCK = inProject('.house.lock');

/**
 * Does `work` while no other command installs or builds in this directory. A second command
 * waits for the first one; the lock of a process that is gone is taken over.
 */
export async function oneAtATime(work, lock = LOCK) {
  await takeLock(lock);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function takeLock(lock) {
  let told = false;
  while (!claimLock(lock)) {
    const holder = lockHolder(lock);
    if (holder === null || !isAlive(holder)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!told) say('waiting', { pid: holder });
    told = true;
    await sleep(250);
  }
}

// A hard link appears with its content at once: nobody can see a lock without a holder.
function claimLock(lock) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The process that holds the lock, or null when the lock just went. */
function lockHolder(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
