/** Tables as PowerPoint's own: heads repeated on every slide, totals at the end, "n of m rows" under it. */
import type { TableCell } from '../library.ts';
import type { Grid } from '../../../report/schema.ts';
import { columnWeights } from '../../pdf/column-weights.ts';
import type { Box } from '../layout/box.ts';
import { fitText, heightOfLines, linesOf } from '../layout/measure-text.ts';
import { hexOf } from '../look.ts';
import { arrowOf, runProps, toneColor } from './canvas.ts';
import type { Canvas, Run } from './canvas.ts';

type Cell = Grid['rows'][number]['cells'][number];

const PAD = { side: 0.06, top: 0.045 } as const;
const MOST_LINES = 3;

/** Size of a table's text: the more columns, the smaller. */
export function tableSize(columns: number): number {
  if (columns <= 6) return 11;
  if (columns <= 8) return 10;
  return columns <= 11 ? 9 : 8;
}

/** Widths of a table's columns in inches, by the text in them. */
export function tableWidths(grid: Grid, width: number): number[] {
  const weights = columnWeights(grid);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (weight / sum) * width);
}

/** Heights of head, rows and closing rows (others, total). */
export function tableHeights(
  grid: Grid,
  width: number,
): { head: number; rows: number[]; edges: number[] } {
  const widths = tableWidths(grid, width);
  const size = tableSize(grid.columns.length);
  const height = (texts: readonly string[]): number => {
    const lines = texts.map((text, index) =>
      linesOf(text, { width: roomOf(widths[index] ?? 1), size }),
    );
    return heightOfLines(Math.min(MOST_LINES, Math.max(1, ...lines)), size) + 2 * PAD.top;
  };
  return {
    head: height(grid.columns.map(({ label }) => label)),
    rows: grid.rows.map(({ cells }) => height(cells.map(textOf))),
    edges: edgesOf(grid).map(({ cells }) => height(cells.map(({ text }) => text))),
  };
}

/** Draws rows `from` to `to` of a table; its closing rows are counted after its rows. */
export function drawTable(
  canvas: Canvas,
  grid: Grid,
  { from, to, box, name }: { from: number; to: number; box: Box; name: string },
): void {
  const widths = tableWidths(grid, box.w);
  const heights = tableHeights(grid, box.w);
  const size = tableSize(grid.columns.length);
  const rows = grid.rows
    .slice(from, to)
    .map(({ cells }) =>
      cells.map((cell, index) =>
        bodyCell(canvas, cell, { grid, index, size, width: widths[index] ?? 1 }),
      ),
    );
  const edges = edgesOf(grid)
    .slice(Math.max(0, from - grid.rows.length), Math.max(0, to - grid.rows.length))
    .map(({ cells, isTotal }) =>
      cells.map(({ text }, index) => edgeCell(canvas, { text, isTotal }, { grid, index, size })),
    );
  const all = [...heights.rows, ...heights.edges].slice(from, to);
  canvas.slide.addTable([headRow(canvas, grid, size), ...rows, ...edges], {
    ...box,
    h: heights.head + all.reduce((sum, each) => sum + each, 0),
    colW: widths,
    rowH: [heights.head, ...all],
    objectName: name,
    autoPage: false,
    margin: [PAD.top * 72, PAD.side * 72, PAD.top * 72, PAD.side * 72],
    valign: 'middle',
  });
}

/** Others and total, where there are such. */
function edgesOf(grid: Grid): { cells: NonNullable<Grid['total']>; isTotal: boolean }[] {
  return [
    ...(grid.others === null ? [] : [{ cells: grid.others, isTotal: false }]),
    ...(grid.total === null ? [] : [{ cells: grid.total, isTotal: true }]),
  ];
}

function roomOf(width: number): number {
  return Math.max(0.2, width - 2 * PAD.side);
}

function textOf(cell: Cell): string {
  if ('text' in cell) return cell.text;
  return cell.delta === null ? cell.shown.text : `${cell.shown.text} ▲ ${cell.delta.text}`;
}

function headRow(canvas: Canvas, grid: Grid, size: number): TableCell[] {
  return grid.columns.map(({ label }, index) =>
    cellOf(canvas, [{ text: label, bold: true, color: canvas.look.muted }], {
      grid,
      index,
      size,
      line: canvas.look.muted,
    }),
  );
}

function bodyCell(
  canvas: Canvas,
  cell: Cell,
  at: { grid: Grid; index: number; size: number; width: number },
): TableCell {
  const { look } = canvas;
  const fit = (text: string): string =>
    fitText(text, { width: roomOf(at.width), size: at.size, least: at.size, lines: MOST_LINES })
      .text;
  if ('text' in cell) return cellOf(canvas, [{ text: fit(cell.text) }], at);
  const { shown, tone } = cell;
  // Where there is no value, that there is no change goes without saying.
  const delta = shown.value === null ? null : cell.delta;
  const runs: Run[] = [
    { text: shown.text, color: shown.value === null ? look.muted : toneColor(tone, look) },
    ...(delta === null
      ? []
      : [
          {
            text: ` ${arrowOf(delta)}${delta.text}`,
            size: at.size - 1.5,
            color: delta.tone === 'neutral' ? look.muted : toneColor(delta.tone, look),
          },
        ]),
  ];
  return cellOf(canvas, runs, at);
}

function edgeCell(
  canvas: Canvas,
  { text, isTotal }: { text: string; isTotal: boolean },
  at: { grid: Grid; index: number; size: number },
): TableCell {
  const { look } = canvas;
  const run = isTotal ? { text, bold: true } : { text, color: look.muted };
  return cellOf(canvas, [run], isTotal ? { ...at, fill: look.rule } : at);
}

function cellOf(
  { look, lang }: Canvas,
  runs: readonly Run[],
  {
    grid,
    index,
    size,
    fill,
    line,
  }: { grid: Grid; index: number; size: number; fill?: string; line?: string },
): TableCell {
  const none = { type: 'none' } as const;
  return {
    text: runs.map((run) => runProps(run, { look, lang, size })),
    options: {
      align: grid.columns[index]?.align === 'end' ? 'right' : 'left',
      border: [none, none, { type: 'solid', pt: 0.75, color: hexOf(line ?? look.rule) }, none],
      ...(fill === undefined ? {} : { fill: { color: hexOf(fill) } }),
    },
  };
}

/** Cells coloured by size, for figures that PowerPoint has no chart for. */
export function heatCell(
  { look, lang }: Canvas,
  run: Run,
  { size, fill, align }: { size: number; fill: string | null; align: 'left' | 'center' },
): TableCell {
  const white = { type: 'solid', pt: 1.5, color: hexOf(look.background) } as const;
  return {
    text: [runProps(run, { look, lang, size })],
    options: { align, border: white, ...(fill === null ? {} : { fill: { color: hexOf(fill) } }) },
  };
}
