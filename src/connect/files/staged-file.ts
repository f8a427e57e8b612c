import { open, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../base/ids.ts';

/** A file being written in the staging folder; it appears under its name only when it is whole. */
export class StagedFile {
  readonly path: string;
  readonly #file: FileHandle;
  bytes = 0;

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  static async begin(staging: string): Promise<StagedFile> {
    const path = join(staging, `${newId()}.csv`);
    return new StagedFile(path, await open(`${path}.part`, 'w', 0o600));
  }

  async write(blocks: readonly Buffer[]): Promise<void> {
    for (const block of blocks) {
      await this.#file.writeFile(block);
      this.bytes += block.length;
    }
  }

  /** It is whole. */
  async finish(): Promise<void> {
    await this.#file.close();
    await rename(`${this.path}.part`, this.path);
  }

  /** It will not be; the folder is emptied after the run. */
  async abandon(): Promise<void> {
    await this.#file.close();
  }
}
