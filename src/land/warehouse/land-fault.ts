import { Fault, isFault } from '../../base/fault.ts';
import type { Problem } from '../../base/problem.ts';
import { landProblems } from '../problems.ts';

const NO_ROOM = /no space left|disk full|file too large|quota exceeded|max_temp_directory_size/i;
const NO_ROOM_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NO_MEMORY = /out of memory error|could not allocate block/i;
const LOCKED = /could not set lock|conflicting lock/i;
const NEWER = /newer version of duckdb|can only read versions? |created with a newer/i;

/** What went wrong, as a fault that a person can be told of where that is possible. */
export function landFault(error: unknown): Fault {
  const words = wordsOf(error);
  if (isNoRoom(error, words))
    return new Fault('disk_full', {
      message: 'no room to write',
      problem: landProblems.make('disk_full', {}),
      cause: error,
    });
  if (isFault(error, 'engine_open')) return openingFault(error, words);
  return error instanceof Fault
    ? error
    : new Fault('land_failed', { message: words.slice(0, 500), cause: error });
}

/** The engine's memory was not enough: its own limit, or the process's. */
export function isOutOfMemory(fault: Fault): boolean {
  return isFault(fault, 'engine_memory') || NO_MEMORY.test(wordsOf(fault));
}

/** What a person is told of it: its own problem, or in general that reading `stream` failed. */
export function landProblem(error: unknown, stream: string): Problem {
  return landFault(error).problem ?? landProblems.make('source_failed', { stream });
}

/** The engine's and the system's own words, for telling errors apart; never shown. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${wordsOf(error.cause)}`;
}

function openingFault(error: Fault, words: string): Fault {
  if (LOCKED.test(words)) {
    return new Fault('workspace_busy', {
      message: 'another process has the warehouse open',
      problem: landProblems.make('workspace_busy', {}),
      cause: error,
    });
  }
  if (NEWER.test(words)) {
    return new Fault('warehouse_newer', {
      message: 'written by a newer version',
      problem: landProblems.make('warehouse_newer', {}),
      cause: error,
    });
  }
  return error;
}

function isNoRoom(error: unknown, words: string): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return NO_ROOM_CODES.has(code) || NO_ROOM.test(words);
}
