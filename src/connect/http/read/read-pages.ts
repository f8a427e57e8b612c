import { Fault, isFault } from '../../../base/fault.ts';
import type { SourceValue } from '../../schema.ts';
import { recordsOf } from './records-of.ts';
import type { Ask } from '../send/ask.ts';
import { withQuery } from '../send/ask.ts';
import type { Asking, Connection } from '../send/open-connection.ts';
import type { Answer } from '../send/verdict.ts';
import type { HttpStream } from './http-stream.ts';
import type { JsonRecord } from '../select/select.ts';
import { openPageGuard } from './page-guard.ts';
import type { ReadState } from './read-state.ts';
import { seenLater } from './read-state.ts';
import { oneSlice } from './slice.ts';
import type { Slice } from './slice.ts';

/** What a page became, and where the read is after it. */
export type ReadPage = { rows: SourceValue[][]; state: ReadState };

/** `until`: records that changed later are left out; null = none are. */
type Reading = {
  spec: HttpStream;
  connection: Connection;
  asking: Asking;
  until: string | null;
};

/** All pages of all slices, from where `state` stands. */
export async function* readPages(
  spec: HttpStream,
  how: Omit<Reading, 'spec'>,
  state: ReadState,
): AsyncGenerator<ReadPage, void> {
  const reading = { spec, ...how };
  const { at } = state;
  if (at === null || !(yield* readFrom(reading, state, at))) yield* readAll(reading, state);
}

async function* readAll(reading: Reading, state: ReadState): AsyncGenerator<ReadPage, void> {
  let current = state;
  for await (const slice of slicesOf(reading, state))
    current = yield* readSlice(reading, { slice, token: null }, current);
}

/** Goes on with a read that was cut off. False = its slice is not there any more: then all is read again. */
async function* readFrom(
  reading: Reading,
  state: ReadState,
  at: NonNullable<ReadState['at']>,
): AsyncGenerator<ReadPage, boolean> {
  let current = state;
  let isFound = false;
  for await (const slice of slicesOf(reading, state)) {
    const isHere = slice.id === at.slice;
    if (!isFound && !isHere) continue;
    isFound = true;
    if (isHere && at.done) continue;
    current = yield* readSlice(reading, { slice, token: isHere ? at.page : null }, current);
  }
  return isFound;
}

function slicesOf(
  { spec, connection, asking }: Reading,
  { since }: ReadState,
): AsyncIterable<Slice> | Iterable<Slice> {
  const from = since === null || spec.since === null ? null : lookBack(since, spec.since.overlapMs);
  const ask =
    from === null || spec.since === null ? spec.ask : withQuery(spec.ask, spec.since.query(from));
  return (spec.slices ?? oneSlice)({ connection, asking, ask, since: from });
}

function lookBack(instant: string, overlapMs: number): string {
  return new Date(Date.parse(instant) - overlapMs).toISOString();
}

async function* readSlice(
  reading: Reading,
  { slice, token }: { slice: Slice; token: string | null },
  before: ReadState,
): AsyncGenerator<ReadPage, ReadState> {
  const { spec } = reading;
  // What is made of all records of a slice begins again with its first page.
  const from = spec.fold === null ? token : null;
  const folded: JsonRecord[] = [];
  let state = before;
  for await (const { records, page } of answersOf(reading, slice, from)) {
    const isDone = page === null;
    state = {
      ...state,
      seen: latest(state.seen, [
        ...records.map((each) => spec.since?.at(each) ?? null),
        isDone ? slice.changed : null,
      ]),
      at: { slice: slice.id, page: spec.fold === null ? page : null, done: isDone },
    };
    if (spec.fold === null) {
      yield { rows: rowsOf(spec, wanted(reading, records), slice.constants), state };
      continue;
    }
    folded.push(...wanted(reading, records));
    if (isDone)
      yield { rows: rowsOf(spec, spec.fold(folded, slice.constants), slice.constants), state };
  }
  return state;
}

/** Records of the days that are asked for; those that do not say when they changed are. */
function wanted({ spec, until }: Reading, records: JsonRecord[]): JsonRecord[] {
  if (until === null) return records;
  return records.filter((record) => (spec.since?.at(record) ?? '') <= until);
}

function latest(before: string | null, instants: readonly (string | null)[]): string | null {
  return instants.reduce(seenLater, before);
}

type AnsweredPage = { records: JsonRecord[]; page: string | null };

/** The pages of a slice from a token on, each with the token of the next. */
async function* answersOf(
  reading: Reading,
  slice: Slice,
  token: string | null,
): AsyncGenerator<AnsweredPage, void> {
  const { spec, connection, asking } = reading;
  const guard = openPageGuard(connection.title, asking.stream);
  let next = token;
  let mayRestart = token !== null;
  while (true) {
    const answer = await sendPage(reading, spec.pages.ask(slice.ask, next), mayRestart);
    mayRestart = false;
    if (answer === null) {
      next = null;
      continue;
    }
    const { body, records } = recordsOf(spec, answer);
    const page = spec.pages.next({ answer, body, records }, next);
    if (!guard.see(records, page)) continue;
    const whole =
      spec.complete === null ? records : await spec.complete(records, { connection, asking });
    yield { records: whole, page };
    if (page === null) return;
    next = page;
  }
}

/** null = the place to go on from is not known to the source any more, so the slice begins again. */
async function sendPage(
  { connection, asking }: Reading,
  ask: Ask,
  mayRestart: boolean,
): Promise<Answer | null> {
  try {
    return await connection.send(ask, asking);
  } catch (error) {
    const isLost = isFault(error, 'source_restart') || isRefusedRequest(error);
    if (mayRestart && isLost) return null;
    throw error;
  }
}

function isRefusedRequest(error: unknown): boolean {
  return error instanceof Fault && error.problem?.code === 'connect.request_refused';
}

function rowsOf(
  { columns, expand }: HttpStream,
  records: readonly JsonRecord[],
  constants: JsonRecord,
): SourceValue[][] {
  const each = expand === null ? records : records.flatMap(expand);
  return each.map((record) => columns.map(({ value }) => value(record, constants)));
}
