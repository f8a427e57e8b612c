/** Landing as far as its promises go, in memory: rows and cursor of a checkpoint together, the last row of a key counts. */
import type { Source, SourceValue, Stream } from '../../../src/connect/schema.ts';

type Row = readonly SourceValue[];

export type MemoryLanding = {
  /** Reads every stream from its cursor; gives how many rows were new or different. */
  sync(source: Source): Promise<number>;
  /** Stream → key → row. */
  tables: Record<string, Record<string, Row>>;
  cursors: Record<string, string>;
  /** Streams that were left out in the last read. */
  leftOut: string[];
};

/** Empty tables. `staging` is a folder for long batches, which these tests do not make. */
export function memoryLanding(staging: string): MemoryLanding {
  const landing: MemoryLanding = { tables: {}, cursors: {}, leftOut: [], sync: syncAll };
  async function syncAll(source: Source): Promise<number> {
    let changed = 0;
    landing.leftOut.length = 0;
    for (const stream of source.streams) changed += await syncStream(source, stream);
    return changed;
  }
  async function syncStream(source: Source, stream: Stream): Promise<number> {
    const context = { cursors: landing.cursors, signal: new AbortController().signal, staging };
    const pending = new Map<string, Row>();
    let changed = 0;
    const commit = (cursor: string | null, isEnd: boolean): void => {
      changed += mergeRows(landing, stream, { pending, removes: stream.whole && isEnd });
      if (cursor !== null) landing.cursors[stream.name] = cursor;
      pending.clear();
    };
    for await (const batch of source.read(stream.name, context)) {
      if (batch.kind === 'left_out') {
        landing.leftOut.push(stream.name);
        return changed;
      }
      if (batch.kind === 'file') throw new Error('a batch of this test is larger than expected');
      for (const row of batch.rows) pending.set(keyOf(stream, row), row);
      if (batch.cursor !== null && !stream.whole) commit(batch.cursor, false);
    }
    commit(null, true);
    return changed;
  }
  return landing;
}

function mergeRows(
  landing: MemoryLanding,
  { name }: Stream,
  { pending, removes }: { pending: ReadonlyMap<string, Row>; removes: boolean },
): number {
  const table = (landing.tables[name] ??= {});
  let changed = 0;
  for (const [key, row] of pending) {
    if (JSON.stringify(table[key]) !== JSON.stringify(row)) changed += 1;
    table[key] = row;
  }
  const gone = removes ? Object.keys(table).filter((key) => !pending.has(key)) : [];
  for (const key of gone) delete table[key];
  return changed + gone.length;
}

function keyOf({ key, fields }: Stream, row: Row): string {
  return key.map((name) => String(row[fields.findIndex((field) => field.name === name)])).join('|');
}
