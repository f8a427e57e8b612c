import { rm } from 'node:fs/promises';
import type { Clock } from '../../base/clock.ts';
import type { Writer } from '../../base/engine-door.ts';
import { assertNever, Fault } from '../../base/fault.ts';
import type { Problem } from '../../base/problem.ts';
import { subquery, table } from '../../base/sql/build-query.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { From, Statement } from '../../base/sql/statement.ts';
import { dropTable } from '../../base/sql/build-statement.ts';
import type { DataBatch, ReadContext, Source, Stream } from '../../connect/schema.ts';
import { landProblems } from '../problems.ts';
import { rawTable } from '../schema.ts';
import type { StreamRun } from '../schema.ts';
import { readAhead } from './read-ahead.ts';
import { openHistory, writeHistory } from './history.ts';
import type { History } from './history.ts';
import type { Changes } from './change-rows.ts';
import { findChanges } from './change-rows.ts';
import { takeDeleted } from './deleted-rows.ts';
import { openIncoming } from './incoming.ts';
import {
  deleteChanged,
  insertChanged,
  makeTable,
  rawName,
  reshaped,
  reshapeTable,
} from './raw-table.ts';
import { countTyped, refuseRows } from './refused-rows.ts';
import { readKnown, writeBooks } from './stream-books.ts';
import type { StreamPlace } from './stream-books.ts';
import type { Turns } from './turns.ts';
import { planTable } from './table-plan.ts';
import type { KnownTable, TablePlan } from './table-plan.ts';
import { forgetCheckpoint, roomFor } from './temporary-tables.ts';
import { fillTyped, readClosely } from './typed-rows.ts';
import { uniqueRows } from './unique-rows.ts';

export type LandingContext = {
  writer: Writer;
  at: StreamPlace;
  stream: Stream;
  zone: string;
  clock: Clock;
  turns: Turns;
  /** Batches that are gathered before it takes its turn to land them: while others land, it goes on reading. */
  gather: number;
  /** Whoever asked for everything anew means it: a whole stream without a record loses all of its own. */
  mayEmpty: boolean;
  onProblem: (problem: Problem) => void;
  /** Told as batches land: records read of this stream. */
  onRead: (records: number) => void;
};

/**
 * Lands one stream: batches become typed records, and at each checkpoint (a batch with a cursor, and the end) the
 * changes, the cursor, the rejects and the books are committed together. A whole stream has one checkpoint: its end.
 */
export async function landStream(
  context: LandingContext,
  source: Source,
  reading: ReadContext,
): Promise<StreamRun> {
  const { stream, at } = context;
  const turn = turnOf(context);
  let result = newResult(stream.name, reading.cursors[stream.name] ?? null);
  let gathered: DataBatch[] = [];
  let place = 0;
  const addGathered = async (): Promise<Checkpoint> => {
    const checkpoint = await turn.open();
    for (const batch of gathered) {
      const read = await addBatch(context, checkpoint, { batch, place });
      result = { ...result, read: result.read + read };
      place += 1;
    }
    gathered = [];
    context.onRead(result.read);
    return checkpoint;
  };
  const close = async (cursor: string | null): Promise<void> => {
    const checkpoint = await addGathered();
    result = await commit(context, checkpoint, { ...result, cursor });
    turn.end();
  };
  try {
    for await (const batch of readAhead(source.read(at.stream, reading))) {
      if (reading.signal.aborted) throw new Fault('stopped', { message: 'stopped by its caller' });
      if (batch.kind === 'left_out') return result;
      gathered.push(batch);
      // What a back-fill reads is behind the place that the stream has reached: that place stays.
      if (batch.cursor !== null && !stream.whole)
        await close(reading.range === undefined ? batch.cursor : result.cursor);
      else if (gathered.length >= context.gather) await addGathered();
    }
    await close(result.cursor);
    return result;
  } finally {
    turn.end();
  }
}

/** The checkpoint under way, from the moment that it is this stream's turn to land. */
type Turn = { open(): Promise<Checkpoint>; end(): void };

function turnOf(context: LandingContext): Turn {
  let checkpoint: Checkpoint | null = null;
  let release: (() => void) | null = null;
  return {
    async open() {
      release ??= await context.turns.take();
      return (checkpoint ??= await beginCheckpoint(context));
    },
    end() {
      release?.();
      release = null;
      checkpoint = null;
    },
  };
}

type Checkpoint = { known: KnownTable | null; plan: TablePlan; history: History | null };

function newResult(stream: string, cursor: string | null): StreamRun {
  return {
    stream,
    read: 0,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    superseded: 0,
    removed: 0,
    rejected: 0,
    cursor,
    drift: [],
  };
}

async function beginCheckpoint({ writer, at, stream }: LandingContext): Promise<Checkpoint> {
  const known = await readKnown(writer, at);
  const plan = planTable(stream, known, known?.table ?? rawTable(at.source, at.stream));
  const history = await openHistory(writer, at, stream);
  await writer.transaction(roomFor(plan));
  return { known, plan, history };
}

async function addBatch(
  context: LandingContext,
  { plan }: Checkpoint,
  { batch, place }: { batch: DataBatch; place: number },
): Promise<number> {
  await openIncoming(context.writer, batch, plan.fields);
  const records = await fillTyped(context.writer, plan, { place, zone: context.zone });
  // The copy is ours, and its records are in `typed` now.
  if (batch.kind === 'file') await rm(batch.path, { force: true });
  return records;
}

/** Writes what the checkpoint changes, and everything that is said of it, in one transaction. */
async function commit(
  context: LandingContext,
  checkpoint: Checkpoint,
  before: StreamRun,
): Promise<StreamRun> {
  const { writer, at, stream, clock } = context;
  const { known, plan } = checkpoint;
  await readClosely(writer, plan, context.zone);
  const counts = await countTyped(writer, plan);
  const rejected = await refuseRows(writer, plan, counts);
  const kept = counts.records - counts.bad - counts.keyless;
  const superseded = await uniqueRows(writer, plan.key.length > 0, kept - counts.keys);
  const records = recordsBefore(context, checkpoint);
  const gone = await takeDeleted(writer, plan, { ...stream, before: records });
  const landed = kept - superseded - gone.taken;
  const changes =
    records === null
      ? { inserted: landed, updated: 0, removed: 0 }
      : await findChanges(writer, plan, {
          before: records,
          isWhole: stream.whole && !isEmptied(context, checkpoint, counts.records),
        });
  changes.removed += gone.removed;
  const result = addUp(before, checkpoint, { ...changes, landed, rejected, superseded });
  const now = new Date(clock.now()).toISOString();
  const isChanged =
    plan.shape !== 'same' || changes.inserted + changes.updated + changes.removed > 0;
  const changedRun = known === null || isChanged ? at.run : known.changedRun;
  const bringing = { plan, before: known, isFirst: records === null, isChanged, at, now };
  await writer.transaction([
    ...writeHistory(checkpoint.history, bringing),
    ...tableStatements(context, checkpoint, now).map(compileDuckdb),
    ...writeBooks(plan, at, { result, now, changedRun }),
  ]);
  await writer.checkpoint();
  await writer.transaction(forgetCheckpoint);
  return result;
}

/** A list that was full and comes back empty is a mistake more often than not: what it had stays, and a person is told. */
function isEmptied(
  { stream, mayEmpty, onProblem }: LandingContext,
  { known }: Checkpoint,
  records: number,
): boolean {
  const rows = known?.rows ?? 0;
  if (!stream.whole || mayEmpty || records > 0 || rows === 0) return false;
  onProblem(landProblems.make('stream_empty', { stream: stream.name, rows }));
  return true;
}

/** The records that the new ones are compared with, as `b`; null where there are none to compare with. */
function recordsBefore({ zone }: LandingContext, { known, plan }: Checkpoint): From | null {
  if (known === null || known.rows === 0 || plan.shape === 'replace') return null;
  return plan.shape === 'reshape'
    ? subquery(reshaped(plan, known, zone), 'b')
    : table(rawName(plan.table), 'b');
}

function tableStatements(
  context: LandingContext,
  checkpoint: Checkpoint,
  now: string,
): Statement[] {
  const { known, plan } = checkpoint;
  const isFirst = recordsBefore(context, checkpoint) === null;
  const insertion = insertChanged(plan, { run: context.at.run, at: now, isFirst });
  switch (plan.shape) {
    case 'new':
      return [makeTable(plan), insertion];
    case 'replace':
      return [dropTable(rawName(plan.table)), makeTable(plan), insertion];
    case 'reshape':
      return [
        ...(known === null ? [] : reshapeTable(plan, known, context.zone)),
        ...deleteChanged(plan),
        insertion,
      ];
    case 'same':
      return [...deleteChanged(plan), insertion];
    default:
      return assertNever(plan.shape);
  }
}

type Landed = Changes & { landed: number; rejected: number; superseded: number };

function addUp(before: StreamRun, { known, plan }: Checkpoint, now: Landed): StreamRun {
  return {
    ...before,
    inserted: before.inserted + now.inserted,
    updated: before.updated + now.updated,
    unchanged: before.unchanged + now.landed - now.inserted - now.updated,
    superseded: before.superseded + now.superseded,
    removed: before.removed + (plan.shape === 'replace' ? (known?.rows ?? 0) : now.removed),
    rejected: before.rejected + now.rejected,
    drift: [...before.drift, ...plan.drift],
  };
}
