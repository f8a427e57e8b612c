/** What was found in a file before anybody decided anything. */
import type { Problem } from '../../base/problem.ts';
import type { Field } from '../schema.ts';
import type { Reading } from './config.ts';

export type DetectedField = {
  field: Field;
  /** Up to five different values as written. */
  samples: string[];
  empty: number;
  /** Both readings fit (03/04/2025): a person must choose. */
  ambiguous: boolean;
};

export type DetectedTable = {
  /** Sheet name, or the file's name without its ending. */
  name: string;
  reading: Reading;
  /** Records below the header, uneven ones left out. */
  rows: number;
  fields: DetectedField[];
  /** Columns that identify a record; empty where none do. */
  key: string[];
  /** The first records as written. */
  preview: string[][];
  /** Warnings: what a person should look at. */
  problems: Problem[];
};

export type DetectedFile = {
  tables: DetectedTable[];
  /** Why the file, or part of it, cannot be read. With an error in it there are no tables. */
  problems: Problem[];
};
