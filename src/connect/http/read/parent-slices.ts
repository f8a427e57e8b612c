import { openPageGuard } from './page-guard.ts';
import { recordsOf } from './records-of.ts';
import type { Ask } from '../send/ask.ts';
import { withQuery } from '../send/ask.ts';
import type { HttpStream } from './http-stream.ts';
import type { JsonRecord } from '../select/select.ts';
import { seenLater } from './read-state.ts';
import { oneSlice } from './slice.ts';
import type { Slice, SliceContext, Slices } from './slice.ts';

type Child = { id: string; ask: Ask; constants: JsonRecord };

/**
 * One slice for each record of a parent stream that changed since the last read: its comments, its log of changes.
 * The parent is asked for anew, in the order of its changes, so that a slice stays where it was.
 */
export function parentSlices(parent: HttpStream, child: (record: JsonRecord) => Child): Slices {
  return async function* slices(context): AsyncGenerator<Slice, void> {
    for await (const page of parentPages(parent, context))
      for (const record of page)
        yield { ...child(record), changed: parent.since?.at(record) ?? null };
  };
}

/** One slice for each `size` records of a parent stream: for sources that answer for many at once. */
export function batchSlices(
  parent: HttpStream,
  { size, child }: { size: number; child: (records: readonly JsonRecord[]) => Child },
): Slices {
  return async function* slices(context): AsyncGenerator<Slice, void> {
    for await (const page of parentPages(parent, context))
      for (let from = 0; from < page.length; from += size) {
        const records = page.slice(from, from + size);
        const changed = records.map((record) => parent.since?.at(record) ?? null);
        yield { ...child(records), changed: changed.reduce(seenLater, null) };
      }
  };
}

/** The pages of a parent's slices, as they come: without what would complete them. */
async function* parentPages(
  parent: HttpStream,
  { connection, asking, since }: SliceContext,
): AsyncGenerator<JsonRecord[], void> {
  const first =
    since === null || parent.since === null
      ? parent.ask
      : withQuery(parent.ask, parent.since.query(since));
  for await (const slice of (parent.slices ?? oneSlice)({
    connection,
    asking,
    ask: first,
    since,
  })) {
    const guard = openPageGuard(connection.title, asking.stream);
    let token: string | null = null;
    let isLast = false;
    while (!isLast) {
      const answer = await connection.send(parent.pages.ask(slice.ask, token), asking);
      const { body, records } = recordsOf(parent, answer);
      const next = parent.pages.next({ answer, body, records }, token);
      if (!guard.see(records, next)) continue;
      yield records;
      token = next;
      isLast = next === null;
    }
  }
}
