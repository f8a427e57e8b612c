import { FORM, formOf } from './cell-form.ts';

export type HeaderFound = {
  /** 1-based record that names the columns; 0 where none does and the first record is data. */
  row: number;
  /** Columns of the table. */
  width: number;
};

type Records = readonly (readonly string[])[];

/** How far down a header may stand, and how many records below it are compared with it. */
const DEEPEST = 30;
const COMPARED = 200;

/** Finds the record that names the columns, below titles and blank lines. `records` are the first ones of the file. */
export function findHeader(records: Records): HeaderFound {
  const width = usualWidth(records);
  const at = records
    .slice(0, DEEPEST)
    .findIndex((cells) => filled(cells) >= width * 0.6 && cells.length >= Math.min(width, 2));
  const header = records[at];
  if (header === undefined || !isHeaderLike(header) || isLikeTheRest(records, at))
    return { row: 0, width };
  return { row: at + 1, width: Math.max(width, lastFilled(header)) };
}

/** The width that most records have, without columns at the end that are empty everywhere. */
function usualWidth(records: Records): number {
  const counts = new Map<number, number>();
  for (const cells of records)
    if (filled(cells) > 0) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [width, most] = [1, 0];
  for (const [each, count] of counts) {
    if (count > most || (count === most && each > width)) [width, most] = [each, count];
  }
  const used = Math.max(1, ...records.filter((cells) => cells.length === width).map(lastFilled));
  return Math.min(width, used);
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}

/** Names are words: no dates or amounts among them but a few, and years (a column for each). */
function isHeaderLike(cells: readonly string[]): boolean {
  const values = cells.filter((cell) => isValue(cell) && !/^(19|20)[0-9]{2}$/.test(cell)).length;
  return values <= filled(cells) * 0.4 && cells.some((cell) => cell !== '' && !isValue(cell));
}

function isValue(cell: string): boolean {
  return (formOf(cell) & (FORM.point | FORM.comma | FORM.date | FORM.code)) !== 0;
}

/** A first record that is data too: its texts come again below it. Names over values are names. */
function isLikeTheRest(records: Records, at: number): boolean {
  const header = records[at] ?? [];
  const below = records.slice(at + 1, at + 1 + COMPARED).filter((cells) => filled(cells) > 0);
  const repeated = header.filter(
    (cell, index) => cell !== '' && below.some((cells) => cells[index] === cell),
  ).length;
  const named = header.some(
    (cell, index) =>
      cell !== '' && !isValue(cell) && below.some((cells) => isValue(cells[index] ?? '')),
  );
  return repeated > (named ? header.length / 2 : 0);
}
