/** From a cell of a figure to the number that was asked for, and from answers to what their figures keep of them. */
import type { Answer, Filter } from '../../query/schema.ts';
import type { Asked, ColumnPlace, ExplainRef, MemberKey, RowPlace } from './place-schema.ts';
import type { Grid } from './schema.ts';

/** Members that one filter may name. */
export const MOST_MEMBERS = 1000;

/** What the figure of an answer was asked with. */
export function askedBy(answer: Answer): Asked {
  const { period, grain, span, filters } = answer.question;
  return { period, grain, span, filters, others: othersOf(answer) };
}

/** A column of a KPI, or of numbers that are made of it as the note says. */
export function columnOfKpi(
  kpi: string | null,
  more: Partial<Omit<ColumnPlace, 'kpi'>> = {},
): ColumnPlace {
  return { kpi, members: [], comparison: null, note: null, ...more };
}

/** A row that adds its members and nothing else, but for what is said. */
export function rowOf(more: Partial<RowPlace> = {}): RowPlace {
  return { kpi: null, bucket: null, period: null, filters: [], others: false, ...more };
}

/** Which cell of a grid: a row by its position, or one of the closing rows. */
export type CellAt = { row: number | 'others' | 'total'; column: number };

/** The number that a cell shows; null where it shows none that can be asked for by itself. */
export function numberAt(grid: Grid, at: CellAt): ExplainRef | null {
  const { asked } = grid;
  const column = grid.columns[at.column]?.place ?? null;
  if (isNothing(grid, at)) return null;
  const found = rowAt(grid, at.row);
  if (asked === null || column === null || found === null) return null;
  const { place, members } = found;
  const kpi = column.kpi ?? place.kpi;
  if (kpi === null || (place.others && asked.others === null)) return null;
  return {
    ...numberOf(asked, { kpi, members: [...members, ...column.members] }, place),
    comparison: column.comparison,
  };
}

/** How the cell's number is made of the one that `numberAt` gives; null where it is that one. */
export function noteAt(grid: Grid, { column }: CellAt): string | null {
  return grid.columns[column]?.place?.note ?? null;
}

/** A number of some members in the question of its figure. */
export function numberOf(
  asked: Asked,
  { kpi, members }: { kpi: string; members: readonly MemberKey[] },
  { bucket, period, filters, others }: Omit<RowPlace, 'kpi'> = rowOf(),
): ExplainRef {
  const own = members.map(({ dimension, key }): Filter => ({ dimension, op: 'in', values: [key] }));
  const rest = others && asked.others !== null ? [asked.others] : [];
  return {
    kpi,
    period: period ?? asked.period,
    grain: bucket === null ? null : asked.grain,
    span: asked.span,
    filters: [...asked.filters, ...own, ...filters, ...rest],
    bucket,
    comparison: null,
  };
}

/** There is no such cell at all: a member that has nothing of another dimension's member. */
function isNothing({ rows }: Grid, { row, column }: CellAt): boolean {
  const cell = typeof row === 'number' ? rows[row]?.cells[column] : undefined;
  return (
    cell !== undefined && 'shown' in cell && cell.shown.value === null && cell.shown.reason === null
  );
}

function rowAt(
  grid: Grid,
  at: CellAt['row'],
): { place: RowPlace; members: readonly MemberKey[] } | null {
  if (at === 'total') return { place: rowOf(), members: [] };
  if (at === 'others') return { place: rowOf({ others: true }), members: [] };
  const row = grid.rows[at];
  return row === undefined || row.place === null
    ? null
    : { place: row.place, members: row.members };
}

/** All members but those that have rows: sayable for one dimension only. */
function othersOf({ question, rows, others }: Answer): Filter | null {
  const [dimension, second] = question.dimensions;
  if (others === null || dimension === undefined || second !== undefined) return null;
  const values = [...new Set(rows.map(({ members }) => members[0]?.key ?? null))];
  return values.length > MOST_MEMBERS || values.length === 0
    ? null
    : { dimension, op: 'not_in', values };
}
