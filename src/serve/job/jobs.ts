import type { Locale, Text } from '../../base/locale.ts';
import { newId } from '../../base/ids.ts';
import type { Problem } from '../../base/problem.ts';

export type JobKind = 'demo' | 'import' | 'build' | 'sync';
export type JobState = 'queued' | 'running' | 'done' | 'failed';

/** Where a job stands. Texts are in every language: each reader sees their own. */
export type JobStatus = {
  id: string;
  kind: JobKind;
  state: JobState;
  /** 0 to 1; null where the total is unknown. */
  progress: number | null;
  step: Text;
  problems: readonly Problem[];
};

export type Report = (step: Text, progress: number | null) => void;

/** What a job does: reports as it goes, and ends with the problems that stopped it (none = done). */
export type Work = (report: Report) => Promise<readonly Problem[]>;

type Listener = (status: JobStatus) => void;

const QUEUED: Text = { en: 'Waiting', 'pt-BR': 'Na fila', es: 'En espera' };
const DONE: Text = { en: 'Done', 'pt-BR': 'Concluído', es: 'Listo' };
const FAILED: Text = { en: 'Stopped', 'pt-BR': 'Interrompido', es: 'Interrumpido' };

/** Ended jobs kept for readers who ask late. */
const KEPT = 50;

/**
 * The jobs of this process, one at a time: landing and publishing have one writer.
 * A fault inside a job is given to `onFault` (log) and ends the job with the problem it returns.
 */
export class Jobs {
  readonly #statuses = new Map<string, JobStatus>();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #onFault: (error: unknown) => Problem;
  #last: Promise<void> = Promise.resolve();

  constructor(onFault: (error: unknown) => Problem) {
    this.#onFault = onFault;
  }

  /** Queues the work and returns at once; `finished` resolves with the last status. */
  start(kind: JobKind, work: Work): { id: string; finished: Promise<JobStatus> } {
    const id = newId();
    this.#set({ id, kind, state: 'queued', progress: null, step: QUEUED, problems: [] });
    const finished = this.#last.then(() => this.#run(id, work));
    this.#last = finished.then(() => undefined);
    return { id, finished };
  }

  get(id: string): JobStatus | null {
    return this.#statuses.get(id) ?? null;
  }

  /** Statuses of one job as they change, starting with the present one, ending after the last. */
  async *watch(id: string): AsyncGenerator<JobStatus> {
    const pending: JobStatus[] = [];
    let wake: (() => void) | null = null;
    const listener: Listener = (status) => {
      pending.push(status);
      wake?.();
    };
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    const present = this.get(id);
    if (present !== null) pending.push(present);
    try {
      for (;;) {
        const next = pending.shift();
        if (next === undefined) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        yield next;
        if (isEnded(next)) return;
      }
    } finally {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    }
  }

  /** Does anything run or wait? */
  isBusy(): boolean {
    return [...this.#statuses.values()].some((status) => !isEnded(status));
  }

  /** Resolves when nothing runs or waits. */
  idle(): Promise<void> {
    return this.#last;
  }

  async #run(id: string, work: Work): Promise<JobStatus> {
    this.#change(id, { state: 'running' });
    const problems = await this.#guarded(id, work);
    const failed = problems.some((problem) => problem.severity === 'error');
    const progress = failed ? (this.get(id)?.progress ?? null) : 1;
    return this.#change(id, {
      state: failed ? 'failed' : 'done',
      step: failed ? FAILED : DONE,
      problems,
      progress,
    });
  }

  async #guarded(id: string, work: Work): Promise<readonly Problem[]> {
    try {
      return await work((step, progress) => this.#change(id, { step, progress }));
    } catch (error) {
      return [this.#onFault(error)];
    }
  }

  #change(id: string, change: Partial<JobStatus>): JobStatus {
    const before = this.#statuses.get(id);
    const base = before ?? {
      id,
      kind: 'build',
      state: 'queued',
      progress: null,
      step: QUEUED,
      problems: [],
    };
    return this.#set({ ...base, ...change });
  }

  #set(status: JobStatus): JobStatus {
    this.#statuses.delete(status.id);
    this.#statuses.set(status.id, status);
    for (const listener of this.#listeners.get(status.id) ?? []) listener(status);
    this.#forgetOld();
    return status;
  }

  #forgetOld(): void {
    const ended = [...this.#statuses.values()].filter(isEnded);
    for (const status of ended.slice(0, Math.max(0, ended.length - KEPT)))
      this.#statuses.delete(status.id);
  }
}

function isEnded(status: JobStatus): boolean {
  return status.state === 'done' || status.state === 'failed';
}

/** The step in one reader's language. */
export function stepText(status: JobStatus, locale: Locale): string {
  return status.step[locale];
}
