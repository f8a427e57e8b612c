/** What is stored of files that a person brought: which tables, read how. */
import { z } from 'zod';
import { zField } from '../schema.ts';
import { ENCODINGS } from './encoding.ts';

/** How the records of a table stand in its file. */
export const zReading = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('delimited'),
    encoding: z.enum(ENCODINGS),
    delimiter: z.string().length(1),
    quote: z.enum(['"', "'"]).nullable(),
    /** 1-based record that names the columns, as a spreadsheet counts rows; 0 = none. */
    headerRow: z.number().int().min(0),
  }),
  z.strictObject({
    kind: z.literal('sheet'),
    sheet: z.string(),
    headerRow: z.number().int().min(0),
  }),
  z.strictObject({
    kind: z.literal('records'),
    /** NDJSON is `json`, too: one record on each line. */
    format: z.enum(['json', 'parquet']),
    /** The list of records inside the file, as its path: `data.items`; '' = the file itself. */
    list: z.string(),
  }),
]);
export type Reading = z.infer<typeof zReading>;
export type DelimitedReading = Extract<Reading, { kind: 'delimited' }>;
export type SheetReading = Extract<Reading, { kind: 'sheet' }>;

export type RecordsReading = Extract<Reading, { kind: 'records' }>;

/** The row that names the columns, as a person counts rows: 0 where none does, null where every record names its own. */
export function namingRow(reading: Reading): number | null {
  return reading.kind === 'records' ? null : reading.headerRow;
}

export const zFileTable = z.strictObject({
  /** Name of the stream that the table becomes. */
  stream: z.string().min(1).max(200),
  /** The file's name inside the folder. */
  file: z
    .string()
    .regex(/^[^/\\\0]+$/)
    .refine((name) => name !== '.' && name !== '..'),
  /** The file's name as its owner knows it. */
  title: z.string().min(1).max(255),
  reading: zReading,
  /** Columns as the person chose them; found again in the file by name, or by place where the file names none. */
  fields: z.array(zField).min(1),
  key: z.array(z.string()),
  /** The file is the whole table: records that are no longer in it go. Else it adds and changes. */
  whole: z.boolean(),
});
export type FileTable = z.infer<typeof zFileTable>;

/** Configuration of a source of kind `files`. */
export const zFilesConfig = z.strictObject({
  /** Absolute folder in which the uploads are kept. */
  folder: z.string().min(1),
  tables: z.array(zFileTable).min(1),
});
export type FilesConfig = z.infer<typeof zFilesConfig>;
