import { basename } from 'node:path';

import { Fault } from '../fault.ts';
import { baseProblems } from '../problem-catalogue.ts';

/** How long a statement that had to be killed is not run again. */
export const POISON_MS = 5 * 60_000;

/** Stopped at its deadline. */
export function deadlineFault(deadlineMs: number): Fault {
  const problem = baseProblems.make('engine_deadline', {
    seconds: Math.max(1, Math.round(deadlineMs / 1_000)),
  });
  return new Fault('engine_deadline', { message: `stopped after ${deadlineMs} ms`, problem });
}

/** Stopped for its memory, by the engine's own limit (then with its words) or by the watchdog. */
export function memoryFault(capMb: number, engineWords: string | null): Fault {
  const problem = baseProblems.make('engine_memory', { megabytes: capMb });
  return new Fault('engine_memory', {
    message: `needed more than ${capMb} MB`,
    problem,
    cause: engineWords ?? undefined,
  });
}

/** The process ended under it. `detail` is how, for the log. */
export function diedFault(detail: string): Fault {
  return new Fault('engine_died', {
    message: 'the engine process ended',
    problem: baseProblems.make('engine_died', {}),
    cause: detail,
  });
}

/** Had to be killed a moment ago. */
export function refusedFault(): Fault {
  const problem = baseProblems.make('engine_refused', { minutes: POISON_MS / 60_000 });
  return new Fault('engine_refused', {
    message: 'this statement had to be killed less than five minutes ago',
    problem,
  });
}

/** The engine's own error. Its words may hold cell values and paths: they stay in `cause`, for the log. */
export function statementFault(engineWords: string): Fault {
  return new Fault('engine_error', {
    message: 'the statement failed',
    problem: baseProblems.make('engine_error', {}),
    cause: engineWords,
  });
}

/** The file could not be opened, or the locks did not hold. */
export function openFault(file: string, detail: string): Fault {
  const problem = baseProblems.make('engine_open', { file: basename(file) });
  return new Fault('engine_open', { message: `cannot open ${file}`, problem, cause: detail });
}

/** The caller asked to stop. */
export function stoppedFault(): Fault {
  return new Fault('engine_stopped', { message: 'stopped by its caller' });
}

/** Used after `close()`. */
export function closedFault(): Fault {
  return new Fault('engine_closed', { message: 'the engine is closed' });
}
