import { connectProblems } from '../problems.ts';
import { uniqueNames } from './column-names.ts';
import type { DetectedFile, DetectedTable } from './detected.ts';
import { findHeader } from './header-row.ts';
import type { FileLimits } from './limits.ts';
import { readWorkbook } from './read-workbook.ts';
import { refuseFile } from './refuse.ts';
import { valueOf } from './sheet-values.ts';
import type { Value } from './column-profile.ts';
import { TableProfile } from './table-profile.ts';

/** Rows held until the header is known. */
const HELD = 200;

type Held = { row: number; values: Value[] };

/** Finds the tables in a workbook: one for each sheet that has data. */
export async function detectWorkbook(path: string, limits: FileLimits): Promise<DetectedFile> {
  const sheets: SheetDetector[] = [];
  for await (const line of readWorkbook(path, { sheet: null, limits })) {
    if (line.kind === 'table') sheets.push(new SheetDetector(line.name, limits));
    else sheets.at(-1)?.add({ row: line.row, values: line.cells.map(valueOf) });
  }
  const found = sheets.map((sheet) => ({ name: sheet.name, table: sheet.end() }));
  const tables = found.flatMap(({ table }) => table ?? []);
  if (tables.length === 0) refuseFile(connectProblems.make('file_empty', {}));
  const empty = found.filter(({ table }) => table === null);
  return {
    tables,
    problems: empty.map(({ name }) => connectProblems.make('sheet_skipped', { sheet: name })),
  };
}

/** Learns one sheet row by row. */
class SheetDetector {
  readonly name: string;
  readonly #limits: FileLimits;
  #held: Held[] = [];
  #profile: TableProfile | null = null;
  #headerRow = 0;

  constructor(name: string, limits: FileLimits) {
    this.name = name;
    this.#limits = limits;
  }

  add(record: Held): void {
    if (record.values.every(({ text }) => text === '')) return;
    if (this.#profile !== null) this.#learn(this.#profile, record);
    else if (this.#held.push(record) >= HELD) this.#begin();
  }

  end(): DetectedTable | null {
    const profile = this.#profile ?? this.#begin();
    if (profile === null || profile.rows === 0) return null;
    const { fields, key, problems } = profile.describe(null);
    const warnings = this.#headerRow === 0 ? [connectProblems.make('no_header', {})] : [];
    return {
      name: this.name,
      reading: { kind: 'sheet', sheet: this.name, headerRow: this.#headerRow },
      rows: profile.rows,
      fields,
      key: key.isSure ? key.columns : [],
      preview: profile.preview,
      problems: [...warnings, ...problems],
    };
  }

  #begin(): TableProfile | null {
    if (this.#held.length === 0) return null;
    const texts = this.#held.map(({ values }) => values.map(({ text }) => text));
    const { row, width } = findHeader(texts);
    if (width > this.#limits.columns)
      refuseFile(connectProblems.make('too_many_columns', { limit: this.#limits.columns }));
    this.#headerRow = this.#held[row - 1]?.row ?? 0;
    const cells = texts[row - 1] ?? [];
    const profile = new TableProfile(
      uniqueNames(Array.from({ length: width }, (_, index) => cells[index] ?? '')),
    );
    this.#profile = profile;
    for (const record of this.#held.slice(row)) this.#learn(profile, record);
    this.#held = [];
    return profile;
  }

  #learn(profile: TableProfile, { row, values }: Held): void {
    const width = profile.names.length;
    if (values.slice(width).some(({ text }) => text !== '')) return profile.addUneven(row);
    profile.add(
      row,
      Array.from({ length: width }, (_, index) => values[index] ?? { text: '', form: null }),
    );
    if (profile.rows > this.#limits.rows)
      refuseFile(connectProblems.make('too_many_rows', { limit: this.#limits.rows }));
  }
}
