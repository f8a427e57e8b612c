/**
 * One process per data directory. Held by a file that names its process by number and start time;
 * never by a heartbeat, because a process that is merely busy must not lose its directory.
 */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { z } from 'zod';

import { Fault } from '../fault.ts';
import { newId } from '../ids.ts';
import { baseProblems } from '../problem-catalogue.ts';
import { lifeOf, ownIdentity } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';

const LOCK = 'lock';
/** While one process replaces a dead one's lock, no other does. */
const TAKEOVER = 'lock.takeover';
/** A takeover takes milliseconds; one this old (ms) was itself cut short. */
const TAKEOVER_GONE = 10_000;
const ATTEMPTS = 50;

export type DirectoryLock = { readonly directory: string; release(): void };

const zHolder = z.strictObject({
  pid: z.number(),
  started: z.string(),
  host: z.string(),
  world: z.string(),
  token: z.string(),
});

type Holder = z.infer<typeof zHolder>;

/** Takes the directory, created when it does not exist, or refuses at once with the fault `directory_locked`. */
export function lockDirectory(path: string): DirectoryLock {
  const directory = resolve(path);
  mkdirSync(directory, { recursive: true });
  const own: Holder = { ...ownIdentity(), token: newId() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (claim(directory, own)) return { directory, release: () => release(directory, own) };
    const holder = readHolder(directory);
    if (holder === null) continue;
    const life = lifeOf(holder);
    if (life !== 'dead') throw lockedFault(directory, holder, life);
    clearDead(directory, holder);
  }
  throw new Fault('directory_locked', {
    message: `no turn to lock ${directory} in ${ATTEMPTS} attempts`,
  });
}

/** Linking a finished file is atomic: the lock is either whole or not there. */
function claim(directory: string, own: Holder): boolean {
  const draft = join(directory, `lock.${own.token}`);
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(draft, join(directory, LOCK));
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(directory: string): Holder | null {
  try {
    return zHolder.parse(JSON.parse(readFileSync(join(directory, LOCK), 'utf8')));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw new Fault('directory_locked', {
      message: `the lock of ${directory} is not readable`,
      cause: error,
    });
  }
}

/** Removes the lock of a dead process, if it is still that one: only one process at a time may look and remove. */
function clearDead(directory: string, dead: Holder): void {
  const turn = join(directory, TAKEOVER);
  if (!takeTurn(turn)) return;
  try {
    if (readHolder(directory)?.token === dead.token) rmSync(join(directory, LOCK), { force: true });
  } finally {
    rmdirSync(turn);
  }
}

function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const age = Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
  if (age > TAKEOVER_GONE && Number.isFinite(age)) rmSync(turn, { recursive: true, force: true });
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  return false;
}

function release(directory: string, own: Holder): void {
  if (readHolder(directory)?.token === own.token) rmSync(join(directory, LOCK), { force: true });
}

function lockedFault(directory: string, holder: ProcessIdentity, life: 'alive' | 'unknown'): Fault {
  const { pid, host } = holder;
  const problem =
    life === 'alive'
      ? baseProblems.make('directory_locked', { directory, pid: String(pid) })
      : baseProblems.make('directory_locked_elsewhere', {
          directory,
          pid: String(pid),
          host,
          file: join(directory, LOCK),
        });
  return new Fault('directory_locked', {
    message: `${directory} is held by process ${pid} on ${host}`,
    problem,
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
