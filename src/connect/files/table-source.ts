import type { Field } from '../schema.ts';
import type { FileTable } from './config.ts';
import type { FileLimits } from './limits.ts';

/** A table of an opened file: where it is, how it was set up, and the columns it has now. */
export type TableSource = {
  path: string;
  table: FileTable;
  fields: readonly Field[];
  limits: FileLimits;
};
