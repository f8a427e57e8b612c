import type { Cell } from '../engine-door.ts';
import { Fault } from '../fault.ts';
import type { AppendColumn } from './protocol.ts';

/** Rows as columns, each of one kind: numbers or booleans when all its cells are, else text. */
export function toAppendColumns(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
): AppendColumn[] {
  const bad = rows.findIndex((row) => row.length !== names.length);
  if (bad >= 0) {
    throw new Fault('bad_append', {
      message: `row ${bad} has ${rows[bad]?.length ?? 0} cells for ${names.length} columns`,
    });
  }
  return names.map((name, index) =>
    toColumn(
      name,
      rows.map((row) => row[index] ?? null),
    ),
  );
}

function toColumn(name: string, cells: Cell[]): AppendColumn {
  const kind = kindOf(cells);
  if (kind !== 'text') return { name, kind, cells };
  return {
    name,
    kind,
    cells: cells.map((cell) => (cell === null || typeof cell === 'string' ? cell : String(cell))),
  };
}

function kindOf(cells: readonly Cell[]): AppendColumn['kind'] {
  const first = cells.find((cell) => cell !== null);
  const type = typeof first;
  if (type !== 'number' && type !== 'boolean') return 'text';
  return cells.every((cell) => cell === null || typeof cell === type) ? type : 'text';
}
