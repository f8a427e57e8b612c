import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import type { StopSignal } from '../../base/engine-door.ts';
import { Fault, isFault } from '../../base/fault.ts';
import type { Problem } from '../../base/problem.ts';
import { newId } from '../../base/ids.ts';
import type { ReadProgress, ReadRange, Source, Stream } from '../../connect/schema.ts';
import { landStream } from '../landing/land-stream.ts';
import type { LandingContext } from '../landing/land-stream.ts';
import { forgetOldRejects, readCursors } from '../landing/stream-books.ts';
import { openTurns } from '../landing/turns.ts';
import type { WorkspaceFiles } from '../publish/files.ts';
import type { Run, StreamRun } from '../schema.ts';
import { landProblems } from '../problems.ts';
import { isOutOfMemory, landFault, landProblem } from '../warehouse/land-fault.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { beginRun, endRun } from './run-books.ts';
import { sideBySide } from './side-by-side.ts';
import { pauseOf } from './stream-pause.ts';

/** How far a landing is: streams that have landed (`place`) of all, records read of one under way. */
export type LandProgress = { stream: string; place: number; streams: number; read: number };

export type LandSpec = {
  /** Id of the source: part of the names of its raw tables. */
  source: string;
  /** Its name for people. */
  title: string;
  /** Opens it; what goes wrong there belongs to the run. */
  open: () => Promise<Source>;
  /** Time zone of instants that are written without an offset. */
  zone: string;
  signal?: StopSignal;
  /** Streams that are read from their beginning and whole: what does not come again is gone. */
  afresh?: (stream: Stream) => boolean;
  /** Only what changed in these days is read, of the streams that can be asked for changes; where they are stays. */
  range?: ReadRange;
  /** A whole stream that comes back without a record loses those it had. */
  mayEmpty?: boolean;
  /** Further fields whose former values are kept, beside those that the source itself says. */
  follow?: (stream: Stream) => readonly string[];
  onProgress?: (progress: LandProgress) => void;
  /** Told what a source says of its own read: requests, and what it waits for. */
  onRead?: (progress: ReadProgress) => void;
};

export type Landing = { files: WorkspaceFiles; warehouse: Warehouse; clock: Clock };

const NEVER: StopSignal = {
  aborted: false,
  addEventListener: () => {},
  removeEventListener: () => {},
};

/**
 * Lands all streams of a source as one run. What goes wrong is in the run, not thrown: a failed run leaves what was
 * there before it, and the streams that were whole by then.
 */
export async function runLanding(landing: Landing, spec: LandSpec): Promise<Run> {
  const { warehouse, clock } = landing;
  const run: Run = {
    id: newId(),
    source: spec.source,
    startedAt: isoNow(clock),
    finishedAt: null,
    status: 'running',
    problems: [],
    streams: [],
  };
  const staging = join(landing.files.staging, run.id);
  try {
    await mkdir(staging, { recursive: true, mode: 0o700 });
    await warehouse.use((writer) =>
      beginRun(writer, { id: run.id, source: run.source, title: spec.title, at: run.startedAt }),
    );
    await landStreams({ ...landing, run, staging }, spec);
    run.status = 'done';
  } catch (error) {
    fail(run, error);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  run.problems.push(...warehouse.takeRepairs());
  run.finishedAt = isoNow(clock);
  await close(warehouse, run);
  return run;
}

type RunUnderWay = Landing & { run: Run; staging: string };

/** Batches of a stream that wait while others land; they are files on our disk, but for the last of a checkpoint. */
const GATHER = 4;

async function landStreams(landing: RunUnderWay, spec: LandSpec): Promise<void> {
  const { warehouse } = landing;
  const source = await spec.open();
  const stop = stopWith(spec.signal ?? NEVER);
  const width = Math.max(0, ...source.streams.map(({ fields }) => fields.length));
  await warehouse.use(async (writer) => {
    const cursors = await readCursors(writer, spec.source);
    const most = source.parallel ?? 1;
    const side = { writer, turns: openTurns(), gather: most > 1 ? GATHER : 1 };
    const results = new Map<number, StreamRun>();
    await sideBySide(source.streams, {
      most,
      onFailure: stop.now,
      async work(described, place) {
        const reading = { source, cursors, signal: stop.signal, done: results.size };
        const result = await landOne({ ...landing, ...side }, spec, { described, place, reading });
        if (result !== null) results.set(place, result);
        landing.run.streams = [...results].sort(([a], [b]) => a - b).map(([, each]) => each);
      },
    }).finally(stop.forget);
    await writer.transaction([forgetOldRejects(spec.source)]);
  }, width);
}

type Side = Pick<LandingContext, 'writer' | 'turns' | 'gather'>;
type OneStream = {
  described: Stream;
  place: number;
  reading: {
    source: Source;
    cursors: Record<string, string>;
    signal: StopSignal;
    /** Streams that have landed by now. */
    done: number;
  };
};

/** Null where the stream waits for a person. */
async function landOne(
  { run, clock, staging, ...side }: RunUnderWay & Side,
  spec: LandSpec,
  { described, place, reading: { source, cursors, signal, done } }: OneStream,
): Promise<StreamRun | null> {
  const paused = pauseOf(described);
  if (paused !== null) {
    run.problems.push(paused);
    return null;
  }
  // Whole streams are read to their end in any sync.
  if (spec.range !== undefined && described.whole) return null;
  const stream = asRead(described, cursors, spec);
  const at = { source: spec.source, stream: stream.name, run: run.id, place };
  const onRead = (read: number): void =>
    spec.onProgress?.({ stream: stream.name, place: done, streams: source.streams.length, read });
  onRead(0);
  const { writer, turns, gather } = side;
  const context = {
    writer,
    turns,
    gather,
    at,
    stream,
    clock,
    onRead,
    zone: spec.zone,
    mayEmpty: spec.mayEmpty ?? false,
    onProblem: (problem: Problem) => void run.problems.push(problem),
  };
  const reading = {
    cursors,
    signal,
    staging,
    ...(spec.range === undefined ? {} : { range: spec.range }),
    ...(spec.onRead === undefined ? {} : { onProgress: spec.onRead }),
  };
  return named(stream.name, landStream(context, source, reading));
}

/** A signal that stops when another does, or now. */
function stopWith(outer: StopSignal): {
  signal: StopSignal;
  now: () => void;
  forget: () => void;
} {
  const controller = new AbortController();
  const now = (): void => controller.abort();
  if (outer.aborted) now();
  outer.addEventListener('abort', now);
  return { signal: controller.signal, now, forget: () => outer.removeEventListener('abort', now) };
}

/** A stream that is swept is whole this once, and begins without a cursor. */
function asRead(
  described: Stream,
  cursors: Record<string, string>,
  { afresh, follow }: LandSpec,
): Stream {
  const stream = {
    ...described,
    history: [...described.history, ...(follow?.(described) ?? [])],
  };
  if (afresh?.(stream) !== true) return stream;
  delete cursors[stream.name];
  return { ...stream, whole: true };
}

/** A failure without words for people gets the name of the stream in which it happened. */
async function named<T>(stream: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const fault = landFault(error);
    if (isOutOfMemory(fault)) {
      const problem = landProblems.make('stream_too_large', { stream });
      throw new Fault('stream_too_large', {
        message: `${stream} needed too much memory`,
        problem,
        cause: error,
      });
    }
    if (fault.problem !== null || isStop(fault)) throw fault;
    throw new Fault('source_failed', {
      message: `landing ${stream} failed`,
      problem: landProblem(error, stream),
      cause: error,
    });
  }
}

function fail(run: Run, error: unknown): void {
  run.status = isStop(error) ? 'cancelled' : 'failed';
  if (run.status === 'failed') run.problems.push(landProblem(error, run.source));
}

/** The last word in the books. Where even that cannot be written, the run says so, and the next opening closes it. */
async function close(warehouse: Warehouse, run: Run): Promise<void> {
  const { id, status, problems } = run;
  try {
    await warehouse.use((writer) =>
      endRun(writer, id, { status, at: run.finishedAt ?? run.startedAt, problems }),
    );
  } catch (error) {
    const problem = landProblem(error, run.source);
    run.status = 'failed';
    if (!run.problems.some(({ code }) => code === problem.code)) run.problems.push(problem);
  }
}

function isStop(error: unknown): boolean {
  return isFault(error, 'stopped') || isFault(error, 'engine_stopped');
}

function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
