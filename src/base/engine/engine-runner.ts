import type { Clock } from '../clock.ts';
import type { RunOptions } from '../engine-door.ts';
import { Fault } from '../fault.ts';
import {
  closedFault,
  diedFault,
  memoryFault,
  refusedFault,
  statementFault,
} from './engine-faults.ts';
import type { EngineProcess, ProcessEvents } from './engine-process.ts';
import { Job, echoOf, poisonHash } from './job.ts';
import type { Doom } from './job.ts';
import { watchMemory } from './memory-watch.ts';
import { PoisonList } from './poison-list.ts';
import type { OpenRequest, Reply, Work, WorkResult } from './protocol.ts';

/** After its interrupt, what a statement has left before its process is killed, in milliseconds. */
const GRACE_MS = 500;

export type RunnerOptions = {
  request: OpenRequest;
  /** Resident size at which the process is killed, in MB. */
  capMb: number;
  deadlineMs: number;
  clock: Clock;
  startProcess: StartProcess;
};

/** The runner's view of a process; tests give one that misbehaves. */
export type StartProcess = (
  request: OpenRequest,
  events: ProcessEvents,
) => Promise<Pick<EngineProcess, 'pid' | 'send' | 'interrupt' | 'kill' | 'end'>>;

/** Why we killed the process; `job` is known when a deadline did it. */
type Kill = { reason: 'memory' } | { reason: Doom; job: Job };

/**
 * The queue in front of one engine process: deadlines, the memory cap, the poison list, and a new
 * process after a death. A reader's jobs that died with somebody else's run once more, alone, so
 * that the guilty one is known; a writer's never run twice.
 */
export class EngineRunner {
  readonly #options: RunnerOptions;
  readonly #poison: PoisonList;
  readonly #waiting: Job[] = [];
  readonly #running = new Map<number, Job>();
  #slots: number[] = [];
  #process: Awaited<ReturnType<StartProcess>> | null = null;
  #starting: Promise<void> | null = null;
  #stopWatch: (() => void) | null = null;
  #kill: Kill | null = null;
  #closed = false;
  #onIdle: (() => void) | null = null;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#poison = new PoisonList(options.clock);
  }

  /** The process that serves now; null between a death and the next use. */
  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  /** Opens the file; rejects when it cannot be. Done by itself after a death. */
  async start(): Promise<void> {
    this.#starting ??= this.#startProcess().finally(() => {
      this.#starting = null;
    });
    await this.#starting;
  }

  /** Queues work and gives its result. */
  async submit(work: Work, options: RunOptions = {}): Promise<WorkResult> {
    if (this.#closed) throw closedFault();
    const hash = poisonHash(work);
    if (hash !== null && this.#poison.has(hash)) throw refusedFault();
    const job = new Job(work, options, this.#options.deadlineMs);
    this.#waiting.push(job);
    job.watch((doom) => this.#doom(job, doom));
    this.#pump();
    return job.promise;
  }

  /** Waits until nothing is queued or running. */
  async idle(): Promise<void> {
    if (this.#waiting.length === 0 && this.#running.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#onIdle = resolve;
    });
  }

  /** Refuses what waits, ends the process. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of [...this.#waiting.splice(0), ...this.#running.values()])
      job.fail(closedFault());
    this.#running.clear();
    await Promise.allSettled([this.#starting]);
    await this.#process?.end();
  }

  async #startProcess(): Promise<void> {
    const process = await this.#options.startProcess(this.#options.request, {
      onReply: (reply) => this.#receive(reply),
      onExit: (detail) => this.#mourn(detail),
    });
    this.#process = process;
    this.#kill = null;
    this.#slots = Array.from({ length: this.#options.request.connections }, (_, slot) => slot);
    this.#stopWatch = watchMemory(process.pid, this.#options.capMb * 2 ** 20, () =>
      this.#overCap(),
    );
  }

  /** Gives waiting jobs to free connections. A job that must be alone waits for the others, and they for it. */
  #pump(): void {
    if (this.#waiting.length === 0) return this.#checkIdle();
    if (this.#process === null) return this.#restart();
    if (this.#kill !== null) return;
    while (true) {
      const [job] = this.#waiting;
      const slot = this.#slots[0];
      if (job === undefined || slot === undefined) return;
      if (
        this.#running.size > 0 &&
        (job.alone || [...this.#running.values()].some((other) => other.alone))
      )
        return;
      this.#waiting.shift();
      this.#slots.shift();
      job.slot = slot;
      this.#running.set(job.id, job);
      this.#process.send(job.id, slot, job.work);
    }
  }

  #restart(): void {
    if (this.#closed) return;
    this.start().then(
      () => this.#pump(),
      (error: unknown) => {
        const fault = error instanceof Fault ? error : diedFault(String(error));
        for (const job of this.#waiting.splice(0)) job.fail(fault);
        this.#checkIdle();
      },
    );
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'memory')
      return void (reply.residentBytes > this.#options.capMb * 2 ** 20 && this.#overCap());
    if (reply.kind !== 'done' && reply.kind !== 'failed') return;
    const job = this.#running.get(reply.id);
    if (job === undefined) return;
    this.#running.delete(job.id);
    if (job.slot !== null) this.#slots.push(job.slot);
    if (reply.echo !== echoOf(job.work)) job.fail(diedFault('an answer to another question'));
    else if (reply.kind === 'done') job.succeed(reply.result);
    else job.fail(this.#faultOf(job, reply));
    this.#pump();
  }

  #faultOf(job: Job, reply: Extract<Reply, { kind: 'failed' }>): Fault {
    if (job.doom !== null) return job.doomFault(job.doom);
    return reply.code === 'memory'
      ? memoryFault(this.#options.capMb, reply.message)
      : statementFault(reply.message);
  }

  /** The deadline passed, or the caller gave up. */
  #doom(job: Job, doom: Doom): void {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      job.fail(job.doomFault(doom));
      return this.#checkIdle();
    }
    if (job.doom !== null || !this.#running.has(job.id)) return;
    job.doom = doom;
    this.#process?.interrupt(job.id);
    job.killTimer = setTimeout(() => this.#killFor({ reason: doom, job }), GRACE_MS);
  }

  #overCap(): void {
    this.#killFor({ reason: 'memory' });
  }

  #killFor(kill: Kill): void {
    this.#kill ??= kill;
    this.#process?.kill();
  }

  /** The process has ended: settle or requeue what it was running, then go on with a new one. */
  #mourn(detail: string): void {
    const kill = this.#kill;
    const victims = [...this.#running.values()];
    this.#process = null;
    this.#stopWatch?.();
    this.#running.clear();
    const again = victims.filter(
      (job) => !this.#bury(job, { kill, detail, single: victims.length === 1 }),
    );
    this.#waiting.unshift(...again);
    this.#pump();
  }

  /** True when the job ended with the process; false when it may run once more. */
  #bury(job: Job, death: { kill: Kill | null; detail: string; single: boolean }): boolean {
    const { kill, detail, single } = death;
    job.release();
    const guilty = kill === null ? job.alone : kill.reason === 'memory' ? single : kill.job === job;
    if (guilty && kill?.reason !== 'stopped') this.#refuseFromNow(job);
    if (job.doom !== null) job.fail(job.doomFault(job.doom));
    else if (guilty && kill?.reason === 'memory') job.fail(memoryFault(this.#options.capMb, null));
    else if (guilty || job.alone || this.#options.request.role === 'writer')
      job.fail(diedFault(detail));
    else {
      job.alone = true;
      return false;
    }
    return true;
  }

  #refuseFromNow(job: Job): void {
    const hash = poisonHash(job.work);
    if (hash !== null) this.#poison.add(hash);
  }

  #checkIdle(): void {
    if (this.#waiting.length > 0 || this.#running.size > 0) return;
    this.#onIdle?.();
    this.#onIdle = null;
  }
}
