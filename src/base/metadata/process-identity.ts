import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';

/** A process, so that its number given to another one later is not mistaken for it. */
export type ProcessIdentity = {
  pid: number;
  /** When it started: ticks since boot on Linux, else the text that `ps` gives. */
  started: string;
  host: string;
  /** Which boot of the machine and which space of process numbers (a container has its own); '' where unknown. */
  world: string;
};

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    host: os.hostname(),
    world: ownWorld(),
  };
}

/**
 * Does the process still run? `unknown` when it belongs to another machine or container and cannot
 * be seen from here. The same host with another boot or another space of process numbers has been
 * restarted since, so nothing of before can still run.
 */
export function lifeOf(other: ProcessIdentity): 'alive' | 'dead' | 'unknown' {
  if (other.host !== os.hostname()) return 'unknown';
  if (other.world !== ownWorld()) return 'dead';
  return startOf(other.pid) === other.started ? 'alive' : 'dead';
}

/** When a process started; null when there is none of that number. */
function startOf(pid: number): string | null {
  return existsSync('/proc/self/stat') ? startFromProc(pid) : startFromPs(pid);
}

function startFromProc(pid: number): string | null {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return null;
  // The second field is the program's name in brackets and may itself hold brackets and spaces.
  const fields = readFileSync(path, 'latin1').replace(/^.*\)/s, '').trim().split(' ');
  // A zombie (Z) holds its number but does nothing any more.
  return fields[0] === 'Z' ? null : (fields[19] ?? null);
}

function startFromPs(pid: number): string | null {
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
    );
  } catch (error) {
    // `ps` ends with 1 when there is no such process; anything else is a real failure.
    if (error instanceof Error && 'status' in error && error.status === 1) return null;
    throw error;
  }
}

function ownWorld(): string {
  const bootFile = '/proc/sys/kernel/random/boot_id';
  if (!existsSync(bootFile)) return '';
  return `${readFileSync(bootFile, 'latin1').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
}
