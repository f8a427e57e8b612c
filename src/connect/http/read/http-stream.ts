import type { SourceValue, Stream } from '../../schema.ts';
import type { JsonRecord } from '../select/select.ts';
import type { Paginator } from '../page/paginator.ts';
import type { Ask, Query } from '../send/ask.ts';
import type { Asking, Connection } from '../send/open-connection.ts';
import type { Slices } from './slice.ts';

/** One field of a stream and where a record has it. */
export type Column = {
  field: Stream['fields'][number];
  /** The value of a record; `constants` are those of its slice (the key of its parent). */
  value: (record: JsonRecord, constants: JsonRecord) => SourceValue;
};

/** How reads after the first ask for what changed only. */
export type Since = {
  /** When a record changed, as an ISO instant in UTC; null where the record does not say. */
  at: (record: JsonRecord) => string | null;
  /** Parameters that ask for records changed at an instant or later. */
  query: (instant: string) => Query;
  /** Milliseconds to look back, for records that become visible late. Those that come again are unchanged. */
  overlapMs: number;
};

/** The records of a page with what else belongs to them, in their order. */
export type Complete = (
  records: readonly JsonRecord[],
  by: { connection: Connection; asking: Asking },
) => Promise<JsonRecord[]>;

/** A stream that is read over HTTP: how it is asked, what its pages hold, and what becomes of them. */
export type HttpStream = {
  stream: Stream;
  ask: Ask;
  /** Path to the records of a page, or what makes them of it: what comes beside them belongs to them. */
  records: string | ((body: unknown) => JsonRecord[]);
  pages: Paginator;
  /** null = every read is whole. */
  since: Since | null;
  /** Several requests that make up the stream: parents, windows, a list. null = one. */
  slices: Slices | null;
  columns: readonly Column[];
  /** Asks in further requests what else belongs to the records of a page: their associations. null = a page says all. */
  complete: Complete | null;
  /** One record of the source is several of ours: the lines of an invoice. null = each is one. */
  expand: ((record: JsonRecord) => readonly JsonRecord[]) | null;
  /** Our records are made of all records of a slice at once: stays in stages of a log of changes. null = of each. */
  fold: ((records: readonly JsonRecord[], constants: JsonRecord) => readonly JsonRecord[]) | null;
  /** Its absence is no failure: a plan or a user without it still reads the rest. */
  optional: boolean;
};
