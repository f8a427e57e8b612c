import { recordsOf } from './records-of.ts';
import type { Ask } from '../send/ask.ts';
import { withQuery } from '../send/ask.ts';
import type { HttpStream } from './http-stream.ts';
import type { JsonRecord } from '../select/select.ts';
import type { Slice, Slices } from './slice.ts';

/**
 * One slice for each record of a parent stream that changed since the last read: its comments, its log of changes.
 * The parent is asked for anew, in the order of its changes, so that a slice stays where it was.
 */
export function parentSlices(
  parent: HttpStream,
  child: (record: JsonRecord) => { id: string; ask: Ask; constants: JsonRecord },
): Slices {
  return async function* slices({ connection, asking, since }): AsyncGenerator<Slice, void> {
    const first =
      since === null || parent.since === null
        ? parent.ask
        : withQuery(parent.ask, parent.since.query(since));
    let token: string | null = null;
    do {
      const answer = await connection.send(parent.pages.ask(first, token), asking);
      const { body, records: page } = recordsOf(parent, answer);
      for (const record of page)
        yield { ...child(record), changed: parent.since?.at(record) ?? null };
      token = parent.pages.next({ answer, body, records: page }, token);
    } while (token !== null);
  };
}
