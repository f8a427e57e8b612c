import type { Cell } from '../../../base/engine-door.ts';
import { canonical } from '../../../base/exact.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import type { Workspace } from '../../../land/index.ts';
import type { RawTable } from '../../../land/schema.ts';
import { checkMapping, previewMap } from '../../../model/index.ts';
import type { MapPreview } from '../../../model/index.ts';
import type { EntityMap, Mapping } from '../../../model/schema.ts';
import type { MapPreviewView } from '../../schema.ts';

/** What a map counts to, before it is kept. */
export type MapCounts = { rows: number; refused: number; named: number; accounts: number };

/** Wrong, but no reason not to look at what the rest of the map does. */
const LOOKED_THROUGH: ReadonlySet<string> = new Set([
  'model.mapping_missing_field',
  'model.mapping_no_accounts',
  'model.mapping_value',
]);

/** What is wrong with one map by itself. */
export function problemsOfMap(
  map: EntityMap,
  tables: readonly RawTable[],
  locale: Locale,
): Problem[] {
  const mapping: Mapping = { kind: 'mapping', version: 1, maps: [map] };
  const checked: Result<Mapping> = checkMapping(mapping, tables, locale);
  const found = checked.ok ? checked.warnings : checked.problems;
  return found.filter(({ code }) => code !== 'model.mapping_no_accounts');
}

/** Can its rows be looked at in spite of what is wrong? */
export function canBeShown(problems: readonly Problem[]): boolean {
  return problems.every(({ code, severity }) => severity !== 'error' || LOOKED_THROUGH.has(code));
}

/** Reads the counts of a sound map. */
export async function countMap(preview: MapPreview, workspace: Workspace): Promise<MapCounts> {
  const [filled] = await workspace.look([preview.filled]);
  return countsOf(filled?.[0] ?? []);
}

/** Reads what a sound map makes of its table. */
export async function readPreview(
  map: EntityMap,
  raw: RawTable,
  { workspace, today, locale }: { workspace: Workspace; today: string; locale: Locale },
): Promise<Omit<MapPreviewView, 'problems'>> {
  const preview = previewMap(map, raw, today);
  const { fields, words } = preview;
  const [kept = [], refused = [], filled = [], ...said] = await workspace.look([
    preview.kept,
    preview.refused,
    preview.filled,
    ...words.map(({ statement }) => statement),
  ]);
  const counts = countsOf(filled[0] ?? []);
  return {
    fields: fields.map(({ name, names, required }, at) => ({
      name,
      label: names[locale],
      required,
      filled: Number(filled[0]?.[FIRST_FIELD + at] ?? 0),
    })),
    kept: kept.map((row) => rowOf(row, fields)),
    refused: refused.map((row) => rowOf(row, fields)),
    rows: counts.rows,
    refusedRows: counts.refused,
    namedRows: counts.named,
    accounts: counts.accounts,
    words: words.map(({ field }, at) => ({
      field,
      values: [...(fields.find(({ name }) => name === field)?.values ?? [])],
      words: (said[at] ?? []).map(([word, becomes, rows]) => ({
        word: String(word),
        becomes: becomes === null || becomes === undefined ? null : String(becomes),
        rows: Number(rows),
      })),
    })),
  };
}

/** Counts of fields stand behind those of rows. */
const FIRST_FIELD = 4;

function countsOf([rows, refused, named, accounts]: readonly Cell[]): MapCounts {
  return {
    rows: Number(rows ?? 0),
    refused: Number(refused ?? 0),
    named: Number(named ?? 0),
    accounts: Number(accounts ?? 0),
  };
}

function rowOf(
  [key, refusal, ...cells]: readonly Cell[],
  fields: MapPreview['fields'],
): MapPreviewView['kept'][number] {
  return {
    key: String(key),
    refusal: refusal === null || refusal === undefined ? null : String(refusal),
    cells: cells.map((cell, at) => (cell === null ? null : shown(String(cell), fields[at]?.type))),
  };
}

/** Decimals without the zeros that only their column's type asks for. */
function shown(text: string, type: MapPreview['fields'][number]['type'] | undefined): string {
  return type === 'decimal' || type === 'money' ? canonical(text) : text;
}
