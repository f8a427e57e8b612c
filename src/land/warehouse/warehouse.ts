import { openWriter } from '../../base/engine/open.ts';
import type { Writer } from '../../base/engine-door.ts';
import type { Problem } from '../../base/problem.ts';
import type { WorkspaceFiles } from '../publish/files.ts';
import { openBooks } from './books.ts';
import { landFault } from './land-fault.ts';
import { openSound } from './open-sound.ts';

/** What the writing process may use, in MB: the whole of it, and the engine's buffers. */
export type WarehouseMemory = { process: number; engine: number };

/**
 * The writer file of a workspace: opened when it is needed, used by one at a time, closed while a build reads it.
 * After a failure it is closed, so that the next use begins clean.
 */
export class Warehouse {
  readonly #files: WorkspaceFiles;
  readonly #memory: WarehouseMemory;
  #writer: Writer | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  /** What had to be repaired to open the file, told once. */
  #repairs: Problem[] = [];

  constructor(files: WorkspaceFiles, memory: WarehouseMemory) {
    this.#files = files;
    this.#memory = memory;
  }

  /** Runs `work` with the open writer, after everything asked for before. */
  async use<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      try {
        return await work(await this.#open());
      } catch (error) {
        await this.#closeAfter(error);
        throw landFault(error);
      }
    });
  }

  /** Runs `work` while the file is closed and whole, for those who read or copy it. */
  async whileClosed<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.close();
      return work();
    });
  }

  /** What had to be repaired when the file was opened; each is given once. */
  takeRepairs(): Problem[] {
    return this.#repairs.splice(0);
  }

  /** Closes the file; a later use opens it again. */
  async close(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    await writer?.close();
  }

  /** Waits for its turn, then closes. */
  async end(): Promise<void> {
    await this.#inTurn(() => this.close());
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.catch(() => null);
    return turn;
  }

  async #open(): Promise<Writer> {
    if (this.#writer !== null) return this.#writer;
    const { writer, repairs } = await openSound(this.#files, () => this.#openFile());
    this.#repairs.push(...repairs);
    this.#writer = writer;
    await openBooks(writer);
    return writer;
  }

  #openFile(): Promise<Writer> {
    const { warehouse, spill, staging } = this.#files;
    return openWriter({
      file: warehouse,
      scratch: spill,
      folders: [staging],
      memoryMb: this.#memory.process,
      engineMemoryMb: this.#memory.engine,
    });
  }

  /** The failure that is under way says more than one of closing, which a full disk, too, can cause. */
  async #closeAfter(failure: unknown): Promise<void> {
    try {
      await this.close();
    } catch (error) {
      throw landFault(
        error instanceof Error
          ? new AggregateError([failure, error], `${String(failure)}; then ${error.message}`)
          : failure,
      );
    }
  }
}
