import type { Batch, ReadContext, SourceValue, Stream } from '../schema.ts';
import type { FilledStream } from './portfolio.ts';
import type { DemoRow } from './rows-of.ts';
import { stageRows } from '../stage-rows.ts';

/** Streams up to that many rows travel in memory; longer ones become files that landing reads itself. */
const IN_MEMORY = 20_000;
/** Rows per staged file: about 100 MB. */
const PER_FILE = 1_000_000;

/** What the connector promises about a stream. Every read gives the whole of it. */
export function describeStream({ name, key, fields, subSource }: FilledStream): Stream {
  return {
    name,
    key: [...key],
    group: subSource,
    whole: true,
    cursor: null,
    deletes: null,
    history: [],
    fields: Object.entries(fields).map(([field, type]) => ({ name: field, type, format: null })),
  };
}

/** Reads a stream: one batch of rows when it is short, staged files when it is long. */
export async function* readStream(
  stream: FilledStream,
  context: ReadContext,
): AsyncGenerator<Batch, void> {
  const rows = valuesOf(stream);
  const first = take(rows, IN_MEMORY);
  if (first.length < IN_MEMORY) {
    yield { kind: 'rows', stream: stream.name, rows: first, firstRow: 1, cursor: null };
    return;
  }
  let waiting = first;
  for (let firstRow = 1; waiting.length > 0; firstRow += PER_FILE) {
    const path = await stageRows(limited(waiting, rows), firstRow, context);
    yield {
      kind: 'file',
      stream: stream.name,
      path,
      delimiter: ',',
      quote: '"',
      skipLines: 0,
      numbered: true,
      cursor: null,
    };
    waiting = take(rows, 1);
  }
}

/** Rows as lists in the order of the fields. */
function* valuesOf({ fields, rows }: FilledStream): Generator<SourceValue[]> {
  const names = Object.keys(fields);
  for (const row of rows) yield names.map((name) => valueOf(row, name));
}

function valueOf(row: DemoRow, name: string): SourceValue {
  return row[name] ?? null;
}

/** Takes rows off an iterator without closing it. */
function take(rows: Iterator<SourceValue[]>, count: number): SourceValue[][] {
  const taken: SourceValue[][] = [];
  while (taken.length < count) {
    const next = rows.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** What is waiting, then as many more as fit into a file. */
function* limited(
  waiting: readonly SourceValue[][],
  rows: Iterator<SourceValue[]>,
): Generator<SourceValue[]> {
  yield* waiting;
  for (let count = waiting.length; count < PER_FILE; count++) {
    const next = rows.next();
    if (next.done === true) return;
    yield next.value;
  }
}
