import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Batch,
  Field,
  ReadContext,
  Source,
  SourceValue,
  Stream,
} from '../../src/connect/schema.ts';

export type TestStream = {
  name?: string;
  key?: string[];
  whole?: boolean;
  fields: readonly Field[];
  /** One list of rows for each batch. */
  batches: readonly (readonly SourceValue[][])[];
  /** Cursor of each batch. */
  cursors?: readonly (string | null)[];
  /** Batches as staged files in place of rows. */
  asFiles?: boolean;
  /** Thrown after the last batch. */
  fails?: Error;
};

/** What a stream of tests promises unless a test says otherwise. */
export const TEST_STREAM = {
  name: 't',
  key: ['id'],
  group: 'test',
  whole: false,
  cursor: null,
  deletes: null,
  history: [],
};

/** A field that is written as a program writes it, or `['amount', 'decimal', ',']`, `['day', 'date', 'dmy']`. */
export function field(
  name: string,
  type: Field['type'] = 'text',
  style: ',' | '.' | 'dmy' | 'mdy' | 'ymd' | null = null,
): Field {
  if (style === null) return { name, type, format: null };
  return style === ',' || style === '.'
    ? { name, type, format: { decimal: style, date: null } }
    : { name, type, format: { decimal: null, date: style } };
}

/** A source of streams that are here in memory. `seen` collects the cursors that reads began with. */
export function memorySource(
  streams: readonly TestStream[],
  seen: (string | undefined)[] = [],
): () => Promise<Source> {
  const named = streams.map((stream, at) => ({ ...stream, name: stream.name ?? `stream_${at}` }));
  const described: Stream[] = named.map(({ name, key = ['id'], whole = false, fields }) => ({
    ...TEST_STREAM,
    name,
    key,
    whole,
    fields: [...fields],
  }));
  return () =>
    Promise.resolve({
      streams: described,
      maps: [],
      async *read(name, context) {
        const stream = named.find((each) => each.name === name);
        if (stream === undefined) throw new Error(`no stream ${name}`);
        seen.push(context.cursors[name]);
        let firstRow = 1;
        for (const [at, rows] of stream.batches.entries()) {
          const cursor = stream.cursors?.[at] ?? null;
          yield stream.asFiles === true
            ? stagedBatch({ stream: name, rows, firstRow, cursor }, context)
            : { kind: 'rows', stream: name, rows: [...rows], firstRow, cursor };
          firstRow += rows.length;
        }
        if (stream.fails !== undefined) throw stream.fails;
      },
    });
}

function stagedBatch(
  batch: {
    stream: string;
    rows: readonly SourceValue[][];
    firstRow: number;
    cursor: string | null;
  },
  context: ReadContext,
): Batch {
  const path = join(context.staging, `${batch.stream}-${batch.firstRow}.csv`);
  const lines = batch.rows.map((values, at) =>
    [batch.firstRow + at, '', ...values].map(quoted).join(','),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
  return {
    kind: 'file',
    stream: batch.stream,
    path,
    delimiter: ',',
    quote: '"',
    skipLines: 0,
    numbered: true,
    cursor: batch.cursor,
  };
}

function quoted(value: SourceValue): string {
  return value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
}
