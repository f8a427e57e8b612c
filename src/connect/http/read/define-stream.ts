import type { Stream } from '../../schema.ts';
import type { Ask } from '../send/ask.ts';
import { ask } from '../send/ask.ts';
import { singlePage } from '../page/paginator.ts';
import type { Paginator } from '../page/paginator.ts';
import type { Column, HttpStream, Since } from './http-stream.ts';
import type { Slices } from './slice.ts';

/** What a stream of a vendor says of itself; what it leaves out is as most streams have it. */
export type StreamSpec = {
  name: string;
  /** Part of the source, for people; the source's title where there is nothing to tell apart. */
  group: string;
  /** A path, or a whole request. */
  ask: string | Ask;
  columns: readonly Column[];
  key?: readonly string[];
  records?: HttpStream['records'];
  pages?: Paginator;
  since?: Since;
  /** Field with the last change; `since` needs it. */
  cursor?: string;
  deletes?: Stream['deletes'];
  history?: readonly string[];
  slices?: Slices;
  complete?: HttpStream['complete'];
  expand?: HttpStream['expand'];
  fold?: HttpStream['fold'];
  optional?: boolean;
};

/** A stream of a vendor. Without `since` every read is whole, and records that are gone go. */
export function defineStream(spec: StreamSpec): HttpStream {
  const { key = ['id'], records = 'data', pages = singlePage, since = null, slices = null } = spec;
  return {
    stream: {
      name: spec.name,
      key: [...key],
      fields: spec.columns.map(({ field }) => field),
      group: spec.group,
      whole: since === null && slices === null,
      cursor: spec.cursor ?? null,
      deletes: spec.deletes ?? null,
      history: [...(spec.history ?? [])],
    },
    ask: typeof spec.ask === 'string' ? ask(spec.ask) : spec.ask,
    records,
    pages,
    since,
    slices,
    columns: spec.columns,
    complete: spec.complete ?? null,
    expand: spec.expand ?? null,
    fold: spec.fold ?? null,
    optional: spec.optional ?? false,
  };
}
