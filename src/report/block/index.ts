/** Every kind of block that is drawn from answers, in one list: how it asks, how it becomes a figure, how it fits itself to the data. */
import type { Answer, QuestionSpec } from '../../query/schema.ts';
import type { Scope } from '../scope.ts';
import { area } from './area/figure.ts';
import { bar } from './bar/figure.ts';
import { box } from './box/figure.ts';
import { bullet } from './bullet/figure.ts';
import { calendar } from './calendar/figure.ts';
import { cohort } from './cohort/figure.ts';
import { combo } from './combo/figure.ts';
import { funnel } from './funnel/figure.ts';
import { heatmap } from './heatmap/figure.ts';
import { histogram } from './histogram/figure.ts';
import { line } from './line/figure.ts';
import { list } from './list/figure.ts';
import { numberStrip } from './number-strip/figure.ts';
import type { BlockPart, BlockParts, Drawn, Fit } from './part.ts';
import { pie } from './pie/figure.ts';
import { pivot } from './pivot/figure.ts';
import { sankey } from './sankey/figure.ts';
import { scatter } from './scatter/figure.ts';
import type { AnsweredBlock, AnsweredOf, Block } from './schema.ts';
import { table } from './table/figure.ts';
import { text } from './text/figure.ts';
import { treemap } from './treemap/figure.ts';
import { waterfall } from './waterfall/figure.ts';
import { workList } from './work-list/figure.ts';

const PARTS: BlockParts = {
  number_strip: numberStrip,
  line,
  bar,
  area,
  combo,
  waterfall,
  pie,
  treemap,
  funnel,
  bullet,
  scatter,
  histogram,
  box,
  heatmap,
  cohort,
  calendar,
  sankey,
  table,
  pivot,
  list,
  work_list: workList,
  text,
};

/** The questions of a block. */
export function askBlock(block: AnsweredBlock, scope: Scope): QuestionSpec[] {
  return partOf(block).ask(block, scope);
}

/** The figure of a block, from the answers to its questions in order. */
export function drawBlock(block: AnsweredBlock, answers: readonly Answer[], scope: Scope): Drawn {
  return partOf(block).figure(block, answers, scope);
}

/** The block rewritten for the data there is; null when it would not be itself any more. */
export function fitBlock(block: AnsweredBlock, fit: Fit): Block | null {
  return partOf(block).fit(block, fit);
}

function partOf<Kind extends AnsweredBlock['kind']>(
  block: AnsweredOf<Kind>,
): BlockPart<AnsweredOf<Kind>> {
  return PARTS[block.kind as Kind];
}
