import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { Fault } from '../fault.ts';
import { readFrames, writeFrame } from './child/frames.js';
import { diedFault, openFault } from './engine-faults.ts';
import type { OpenRequest, Reply, Request, Work } from './protocol.ts';

/** Longest opening, in milliseconds; replaying a long log takes seconds. */
const OPEN_WITHIN = 60_000;
/** What is kept of the child's error output, in characters. */
const LAST_WORDS = 4_000;

export type ProcessEvents = {
  onReply(reply: Reply): void;
  /** Called once. `detail` says how it ended, for the log. */
  onExit(detail: string): void;
};

/** One child process with one open file. Knows messages and signals, nothing of queues or deadlines. */
export class EngineProcess {
  readonly #child: ChildProcess;
  readonly #pipe: Duplex;
  #events: ProcessEvents | null = null;
  #errors = '';

  private constructor(child: ChildProcess, pipe: Duplex) {
    this.#child = child;
    this.#pipe = pipe;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-LAST_WORDS);
    });
    // A pipe that breaks is the child's end; `exit` tells the story.
    pipe.on('error', () => child.kill('SIGKILL'));
    child.once('exit', (code, signal) => this.#events?.onExit(this.#ending(code, signal)));
  }

  /** Starts a process and opens the file; rejects with `engine_open` when that fails. */
  static async start(request: OpenRequest, events: ProcessEvents): Promise<EngineProcess> {
    const child = spawnChild();
    const pipe = child.stdio[3];
    if (!(pipe instanceof Duplex)) throw diedFault('no pipe to the engine process');
    const process = new EngineProcess(child, pipe);
    await process.#open(request);
    process.#events = events;
    return process;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  send(id: number, slot: number, work: Work): void {
    this.#write({ kind: 'work', id, slot, work });
  }

  interrupt(id: number): void {
    this.#write({ kind: 'interrupt', id });
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Closes the pipe, on which the child ends itself, and waits until it has. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#pipe.destroy();
    await exit;
  }

  async #open(request: OpenRequest): Promise<void> {
    const timer = setTimeout(() => this.kill(), OPEN_WITHIN);
    try {
      const reply = await new Promise<Reply>((resolve, reject) => {
        this.#events = {
          onReply: resolve,
          onExit: (detail) => reject(openFault(request.file, detail)),
        };
        this.#child.once('error', (error) => reject(openFault(request.file, error.message)));
        readFrames(this.#pipe, (message) => this.#events?.onReply(message as Reply));
        this.#write(request);
      });
      if (reply.kind !== 'ready')
        throw openFault(request.file, reply.kind === 'unopened' ? reply.message : reply.kind);
    } catch (error) {
      this.kill();
      throw error instanceof Fault ? error : openFault(request.file, String(error));
    } finally {
      clearTimeout(timer);
    }
  }

  #write(message: Request): void {
    writeFrame(this.#pipe, message);
  }

  #ending(code: number | null, signal: string | null): string {
    return [signal === null ? `exit code ${code}` : `signal ${signal}`, this.#errors.trim()]
      .filter((part) => part !== '')
      .join(': ');
  }
}

/**
 * No environment (no secrets; Windows cannot start without SystemRoot), no input, the output of
 * the engine's own printing thrown away, and descriptor 3 as the only way to talk.
 */
function spawnChild(): ChildProcess {
  const entry = fileURLToPath(new URL('./child/main.js', import.meta.url));
  const root = process.env['SystemRoot'];
  return spawn(process.execPath, [entry], {
    env: root === undefined ? {} : { SystemRoot: root },
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
}
