/** A heatmap as a native table whose cells are coloured by size; a cell without a value stays empty, never zero. */
import { mix } from '../../../report/index.ts';
import type { ChartFigure, Shown } from '../../../report/schema.ts';
import type { Box } from '../layout/box.ts';
import type { Canvas } from './canvas.ts';
import { heatCell } from './table.ts';

type Heatmap = Extract<ChartFigure, { chart: 'heatmap' }>;

const ROW = 0.29;
const NAME = 2.1;

/** Draws rows `from` to `to`. */
export function drawHeat(
  canvas: Canvas,
  figure: Heatmap,
  { from, to, box, name }: { from: number; to: number; box: Box; name: string },
): void {
  const size = figure.columns.length > 14 ? 7 : figure.columns.length > 9 ? 8 : 10;
  const first = Math.min(NAME, box.w / 3);
  const width = (box.w - first) / Math.max(1, figure.columns.length);
  const { look } = canvas;
  const head = ['', ...figure.columns].map((text, index) =>
    heatCell(
      canvas,
      { text, color: look.muted, bold: true },
      { size, fill: null, align: index === 0 ? 'left' : 'center' },
    ),
  );
  const rows = figure.rows
    .slice(from, to)
    .map((row) => [
      heatCell(
        canvas,
        { text: row.size === null ? row.name : `${row.name} (${row.size})` },
        { size, fill: null, align: 'left' },
      ),
      ...row.cells.map((cell) => valueCell(canvas, cell, { figure, size })),
    ]);
  canvas.slide.addTable([head, ...rows], {
    ...box,
    h: ROW * (rows.length + 1),
    colW: [first, ...figure.columns.map(() => width)],
    rowH: ROW,
    objectName: name,
    autoPage: false,
    margin: [1, 2, 1, 2],
    valign: 'middle',
  });
}

function valueCell(
  canvas: Canvas,
  cell: Shown | null,
  { figure, size }: { figure: Heatmap; size: number },
): ReturnType<typeof heatCell> {
  const { look } = canvas;
  if (cell === null || cell.value === null)
    return heatCell(
      canvas,
      { text: cell?.text ?? '', color: look.muted },
      { size, fill: null, align: 'center' },
    );
  const span = figure.max - figure.min;
  const share = span > 0 ? (cell.value - figure.min) / span : 0.5;
  const strong = look.series[0] ?? look.text;
  const fill = mix(look.background, strong, 0.06 + 0.94 * Math.max(0, Math.min(1, share)));
  const color = share > 0.55 ? look.background : look.text;
  return heatCell(canvas, { text: cell.text, color }, { size, fill, align: 'center' });
}
