import { Fault } from '../base/fault.ts';
import { OWN_FILE_LIMITS } from './files/limits.ts';
import { RecordScanner } from './files/record-scanner.ts';
import type { RecordView } from './files/record-view.ts';
import { RecordWriter } from './files/record-writer.ts';
import { StagedFile } from './files/staged-file.ts';
import type { Batch, ReadContext } from './schema.ts';
import type { TableCursor } from './table-cursor.ts';

/** Bytes of one part, which is one checkpoint of a table that is read by its changes. */
const PART_BYTES = 24 * 1024 * 1024;
/** Bytes gathered before they are looked at: a server may send each record by itself. */
const PIECE = 256 * 1024;
const DELIMITER = ',';

export type StagedTable = {
  stream: string;
  width: number;
  /** Places of the time of change and of the key among the columns; null where the table is read whole. */
  cursorOf: { at: number; key: readonly number[] } | null;
  before: TableCursor | null;
  cursorText(cursor: TableCursor): string;
};

/**
 * The records of a table, which come as comma-separated text, written into `staging` part by part, with a cursor
 * behind each. The last cursor says that the table was read to its end.
 */
export async function* stageTable(
  pieces: AsyncIterable<Buffer>,
  table: StagedTable,
  { staging, signal, onProgress }: ReadContext,
): AsyncGenerator<Batch, void> {
  const records = new TableRecords(table);
  let part: StagedFile | null = null;
  const progress = (): void =>
    onProgress?.({
      stream: table.stream,
      rows: records.rows,
      requests: 1,
      waitedMs: 0,
      notice: null,
    });
  try {
    for await (const blocks of plainRecords(pieces, records)) {
      if (signal.aborted) throw new Fault('stopped', { message: 'stopped by its caller' });
      part ??= await StagedFile.begin(staging);
      await part.write(blocks);
      if (part.bytes < PART_BYTES) continue;
      await part.finish();
      progress();
      yield fileBatch(table, part.path, records.cursor());
      part = null;
    }
    const end = records.endCursor();
    if (part !== null) {
      await part.finish();
      yield fileBatch(table, part.path, end);
      part = null;
    } else if (end !== null)
      yield { kind: 'rows', stream: table.stream, rows: [], firstRow: 1, cursor: end };
    progress();
  } finally {
    await part?.abandon();
  }
}

function fileBatch({ stream }: StagedTable, path: string, cursor: string | null): Batch {
  return {
    kind: 'file',
    stream,
    path,
    delimiter: DELIMITER,
    quote: '"',
    skipLines: 0,
    numbered: true,
    cursor,
  };
}

async function* plainRecords(
  pieces: AsyncIterable<Buffer>,
  records: TableRecords,
): AsyncGenerator<Buffer[], void> {
  const scanner = new RecordScanner({ delimiter: DELIMITER, quote: '"' }, OWN_FILE_LIMITS, (view) =>
    records.take(view),
  );
  for await (const piece of gathered(pieces)) {
    scanner.push(piece);
    yield records.written();
  }
  scanner.end();
  const rest = records.written();
  if (rest.some(({ length }) => length > 0)) yield rest;
}

async function* gathered(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    bytes += piece.length;
    if (bytes < PIECE) continue;
    yield Buffer.concat(waiting);
    [waiting, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

/** Writes records in their plain form and remembers where the last one stands. */
class TableRecords {
  rows = 0;
  readonly #table: StagedTable;
  readonly #writer: RecordWriter;
  #at: string;
  #lastAt = '';
  #lastKey: string[] = [];

  constructor(table: StagedTable) {
    this.#table = table;
    this.#at = table.before?.at ?? '';
    this.#writer = new RecordWriter({
      delimiter: DELIMITER,
      width: table.width,
      keepsQuotes: true,
    });
  }

  take(view: RecordView): boolean {
    this.rows += 1;
    this.#writer.add(view);
    const { cursorOf } = this.#table;
    if (cursorOf === null) return true;
    this.#lastAt = view.textOf(cursorOf.at);
    this.#lastKey = cursorOf.key.map((index) => view.textOf(index));
    if (this.#lastAt !== '') this.#at = this.#lastAt;
    return true;
  }

  written(): Buffer[] {
    return this.#writer.take();
  }

  /** Behind the last record; null where it has no time of change, and the read cannot go on there. */
  cursor(): string | null {
    if (this.#table.cursorOf === null || this.#lastAt === '') return null;
    return this.#table.cursorText({ at: this.#lastAt, key: this.#lastKey });
  }

  /** The table was read to its end; null where no record ever had a time of change, or nothing is new. */
  endCursor(): string | null {
    const { cursorOf, before, cursorText } = this.#table;
    const isNew = this.#at !== before?.at || before.key !== null;
    return cursorOf === null || this.#at === '' || !isNew
      ? null
      : cursorText({ at: this.#at, key: null });
  }
}
