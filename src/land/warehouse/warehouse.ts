import { openWriter } from '../../base/engine/open.ts';
import type { Writer } from '../../base/engine-door.ts';
import type { Problem } from '../../base/problem.ts';
import type { WorkspaceFiles } from '../publish/files.ts';
import { openBooks } from './books.ts';
import { landFault } from './land-fault.ts';
import { openSound } from './open-sound.ts';

/** What the writing process may use, in MB: the whole of it, and the engine's buffers. */
export type WarehouseMemory = { process: number; engine: number };

/** Columns that the memory of an ordinary opening is enough for, and what each further one needs, in MB. */
const NARROW = 40;
const PER_COLUMN = 1.25;

/** The engine keeps a batch of every step of every column in memory, so that wide tables need more of it. */
export function memoryFor(memory: WarehouseMemory, width: number): WarehouseMemory {
  const more = Math.ceil(Math.max(0, width - NARROW) * PER_COLUMN);
  return { process: memory.process + Math.ceil(more * 1.4), engine: memory.engine + more };
}

/**
 * The writer file of a workspace: opened when it is needed, used by one at a time, closed while a build reads it.
 * After a failure it is closed, so that the next use begins clean.
 */
export class Warehouse {
  readonly #files: WorkspaceFiles;
  readonly #memory: WarehouseMemory;
  #writer: Writer | null = null;
  /** Columns that the open file's memory is enough for. */
  #width = 0;
  #turn: Promise<unknown> = Promise.resolve();
  /** What had to be repaired to open the file, told once. */
  #repairs: Problem[] = [];

  constructor(files: WorkspaceFiles, memory: WarehouseMemory) {
    this.#files = files;
    this.#memory = memory;
  }

  /** Runs `work` with the open writer, after everything asked for before. `width` is that of its widest table. */
  async use<T>(work: (writer: Writer) => Promise<T>, width = NARROW): Promise<T> {
    return this.#inTurn(async () => {
      try {
        return await work(await this.#open(width));
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

  async #open(width: number): Promise<Writer> {
    if (this.#writer !== null && this.#width >= width) return this.#writer;
    await this.close();
    const { writer, repairs } = await openSound(this.#files, () => this.#openFile(width));
    this.#repairs.push(...repairs);
    this.#writer = writer;
    this.#width = width;
    await openBooks(writer);
    return writer;
  }

  #openFile(width: number): Promise<Writer> {
    const { warehouse, spill, staging } = this.#files;
    const { process, engine } = memoryFor(this.#memory, width);
    return openWriter({
      file: warehouse,
      scratch: spill,
      folders: [staging],
      memoryMb: process,
      engineMemoryMb: engine,
      // Every record carries its row, so that none needs a place.
      keepsOrder: false,
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
