import { createHash } from 'node:crypto';

import type { RunOptions, StopSignal } from '../engine-door.ts';
import type { Fault } from '../fault.ts';
import { deadlineFault, stoppedFault } from './engine-faults.ts';
import type { Work, WorkResult } from './protocol.ts';

/** Why a job is being stopped while it runs. */
export type Doom = 'deadline' | 'stopped';

/** The longest time that a timer can hold (ms, 24 days); a longer one would go off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

let lastId = 0;

/** One call of the door, from the call to its end: waiting, running, perhaps running again after an innocent death. */
export class Job {
  readonly id = (lastId += 1);
  readonly work: Work;
  readonly deadlineMs: number;
  readonly promise: Promise<WorkResult>;
  /** Set while it runs. */
  slot: number | null = null;
  doom: Doom | null = null;
  /** It was running when the process died, perhaps by another's fault: it may run once more, by itself. */
  alone = false;
  /** To be killed unless it ends before. */
  killTimer: NodeJS.Timeout | null = null;

  readonly #signal: StopSignal | null;
  #resolve: (result: WorkResult) => void = () => {};
  #reject: (fault: Fault) => void = () => {};
  #deadline: NodeJS.Timeout | null = null;
  #onStop: () => void = () => {};

  constructor(work: Work, options: RunOptions, defaultDeadlineMs: number) {
    this.work = work;
    this.deadlineMs = options.deadlineMs ?? defaultDeadlineMs;
    this.#signal = options.signal ?? null;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Starts the clock: `onDoom` is called when the deadline passes or the caller stops. */
  watch(onDoom: (doom: Doom) => void): void {
    this.#deadline = setTimeout(() => onDoom('deadline'), Math.min(this.deadlineMs, LONGEST_TIMER));
    this.#onStop = () => onDoom('stopped');
    this.#signal?.addEventListener('abort', this.#onStop);
    if (this.#signal?.aborted === true) this.#onStop();
  }

  /** Ends it well. */
  succeed(result: WorkResult): void {
    this.#settle();
    this.#resolve(result);
  }

  /** Ends it badly. */
  fail(fault: Fault): void {
    this.#settle();
    this.#reject(fault);
  }

  /** The fault of a doom. */
  doomFault(doom: Doom): Fault {
    return doom === 'deadline' ? deadlineFault(this.deadlineMs) : stoppedFault();
  }

  /** Ready to wait again. */
  release(): void {
    this.slot = null;
    if (this.killTimer !== null) clearTimeout(this.killTimer);
    this.killTimer = null;
  }

  #settle(): void {
    this.release();
    if (this.#deadline !== null) clearTimeout(this.#deadline);
    this.#signal?.removeEventListener('abort', this.#onStop);
  }
}

/** The hash that the child's reply must echo: over the text it was given to run. */
export function echoOf(work: Work): string {
  return createHash('sha256').update(echoText(work)).digest('hex');
}

/** The hash under which a killed statement is refused: over text and values. Null for work that is no statement. */
export function poisonHash(work: Work): string | null {
  if (work.kind !== 'run') return null;
  return createHash('sha256')
    .update(JSON.stringify([work.text, work.values]))
    .digest('hex');
}

function echoText(work: Work): string {
  switch (work.kind) {
    case 'run':
      return work.text;
    case 'transaction':
      return work.statements.map((statement) => statement.text).join('\0');
    default:
      return work.kind;
  }
}
