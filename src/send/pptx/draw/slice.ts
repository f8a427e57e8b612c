/** A block, or the part of it that a slide holds: title and note above, the figure, reading and badge below. */
import { assertNever } from '../../../base/fault.ts';
import type { ChartFigure, Figure, Message } from '../../../report/schema.ts';
import { WORDS } from '../../pdf/words.ts';
import type { Box } from '../layout/box.ts';
import { SMALL, TITLE } from '../layout/flow.ts';
import type { Slice } from '../layout/lay-out.ts';
import { fitText, heightOfLines, linesOf } from '../layout/measure-text.ts';
import { DECK_WORDS } from '../words.ts';
import { drawText } from './canvas.ts';
import type { Canvas } from './canvas.ts';
import { drawCards } from './cards.ts';
import { drawHeat } from './heat.ts';
import { drawList } from './list.ts';
import { drawTable } from './table.ts';
import { drawParagraphs } from './text.ts';

/** Draws a chart in a box: natively, or as a picture. */
export type DrawChart = (
  figure: ChartFigure,
  box: Box,
  about: { name: string; alt: string },
) => void;

/** Draws the slice in its box. */
export function drawSlice(canvas: Canvas, slice: Slice, drawChart: DrawChart): void {
  const { block, box, flow } = slice;
  const top = drawHead(canvas, slice);
  const figureBox = { ...box, y: top, h: box.y + box.h - flow.tail - top };
  if (block.state.kind !== 'filled') {
    drawMessage(canvas, block.state.message, {
      box: figureBox,
      failed: block.state.kind === 'failed',
    });
    return;
  }
  drawFigure(canvas, block.state.figure, { slice, box: figureBox, drawChart });
  drawTail(canvas, slice, box.y + box.h - flow.tail);
}

function drawHead(canvas: Canvas, { block, box, isFirst }: Slice): number {
  const { look } = canvas;
  let { y } = box;
  if (block.title !== null) {
    const more = isFirst ? '' : ` (${DECK_WORDS[look.locale].continued})`;
    const title = fitText(block.title, {
      width: box.w - more.length * 0.08,
      size: TITLE.size,
      least: 9,
      lines: 1,
    });
    drawText(canvas, [{ text: `${title.text}${more}`, bold: true }], {
      box: { ...box, y, h: TITLE.height },
      size: title.size,
      name: title.text,
    });
    y += TITLE.height;
  }
  return block.note === null ? y : drawSmall(canvas, block.note, { ...box, y });
}

/** Draws a line or some in small type; gives where what follows begins. */
function drawSmall(canvas: Canvas, text: string, box: Box): number {
  const h = heightOfLines(linesOf(text, { width: box.w, size: SMALL.size }), SMALL.size) + 0.04;
  drawText(canvas, [{ text, color: canvas.look.muted }], {
    box: { ...box, h },
    size: SMALL.size,
    name: 'note',
  });
  return box.y + h;
}

function drawFigure(
  canvas: Canvas,
  figure: Figure,
  { slice, box, drawChart }: { slice: Slice; box: Box; drawChart: DrawChart },
): void {
  const { from, to, block } = slice;
  const name = block.title ?? block.id;
  switch (figure.kind) {
    case 'number':
      return drawCards(canvas, figure, box);
    case 'chart':
      return figure.chart === 'heatmap'
        ? drawHeat(canvas, figure, { from, to, box, name })
        : drawChart(figure, box, { name, alt: figure.reading });
    case 'table':
      return drawTable(canvas, figure.grid, { from, to, box, name });
    case 'list':
      return drawList(canvas, figure, { from, to, box });
    case 'text':
      return drawParagraphs(canvas, figure, { from, to, box });
    default:
      return assertNever(figure);
  }
}

/** "n of m rows" and "+3 more", then the reading of a chart and the badge, where the last part ends. */
function drawTail(canvas: Canvas, { block, box, from, to, isLast }: Slice, top: number): void {
  if (block.state.kind !== 'filled') return;
  const { figure, badge } = block.state;
  const words = WORDS[canvas.look.locale];
  let y = top;
  const say = (text: string | null): void => {
    if (text !== null) y = drawSmall(canvas, text, { ...box, y });
  };
  if (figure.kind === 'table') {
    const { rows, groups } = figure.grid;
    const last = Math.min(to, rows.length);
    if (groups > last - from && rows.length > 0)
      say(
        `${from === 0 ? '' : `${Math.min(from + 1, last)}–`}${last} ${words.of} ${Math.max(groups, rows.length)} ${words.rows}`,
      );
  }
  if (figure.kind === 'list' && isLast && figure.more > 0) say(`+ ${figure.more} ${words.more}`);
  if (figure.kind === 'chart') say(figure.reading);
  say(badge);
}

function drawMessage(
  canvas: Canvas,
  { message, hint }: Message,
  { box, failed }: { box: Box; failed: boolean },
): void {
  const { look } = canvas;
  drawText(
    canvas,
    [
      { text: message, color: failed ? look.bad : look.muted, ends: true },
      { text: hint, size: 9, color: look.muted },
    ],
    {
      box,
      size: 11,
      valign: 'middle',
      outline: look.rule,
      dashed: true,
      inset: 0.12,
      name: message,
    },
  );
}
