import type { Problem } from './problem.ts';

export type FaultDetail = {
  /** For the developer: lower case, names the value and the place. Never shown to a reader. */
  message: string;
  /** What a person may be told. `null` when there is nothing they can do: the shell then says so in general words. */
  problem?: Problem | null;
  /** The foreign error or its text, for the log only. */
  cause?: unknown;
};

/** What is thrown. One class; `code` says what happened and the shell maps it to an HTTP status or exit code. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: string;
  readonly problem: Problem | null;

  constructor(code: string, detail: FaultDetail) {
    super(
      `${code}: ${detail.message}`,
      detail.cause === undefined ? undefined : { cause: detail.cause },
    );
    this.code = code;
    this.problem = detail.problem ?? null;
  }
}

/** Is this a fault, and (when asked) one with this code? */
export function isFault(error: unknown, code?: string): error is Fault {
  return error instanceof Fault && (code === undefined || error.code === code);
}

/** The end of an exhaustive switch: the compiler proves that it is never reached. */
export function assertNever(value: never): never {
  throw new Fault('unreachable', { message: `unexpected case: ${describe(value)}` });
}

/** The value, or a fault when it is absent. `what` names it for the log. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) {
    throw new Fault('missing', { message: `${what} is missing` });
  }
  return value;
}

function describe(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'kind' in value)
    return `kind ${String(value.kind)}`;
  return String(value);
}
