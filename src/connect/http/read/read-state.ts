import { z } from 'zod';
import type { ReadRange } from '../../schema.ts';

/** Where a read of a stream is: the cursor that is stored with its rows, as JSON text. */
const zReadState = z.strictObject({
  v: z.literal(1),
  /** Records that changed before it are landed; this read asks from there. null = it reads all. */
  since: z.string().nullable(),
  /** The latest change that was seen: the next read's `since`. */
  seen: z.string().nullable(),
  /** When this read began, by our clock: what is seen later than that was dated by a clock that is ahead. */
  began: z.string(),
  /** The slice under way, and the token of the page to go on with; null = the read is at its end. */
  at: z
    .strictObject({ slice: z.string(), page: z.string().nullable(), done: z.boolean() })
    .nullable(),
});
export type ReadState = z.infer<typeof zReadState>;

/** The state a read begins with: of a read that was cut off, or of the one that follows a whole one. */
export function parseReadState(cursor: string | undefined, now: string): ReadState {
  if (cursor === undefined) return { v: 1, since: null, seen: null, began: now, at: null };
  const state = zReadState.parse(JSON.parse(cursor));
  return state.at === null ? nextRead(state, now) : state;
}

/** The state of a read of some days only. */
export function rangeState({ from }: ReadRange, now: string): ReadState {
  return { v: 1, since: `${from}T00:00:00.000Z`, seen: null, began: now, at: null };
}

/** A date of the source that lies ahead of when the read began is not trusted to have seen all before it. */
function nextRead({ seen, began }: ReadState, now: string): ReadState {
  const since = seen === null || seen > began ? began : seen;
  return { v: 1, since, seen: since, began: now, at: null };
}

/** With the change of one more record. Instants are ISO in UTC with the same number of digits, so text order is time's. */
export function seenLater(before: string | null, at: string | null): string | null {
  if (at === null) return before;
  return before === null || at > before ? at : before;
}
