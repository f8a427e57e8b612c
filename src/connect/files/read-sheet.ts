import { exactOf } from '../../base/exact.ts';
import { connectProblems } from '../problems.ts';
import type { Batch, ReadContext, SourceValue } from '../schema.ts';
import type { SheetReading } from './config.ts';
import type { FileLimits } from './limits.ts';
import { refuseFile } from './refuse.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ApartCell } from './read-apart.ts';
import type { TableSource } from './table-source.ts';

/** Rows of one batch. */
const BATCH_ROWS = 5_000;

/** The header of a sheet as it is now; for a sheet without one, as many empty names as its first row has cells. */
export async function readSheetHeader(
  path: string,
  reading: SheetReading,
  limits: FileLimits,
): Promise<string[]> {
  for await (const line of readWorkbook(path, { sheet: reading.sheet, limits })) {
    if (line.kind !== 'row' || line.row < reading.headerRow) continue;
    const names = line.cells.map((cell) => (reading.headerRow === 0 ? '' : textOf(cell)));
    return reading.headerRow === 0
      ? names
      : names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  }
  return [];
}

/**
 * The records of a sheet in batches. Empty rows stay, so that rows keep their numbers; a row with something beyond the
 * columns keeps it, so that landing can refuse the row.
 */
export async function* readSheet(
  source: TableSource,
  reading: SheetReading,
  context: ReadContext,
): AsyncGenerator<Batch, void> {
  const { path, table, fields, limits } = source;
  const { sheet, headerRow } = reading;
  let [rows, firstRow]: [SourceValue[][], number] = [[], headerRow + 1];
  for await (const line of readWorkbook(path, { sheet, limits, signal: context.signal })) {
    if (line.kind !== 'row' || line.row <= headerRow) continue;
    rows.push(recordOf(line.cells, fields.length));
    if (rows.length < BATCH_ROWS) continue;
    yield { kind: 'rows', stream: table.stream, rows, firstRow, cursor: null };
    [rows, firstRow] = [[], line.row + 1];
  }
  if (
    firstRow === headerRow + 1 &&
    rows.every((values) => values.every((value) => value === null))
  ) {
    refuseFile(connectProblems.make('file_empty', {}, { document: table.title }));
  }
  if (rows.length > 0) yield { kind: 'rows', stream: table.stream, rows, firstRow, cursor: null };
}

/** Cells as values, at least as many as columns; what stands beyond them stays, so that landing can refuse the row. */
export function recordOf(cells: readonly ApartCell[], width: number): SourceValue[] {
  const length = Math.max(width, cells.findLastIndex((cell) => cell !== null && cell !== '') + 1);
  return Array.from({ length }, (_, index) => sourceValue(cells[index] ?? null));
}

function sourceValue(cell: ApartCell): SourceValue {
  return typeof cell === 'object' && cell !== null ? cell.at : cell;
}

function textOf(cell: ApartCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.at;
  return typeof cell === 'number' ? exactOf(cell) : String(cell);
}
