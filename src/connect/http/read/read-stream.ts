import { isFault } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Batch, ReadContext, SourceValue } from '../../schema.ts';
import { stageRows } from '../../stage-rows.ts';
import type { Asking, Connection } from '../send/open-connection.ts';
import type { HttpStream } from './http-stream.ts';
import { readPages } from './read-pages.ts';
import { parseReadState, rangeState } from './read-state.ts';
import type { ReadState } from './read-state.ts';

/** Rows of a batch; fewer travel in memory, as many become a file that landing reads itself. */
const ROWS_PER_BATCH = 10_000;
const ROWS_IN_MEMORY = 2_000;
/** After so much, what was read is committed: a crash costs no more than that. */
const PAGES_PER_CHECKPOINT = 20;
const MS_PER_CHECKPOINT = 60_000;

type Gathered = { rows: SourceValue[][]; state: ReadState; firstRow: number };

/** Reads a stream: pages become batches, and every so often one with the cursor to go on from. */
export async function* readHttpStream(
  spec: HttpStream,
  connection: Connection,
  context: ReadContext,
): AsyncGenerator<Batch, void> {
  const { name, whole } = spec.stream;
  const { effects } = connection;
  const progress = openProgress(spec, context);
  const began = new Date(effects.clock.now()).toISOString();
  const state =
    context.range === undefined
      ? parseReadState(context.cursors[name], began)
      : rangeState(context.range, began);
  let gathered: Gathered = { rows: [], state, firstRow: 1 };
  let mark = { pages: 0, at: effects.elapsed() };
  try {
    for await (const page of readPages(
      spec,
      { connection, asking: progress.asking, until: untilOf(context) },
      state,
    )) {
      // Before its first page a read stands nowhere: a cursor of then would pass for a read that is over.
      const isDue =
        mark.pages >= PAGES_PER_CHECKPOINT ||
        (mark.pages > 0 && effects.elapsed() - mark.at >= MS_PER_CHECKPOINT);
      if (gathered.rows.length >= ROWS_PER_BATCH || (isDue && !whole)) {
        const cursor = isDue && !whole ? JSON.stringify(gathered.state) : null;
        yield await batchOf(name, { ...gathered, cursor }, context);
        if (cursor !== null) mark = { pages: 0, at: effects.elapsed() };
        gathered = { ...gathered, rows: [], firstRow: gathered.firstRow + gathered.rows.length };
      }
      gathered.rows.push(...page.rows);
      gathered.state = page.state;
      mark.pages += 1;
      progress.read(page.rows.length);
    }
  } catch (error) {
    if (!isLeftOut(spec, error)) throw error;
    const reason = connectProblems.make('stream_left_out', {
      source: connection.title,
      stream: name,
    });
    progress.say(reason);
    yield { kind: 'left_out', stream: name, reason, cursor: null };
    return;
  }
  const end = JSON.stringify({ ...gathered.state, at: null });
  yield await batchOf(name, { ...gathered, cursor: whole ? null : end }, context);
}

/** The end of the last day that is wanted; null = all that is there. */
function untilOf({ range }: ReadContext): string | null {
  return range === undefined ? null : `${range.to}T23:59:59.999Z`;
}

async function batchOf(
  stream: string,
  { rows, firstRow, cursor }: Gathered & { cursor: string | null },
  context: ReadContext,
): Promise<Batch> {
  if (rows.length < ROWS_IN_MEMORY) return { kind: 'rows', stream, rows, firstRow, cursor };
  const path = await stageRows(rows, firstRow, context);
  return {
    kind: 'file',
    stream,
    path,
    delimiter: ',',
    quote: '"',
    skipLines: 0,
    numbered: true,
    cursor,
  };
}

function isLeftOut({ optional }: HttpStream, error: unknown): boolean {
  if (isFault(error, 'source_left_out')) return true;
  return (
    optional &&
    isFault(error, 'source_refused') &&
    error.problem?.code === 'connect.permission_missing'
  );
}

type Progress = {
  asking: Asking;
  read(rows: number): void;
  say(notice: Problem | null): void;
};

/** Counts what a read does and tells it. */
function openProgress({ stream }: HttpStream, { signal, onProgress }: ReadContext): Progress {
  const so = { stream: stream.name, rows: 0, requests: 0, waitedMs: 0 };
  const say = (notice: Problem | null): void => onProgress?.({ ...so, notice });
  return {
    say,
    asking: {
      stream: stream.name,
      signal,
      onRequest() {
        so.requests += 1;
      },
      onWait(ms, notice) {
        so.waitedMs += ms;
        say(notice);
      },
    },
    read(rows) {
      so.rows += rows;
      say(null);
    },
  };
}
