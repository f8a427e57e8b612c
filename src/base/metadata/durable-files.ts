import { fsyncSync } from 'node:fs';

import { NodeFS } from '@electric-sql/pglite/nodefs';

import { syncPath } from './sync-tree.ts';
import type { Sync } from './sync-tree.ts';

/** What the WebAssembly file system gives for an open file; folders have no descriptor of their own. */
type Stream = { nfd?: number; node: unknown };

type NodeFiles = {
  stream_ops: { fsync?: (stream: Stream) => number };
  realPath(node: unknown): string;
};

type Init = NodeFS['init'];

/**
 * PGlite's files on the host's disk, with a real fsync. As published, the WebAssembly file system
 * has none: PostgreSQL asks for its log to be forced to the disk and nothing happens, so that
 * acknowledged rows are lost with the power. (Process death alone loses nothing either way.)
 */
export class DurableFiles extends NodeFS {
  readonly #sync: Sync;

  constructor(dataDir: string, sync: Sync = fsyncSync) {
    super(dataDir);
    this.#sync = sync;
  }

  override async init(...[pg, options]: Parameters<Init>): Promise<Awaited<ReturnType<Init>>> {
    const { emscriptenOpts } = await super.init(pg, options);
    const install = (module: object): void =>
      this.#install((module as { NODEFS: NodeFiles }).NODEFS);
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), install] },
    };
  }

  /** A failure here is thrown through the WebAssembly module, which ends it: nothing more is acknowledged. */
  #install(files: NodeFiles): void {
    files.stream_ops.fsync = (stream) => {
      if (stream.nfd === undefined) syncPath(files.realPath(stream.node), this.#sync);
      else this.#sync(stream.nfd);
      return 0;
    };
  }
}
