import { existsSync, readFileSync } from 'node:fs';

/** Between two looks, in milliseconds: short enough to hold a cap of 600 MB within 5 % (measured). */
const LOOK_EVERY = 25;

/** Can another process's resident size be read from outside here? Elsewhere the child reports it. */
export const canReadMemory = existsSync('/proc/self/statm');

/** Looks at a process's resident size until stopped, and calls `onOver` once when it passes the cap. */
export function watchMemory(pid: number, capBytes: number, onOver: () => void): () => void {
  if (!canReadMemory) return () => {};
  const timer = setInterval(() => {
    if (residentBytes(pid) <= capBytes) return;
    clearInterval(timer);
    onOver();
  }, LOOK_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

/** A process's resident size in bytes; 0 when it has ended. */
export function residentBytes(pid: number): number {
  return residentPages(pid) * pageBytes();
}

function residentPages(pid: number | 'self'): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ESRCH')
    )
      return 0;
    throw error;
  }
}

let knownPageBytes: number | null = null;

/** 4 KB on most machines, 16 or 64 KB on some: this process's size in bytes and in pages tells. */
function pageBytes(): number {
  knownPageBytes ??= 2 ** Math.round(Math.log2(process.memoryUsage.rss() / residentPages('self')));
  return knownPageBytes;
}
