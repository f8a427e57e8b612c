import type { QuestionSpec } from '../../../query/schema.ts';
import { addsUp } from '../../chart/portion.ts';
import type { Scope } from '../../scope.ts';
import { askLine } from '../line/ask.ts';
import { questionOf } from '../question.ts';
import type { AreaBlock } from './schema.ts';

/** Every member: the figure joins the small ones, so that the areas reach the whole. */
export function askArea(block: AreaBlock, scope: Scope): QuestionSpec[] {
  if (!addsUp(block.query.kpis, scope)) return askLine(block, scope);
  return [{ ...questionOf(block.query, scope), compare: [], limit: null, others: false }];
}
