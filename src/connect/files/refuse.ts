import { Fault, isFault } from '../../base/fault.ts';
import type { Problem } from '../../base/problem.ts';

/** Ends the reading of a file with what a person should know of it. */
export function refuseFile(problem: Problem): never {
  throw new Fault('bad_file', { message: problem.code, problem });
}

/** The problem that ended a reading; anything else is thrown on. */
export function problemOf(error: unknown): Problem {
  if (isFault(error, 'bad_file') && error.problem !== null) return error.problem;
  throw error;
}
