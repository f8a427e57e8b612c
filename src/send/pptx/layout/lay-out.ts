/** A filled report as slides: rules for what stands together, what is split and what is stretched. */
import type { FilledBlock, FilledReport } from '../../../report/schema.ts';
import { rowsOf } from '../../pdf/paper.ts';
import { BODY, columnsWidth, GAP } from './box.ts';
import type { Box } from './box.ts';
import { flowOf, isStretched } from './flow.ts';
import type { Flow } from './flow.ts';

/** A block or a part of it: lines `from` to `to` (counted from 0, `to` left out), in its box. */
export type Slice = {
  block: FilledBlock;
  flow: Flow;
  from: number;
  to: number;
  isFirst: boolean;
  isLast: boolean;
  box: Box;
};
export type SlidePlan = { title: string; isContinued: boolean; slices: Slice[] };

/** Fewest lines of a block that may begin at the foot of a slide or stand alone on the next. */
const FEWEST_LINES = 4;
/** No chart becomes taller than this. */
const TALLEST = 5.2;

/** Every page begins a slide; a row that fits on a slide is kept together; longer ones go on with their heads. */
export function layOut(report: FilledReport): SlidePlan[] {
  return report.pages.flatMap((page) => {
    const rows: Row[][] = [[]];
    for (const blocks of rowsOf(page.blocks)) placeRow(blocks.map(flowOf), rows);
    return rows
      .filter((slide) => slide.length > 0)
      .map((slide, index) => ({
        title: page.title,
        isContinued: index > 0,
        slices: boxed(stretched(slide)),
      }));
  });
}

type Piece = Omit<Slice, 'box'> & { x: number; h: number };
type Row = { pieces: Piece[]; h: number };

/** Places what fits, begins another slide for the rest, until nothing of the row is left. */
function placeRow(flows: readonly Flow[], slides: Row[][]): void {
  const done = flows.map(() => 0);
  let isOpen = flows.map(() => true);
  while (isOpen.some(Boolean)) {
    const slide = slides.at(-1) ?? [];
    const room = BODY.h - used(slide);
    const wanted = Math.max(
      ...flows.map((flow, index) => (isOpen[index] === true ? least(flow, done[index] ?? 0) : 0)),
    );
    if (wanted > room + 0.001 && slide.length > 0) {
      slides.push([]);
      continue;
    }
    const pieces = flows.flatMap((flow, index) => {
      if (isOpen[index] !== true) return [];
      const from = done[index] ?? 0;
      const to = lastThatFits(flow, from, room);
      done[index] = to;
      return [pieceOf(flow, { from, to, x: leftOf(flows, index) })];
    });
    isOpen = flows.map(
      (flow, index) => isOpen[index] === true && (done[index] ?? 0) < flow.lines.length,
    );
    slide.push({ pieces, h: Math.max(...pieces.map(({ h }) => h)) });
  }
}

function used(slide: readonly Row[]): number {
  return slide.reduce((sum, row) => sum + row.h + GAP, 0);
}

/** Room that a block must have to be begun: all of it where a slide holds it, else a few lines. */
function least(flow: Flow, from: number): number {
  const whole = heightOf(flow, from, flow.lines.length);
  return whole <= BODY.h
    ? whole
    : heightOf(flow, from, Math.min(flow.lines.length, from + FEWEST_LINES));
}

function heightOf(flow: Flow, from: number, to: number): number {
  const lines = flow.lines.slice(from, to).reduce((sum, line) => sum + line, 0);
  return flow.head + flow.lead + lines + Math.max(flow.least, 0) + flow.tail;
}

/** At least one line, so that a line taller than a slide still ends. */
function lastThatFits(flow: Flow, from: number, room: number): number {
  let to = Math.min(flow.lines.length, from + 1);
  while (to < flow.lines.length && heightOf(flow, from, to + 1) <= room + 0.001) to += 1;
  const rest = flow.lines.length - to;
  // What goes on to the next slide is more than a line or two, a total for example.
  return rest > 0 && rest < FEWEST_LINES && to - from > 2 * FEWEST_LINES
    ? to - (FEWEST_LINES - rest)
    : to;
}

function pieceOf(flow: Flow, { from, to, x }: { from: number; to: number; x: number }): Piece {
  return {
    block: flow.block,
    flow,
    from,
    to,
    isFirst: from === 0,
    isLast: to >= flow.lines.length,
    x,
    h: heightOf(flow, from, to),
  };
}

/** Left edge of a block: what stands before it in the row takes its columns. */
function leftOf(flows: readonly Flow[], index: number): number {
  const before = flows.slice(0, index).reduce((sum, { block }) => sum + block.width, 0);
  return BODY.x + (before === 0 ? 0 : columnsWidth(before) + GAP);
}

/** Rows of charts share what is left of the slide. */
function stretched(slide: readonly Row[]): Row[] {
  const rows = slide.filter(({ pieces }) => pieces.some(({ flow }) => isStretched(flow)));
  const left = Math.max(0, BODY.h - used(slide) + GAP);
  const each = rows.length === 0 ? 0 : left / rows.length;
  return slide.map((row) => {
    if (!rows.includes(row)) return row;
    const h = Math.max(row.h, Math.min(row.h + each, TALLEST));
    return {
      h,
      pieces: row.pieces.map((piece) => (isStretched(piece.flow) ? { ...piece, h } : piece)),
    };
  });
}

function boxed(slide: readonly Row[]): Slice[] {
  let y = BODY.y;
  return slide.flatMap(({ pieces, h: height }) => {
    const top = y;
    y += height + GAP;
    return pieces.map(({ x, h, ...piece }) => ({
      ...piece,
      box: { x, y: top, w: piece.flow.width, h },
    }));
  });
}
