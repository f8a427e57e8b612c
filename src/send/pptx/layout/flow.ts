/** How a block flows over slides: in one piece that may be stretched, or line by line. */
import { assertNever } from '../../../base/fault.ts';
import { heightOf } from '../../../report/index.ts';
import type { ChartFigure, Figure, FilledBlock, NumberFigure } from '../../../report/schema.ts';
import { cardColumns, cardHeight } from '../draw/cards.ts';
import { listLine } from '../draw/list.ts';
import { tableHeights } from '../draw/table.ts';
import { paragraphHeight } from '../draw/text.ts';
import { columnsWidth } from './box.ts';
import { heightOfLines, linesOf } from './measure-text.ts';

/**
 * `head` is title and note, `lead` what every piece begins with (the heads of a table), `tail` what stands under it.
 * A block without `lines` is drawn in one piece of at least `least`.
 */
export type Flow = {
  block: FilledBlock;
  width: number;
  head: number;
  lead: number;
  lines: number[];
  tail: number;
  least: number;
};

export const TITLE = { size: 12, height: 0.3 } as const;
export const SMALL = { size: 9, height: 0.19 } as const;
const MESSAGE = 0.75;

/** A block's flow at its width. */
export function flowOf(block: FilledBlock): Flow {
  const width = columnsWidth(block.width);
  const small = (text: string | null): number =>
    text === null
      ? 0
      : heightOfLines(linesOf(text, { width, size: SMALL.size }), SMALL.size) + 0.04;
  const base = {
    block,
    width,
    head: (block.title === null ? 0 : TITLE.height) + small(block.note),
    lead: 0,
    lines: [],
    tail: 0,
    least: 0,
  };
  if (block.state.kind !== 'filled') return { ...base, least: MESSAGE };
  const { figure, badge } = block.state;
  const flow = figureFlow(figure, width);
  const reading = figure.kind === 'chart' ? small(figure.reading) : 0;
  return { ...base, ...flow, tail: (flow.tail ?? 0) + small(badge) + reading };
}

function figureFlow(
  figure: Figure,
  width: number,
): Pick<Flow, 'least'> & Partial<Pick<Flow, 'lead' | 'lines' | 'tail'>> {
  switch (figure.kind) {
    case 'number':
      return { least: stripHeight(figure, width) };
    case 'chart':
      return figure.chart === 'heatmap'
        ? { least: 0, lead: 0.3, lines: figure.rows.map(() => 0.29) }
        : { least: chartLeast(figure) };
    case 'table': {
      const { head, rows, edges } = tableHeights(figure.grid, width);
      return { least: 0, lead: head, lines: [...rows, ...edges], tail: SMALL.height + 0.03 };
    }
    case 'list':
      return {
        least: 0,
        lines: figure.items.map((item) => listLine(item, width)),
        tail: figure.more > 0 ? SMALL.height + 0.03 : 0,
      };
    case 'text':
      return { least: 0, lines: figure.paragraphs.map((each) => paragraphHeight(each, width)) };
    default:
      return assertNever(figure);
  }
}

function stripHeight({ items }: NumberFigure, width: number): number {
  const columns = cardColumns(items.length, width);
  const lines = Math.ceil(items.length / columns);
  return lines * cardHeight(items, { width, columns }) + (lines - 1) * 0.12;
}

/** Pixels of a drawing at its best to the inch that it must have on a slide. */
const DENSEST = 128;

/** Height under which a chart cannot be read. */
function chartLeast(figure: ChartFigure): number {
  return Math.min(4.4, Math.max(1.4, heightOf(figure) / DENSEST));
}

/** Charts of cells, whose shape says nothing: they stay as they are. */
const UNSTRETCHED: readonly ChartFigure['chart'][] = ['heatmap', 'calendar'];

/** Does it only look good with room to itself? Then it takes what a slide has left. */
export function isStretched({ block }: Flow): boolean {
  const { state } = block;
  return (
    state.kind === 'filled' &&
    state.figure.kind === 'chart' &&
    !UNSTRETCHED.includes(state.figure.chart)
  );
}
