/**
 * What landing leaves behind: raw tables, run records, published snapshots.
 *
 * Raw tables live in schema `raw` of the workspace's writer file, one per source and stream, named by
 * `rawTable(source, stream)`. Beside the stream's fields (typed, null where a value was rejected) each has
 * the columns of RAW_COLUMNS; the text of rejected values is kept in `raw._reject`, a list with row, column and reason.
 */
import { z } from 'zod';
import { hashOf } from '../base/hash.ts';
import type { SqlType } from '../base/sql/sql-type.ts';
import { zField } from '../connect/schema.ts';
import type { FieldType } from '../connect/schema.ts';

/** Columns that every raw table has beside the fields of its stream. */
export const RAW_COLUMNS = {
  /** Key of the record at its source: key fields joined by '|', or a hash of the row where it has none. */
  pk: '_pk',
  /** Hash over the landed values: an equal one means an unchanged record. */
  hash: '_hash',
  /** 1-based row of the record in its file or batch stream. */
  row: '_row',
  /** Run that wrote the row last. */
  run: '_run',
  ingestedAt: '_ingested_at',
} as const;

/** Schema of the writer file that holds all raw tables. */
export const RAW_SCHEMA = 'raw';

/** Column type of a landed field. Instants are in UTC: text without an offset was read in the workspace's zone. */
export const RAW_TYPES: Readonly<Record<FieldType, SqlType>> = {
  text: 'varchar',
  integer: 'bigint',
  decimal: 'decimal(38,10)',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
};

/** Name of the raw table of a stream: readable, and different for any two streams. */
export function rawTable(source: string, stream: string): string {
  const plain = `${source}__${stream}`;
  if (/^[a-z][a-z0-9]*(_[a-z0-9]+)*__[a-z0-9]+(_[a-z0-9]+)*$/.test(plain) && plain.length <= 60)
    return plain;
  const words = plain
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_');
  return `${words.replace(/^_+/, '').slice(0, 48)}_${hashOf([source, stream]).slice(0, 10)}`;
}

/**
 * Name of the stream of former values beside a stream: rows of `record` (key of the record), `field`, `value`, `valid_from`
 * and `valid_to` (exclusive; null = in force). `changed` is false of values that were found with the first look at a record:
 * nobody knows since when they hold.
 */
export function historyStream(stream: string): string {
  return `${stream}_history`;
}

export const zRunStatus = z.enum(['running', 'done', 'failed', 'cancelled']);

export const zReject = z.strictObject({
  source: z.string(),
  stream: z.string(),
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  /** Code of a problem of `land`: bad_date, bad_number, bad_boolean, missing_key, wrong_column_count. */
  reason: z.string(),
});
export type Reject = z.infer<typeof zReject>;

export const zStreamRun = z.strictObject({
  stream: z.string(),
  read: z.number().int(),
  inserted: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Records that came again further down with the same key: only the last one counts. */
  superseded: z.number().int(),
  /** Records of a whole stream that were not seen again. */
  removed: z.number().int(),
  /** Entries in the list of rejected values: cells, and records refused whole. */
  rejected: z.number().int(),
  cursor: z.string().nullable(),
  drift: z.array(
    z.strictObject({
      kind: z.enum(['column_added', 'column_missing', 'type_widened', 'key_changed']),
      column: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});
export type StreamRun = z.infer<typeof zStreamRun>;

/** A problem as it is stored; `base/problem.ts` has its meaning. */
const zProblem = z.strictObject({
  code: z.string(),
  at: z
    .strictObject({
      document: z.string().exactOptional(),
      path: z.string().exactOptional(),
      row: z.number().exactOptional(),
      column: z.string().exactOptional(),
      start: z.number().exactOptional(),
      end: z.number().exactOptional(),
    })
    .nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  severity: z.enum(['error', 'warning']),
});

export const zRun = z.strictObject({
  id: z.string(),
  source: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  status: zRunStatus,
  /** Why it failed, and what was noticed: to be said in the reader's language. */
  problems: z.array(zProblem),
  streams: z.array(zStreamRun),
});
export type Run = z.infer<typeof zRun>;

/** A raw table as the model sees it. */
export const zRawTable = z.strictObject({
  source: z.string(),
  stream: z.string(),
  /** Table name inside schema `raw`. */
  table: z.string(),
  fields: z.array(zField),
  key: z.array(z.string()),
  rows: z.number().int(),
  /** End of the last successful run, ISO instant: "data as of". */
  syncedAt: z.iso.datetime(),
});
export type RawTable = z.infer<typeof zRawTable>;

/** An immutable published file that viewers read. */
export const zSnapshot = z.strictObject({
  number: z.number().int(),
  file: z.string(),
  publishedAt: z.iso.datetime(),
  /** Hash over model, policies and landed content: part of every cache key. */
  contentHash: z.string(),
  sources: z.array(
    z.strictObject({
      source: z.string(),
      title: z.string(),
      /** When it was last read to its end: "data as of", which moves on where a read brought nothing new. */
      syncedAt: z.iso.datetime(),
      /** Entities of the model that it feeds; absent = not known. */
      entities: z.array(z.string()).exactOptional(),
    }),
  ),
});
export type Snapshot = z.infer<typeof zSnapshot>;
