import type { Connection } from '../send/open-connection.ts';
import type { Asking } from '../send/open-connection.ts';
import type { Ask, Query } from '../send/ask.ts';
import { withQuery } from '../send/ask.ts';
import type { JsonRecord } from '../select/select.ts';

/** One of the requests that make up a stream. `id` is the same in the next read, so that a read can go on from it. */
export type Slice = {
  id: string;
  ask: Ask;
  /** Columns of its records that are not in the answer: the key of their parent. */
  constants: JsonRecord;
  /** When its parent changed, as an ISO instant: what the next read of children goes by. null = it has none. */
  changed: string | null;
};

export type SliceContext = {
  connection: Connection;
  asking: Asking;
  /** The request of the stream. */
  ask: Ask;
  /** Records that changed before it are landed; null = none are. */
  since: string | null;
};

/** The slices of a stream, in an order that does not change between reads. */
export type Slices = (context: SliceContext) => AsyncIterable<Slice> | Iterable<Slice>;

/** The one slice of a stream that is not cut. */
export const oneSlice: Slices = ({ ask }) => [{ id: '', ask, constants: {}, changed: null }];

/** One slice for each value: `listSlices(['open', 'closed'], (status) => ({ status }))`. */
export function listSlices(values: readonly string[], query: (value: string) => Query): Slices {
  return ({ ask }) =>
    values.map((value) => ({
      id: value,
      ask: withQuery(ask, query(value)),
      constants: {},
      changed: null,
    }));
}

/** Windows of `days` from the first day to now, oldest first; sources that give so many records and no more need them. */
export function windowSlices(spec: {
  from: string;
  days: number;
  query: (from: string, to: string) => Query;
}): Slices {
  return ({ ask, since, connection }) => {
    const step = spec.days * 86_400_000;
    const origin = Date.parse(spec.from);
    const now = connection.effects.clock.now();
    const first = Math.floor(
      (Math.max(origin, since === null ? 0 : Date.parse(since)) - origin) / step,
    );
    const count = Math.max(1, Math.ceil((now - origin) / step) - first);
    return Array.from({ length: count }, (_, index) => {
      const from = new Date(origin + (first + index) * step).toISOString();
      const to = new Date(origin + (first + index + 1) * step).toISOString();
      return { id: from, ask: withQuery(ask, spec.query(from, to)), constants: {}, changed: null };
    });
  };
}
