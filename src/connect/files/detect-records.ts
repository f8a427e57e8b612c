import { connectProblems } from '../problems.ts';
import { uniqueNames } from './column-names.ts';
import type { RecordsReading } from './config.ts';
import type { DetectedFile, DetectedTable } from './detected.ts';
import type { FileLimits } from './limits.ts';
import type { ApartCell } from './read-apart.ts';
import { readRecords } from './read-records.ts';
import { refuseFile } from './refuse.ts';
import { valueOf } from './sheet-values.ts';
import { TableProfile } from './table-profile.ts';

/** A file of records: its form, and its name without its ending. */
export type RecordsFile = { path: string; format: RecordsReading['format']; name: string };

/** Finds the tables in a file of records: one for each list of records that it holds. */
export async function detectRecords(
  { path, format, name }: RecordsFile,
  limits: FileLimits,
): Promise<DetectedFile> {
  const lists: ListDetector[] = [];
  for await (const line of readRecords(path, { format, list: null, limits })) {
    if (line.kind === 'table') lists.push(new ListDetector(line.name, line.names ?? [], limits));
    else lists.at(-1)?.add(line.row, line.cells);
  }
  const tables = lists.flatMap((list) => list.describe({ format, file: name }) ?? []);
  if (tables.length === 0) refuseFile(connectProblems.make('file_empty', {}));
  return { tables, problems: [] };
}

/** Learns one list record by record. */
class ListDetector {
  readonly #list: string;
  readonly #limits: FileLimits;
  readonly #profile: TableProfile;

  constructor(list: string, names: readonly string[], limits: FileLimits) {
    this.#list = list;
    this.#limits = limits;
    this.#profile = new TableProfile(uniqueNames(names));
  }

  add(row: number, cells: readonly ApartCell[]): void {
    const { names, rows } = this.#profile;
    if (rows >= this.#limits.rows)
      refuseFile(connectProblems.make('too_many_rows', { limit: this.#limits.rows }));
    this.#profile.add(
      row,
      names.map((_, index) => valueOf(cells[index] ?? null)),
    );
  }

  /** Null where the list has no records, or none with anything in it. */
  describe({
    format,
    file,
  }: {
    format: RecordsReading['format'];
    file: string;
  }): DetectedTable | null {
    const profile = this.#profile;
    if (profile.rows === 0 || profile.names.length === 0) return null;
    const { fields, key, problems } = profile.describe(null);
    return {
      name: this.#list === '' ? file : this.#list,
      reading: { kind: 'records', format, list: this.#list },
      rows: profile.rows,
      fields,
      key: key.isSure ? key.columns : [],
      preview: profile.preview,
      problems,
    };
  }
}
