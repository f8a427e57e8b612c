import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { HeatmapBlock } from './schema.ts';

/** The cells; and, where rows carry their size and a second axis splits them, the size of each whole row. */
export function askHeatmap(block: HeatmapBlock, scope: Scope): QuestionSpec[] {
  const asked = { ...questionOf(block.query, scope), compare: [], others: false };
  if (block.size === null) return [asked];
  const size: QuestionSpec = {
    kpis: [block.size],
    dimensions: block.query.dimensions.slice(0, 1),
    period: asked.period,
    span: block.query.span,
    filters: asked.filters ?? [],
  };
  return [asked, size];
}
