import { readFileSync, readdirSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 50;

/** Watches the memory of a process and all that descend from it. */
export type MemoryWatch = {
  /** Ends the watch and gives the most MB that all of them held at once; null where the system does not tell. */
  stop(): number | null;
};

/** Starts watching. Pages that two processes share count twice: the figure is never too small. */
export function watchMemory(pid: number): MemoryWatch {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, residentMb(familyOf(pid, readProcesses())));
  };
  const timer = setInterval(look, EVERY);
  return {
    stop() {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    },
  };
}

export type ProcessLine = { pid: number; parent: number };

/** The process and its descendants. */
export function familyOf(pid: number, processes: readonly ProcessLine[]): number[] {
  const family = new Set([pid]);
  let before = 0;
  while (family.size > before) {
    before = family.size;
    for (const each of processes) if (family.has(each.parent)) family.add(each.pid);
  }
  return [...family];
}

/** Process id and parent of one line of `/proc/<pid>/stat`; the name in brackets may hold anything. */
export function parseStat(stat: string): ProcessLine {
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid: Number.parseInt(stat, 10), parent: Number(parent) };
}

function readProcesses(): ProcessLine[] {
  const entries = readProc(() => readdirSync('/proc')) ?? [];
  return entries
    .filter((name) => /^\d+$/.test(name))
    .flatMap(
      (name) => readProc(() => [parseStat(readFileSync(`/proc/${name}/stat`, 'utf8'))]) ?? [],
    );
}

function residentMb(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const status = readProc(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Processes end while they are read, and other systems have no such files: both are nothing to see. */
function readProc<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
