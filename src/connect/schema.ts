/**
 * What a connector promises and what it hands over. A connector describes itself (form, secrets,
 * streams) and reads; it never sees a table. Everything here is plain data but `read`.
 */
import { z } from 'zod';
import type { StopSignal } from '../base/engine-door.ts';

/** Type a source declares or a detector finds for one column. `text` is the safe answer. */
export const zFieldType = z.enum(['text', 'integer', 'decimal', 'boolean', 'date', 'timestamp']);
export type FieldType = z.infer<typeof zFieldType>;

export const zField = z.strictObject({
  name: z.string().min(1).max(200),
  type: zFieldType,
  /** How the text of a value is written at the source; null where it is already ISO and dot-decimal. */
  format: z
    .strictObject({
      /** Decimal mark of numbers, e.g. ',' in '1.234,56'. */
      decimal: z.enum(['.', ',']).nullable(),
      /** Order of day, month and year in dates. */
      date: z.enum(['ymd', 'dmy', 'mdy']).nullable(),
    })
    .nullable(),
});
export type Field = z.infer<typeof zField>;

/** One stream of a source: becomes one raw table, keyed by `key`. */
export const zStream = z.strictObject({
  name: z.string().min(1).max(200),
  /** Columns that identify a record; empty = no identity, the row's content is its key. */
  key: z.array(z.string()),
  fields: z.array(zField).min(1),
  /** Part of the source it belongs to, for people: 'crm', 'billing', a file's name. */
  group: z.string(),
  /** Every read gives the whole of it: a record that is not seen again is gone. Else reads add and change only. */
  whole: z.boolean(),
});
export type Stream = z.infer<typeof zStream>;

export type SourceValue = string | number | boolean | null;

/**
 * A batch is rows in memory (column order = stream.fields) or a delimited text file on our own disk that the
 * landing engine reads itself (UTF-8, header already skipped), which is how a million rows stay cheap.
 * A row of nulls is no record; one with another number of values than the stream has fields is refused when it lands.
 * A cursor that is not null closes a checkpoint: what came since the last one is committed together with it.
 */
export type Batch =
  | { kind: 'rows'; stream: string; rows: SourceValue[][]; firstRow: number; cursor: string | null }
  | {
      kind: 'file';
      stream: string;
      path: string;
      delimiter: string;
      quote: '"' | "'" | null;
      /** Lines before the first record (title lines and header). */
      skipLines: number;
      /**
       * Every line begins with two columns of ours: the record's row in the person's file, and empty or the
       * reason why the record is refused whole (then its text stands in the first field).
       */
      numbered: boolean;
      cursor: string | null;
    };

export type ReadContext = {
  /** Stream name → cursor stored with the last landed batch. */
  cursors: Readonly<Record<string, string>>;
  signal: StopSignal;
  /** Folder inside our own data for files that this read needs; emptied after the run. */
  staging: string;
};

/** A configured, opened source: streams discovered, ready to be read. */
export type Source = {
  streams: readonly Stream[];
  read(stream: string, context: ReadContext): AsyncIterable<Batch>;
};

/** One kind of source. `config` is a zod schema whose secret fields carry `.meta({ secret: true })`. */
export type Connector<Config> = {
  kind: string;
  title: string;
  config: z.ZodType<Config>;
  open(config: Config): Promise<Source>;
};
