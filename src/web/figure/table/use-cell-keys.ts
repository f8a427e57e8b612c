import { useEffect } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

const CELL = '[data-explain]';

/**
 * One stop of the tab key for all numbers of a table; the arrow keys lead from one to the next. Their places are read
 * from the table itself, which may be sorted or cut at any time.
 */
export function useCellKeys(table: RefObject<HTMLTableElement | null>): {
  onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
} {
  useEffect(() => {
    const numbers = [...(table.current?.querySelectorAll<HTMLElement>(CELL) ?? [])];
    if (!numbers.some((each) => each.tabIndex === 0)) makeStop(numbers[0] ?? null, numbers);
  });
  return {
    onKeyDown: (event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !target.matches(CELL)) return;
      const next = neighbourOf(target, event.key);
      if (next === null) return;
      event.preventDefault();
      makeStop(next, [...event.currentTarget.querySelectorAll<HTMLElement>(CELL)]);
      next.focus();
    },
  };
}

function makeStop(stop: HTMLElement | null, numbers: readonly HTMLElement[]): void {
  for (const each of numbers) each.tabIndex = each === stop ? 0 : -1;
}

function neighbourOf(number: HTMLElement, key: string): HTMLElement | null {
  const cell = number.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr') ?? null;
  if (cell === null || row === null) return null;
  switch (key) {
    case 'ArrowLeft':
      return inRow(row, cell.cellIndex - 1, -1);
    case 'ArrowRight':
      return inRow(row, cell.cellIndex + 1, 1);
    case 'ArrowUp':
      return inColumn(row, cell.cellIndex, -1);
    case 'ArrowDown':
      return inColumn(row, cell.cellIndex, 1);
    default:
      return null;
  }
}

function inRow(row: HTMLTableRowElement, from: number, step: 1 | -1): HTMLElement | null {
  for (let at = from; at >= 0 && at < row.cells.length; at += step) {
    const found = row.cells[at]?.querySelector<HTMLElement>(CELL) ?? null;
    if (found !== null) return found;
  }
  return null;
}

/** Rows of head, body and foot follow each other in `rows`. */
function inColumn(row: HTMLTableRowElement, column: number, step: 1 | -1): HTMLElement | null {
  const rows = row.closest('table')?.rows ?? null;
  if (rows === null) return null;
  for (let at = row.rowIndex + step; at >= 0 && at < rows.length; at += step) {
    const found = rows[at]?.cells[column]?.querySelector<HTMLElement>(CELL) ?? null;
    if (found !== null) return found;
  }
  return null;
}
