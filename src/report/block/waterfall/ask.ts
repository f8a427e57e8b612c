import { addDays } from '../../../base/date.ts';
import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { filtersOf, questionOf } from '../question.ts';
import type { WaterfallBlock } from './schema.ts';

/** The steps; and, where one is the opening, the value at the end of the day before the period. */
export function askWaterfall(block: WaterfallBlock, scope: Scope): QuestionSpec[] {
  const compare = [...(block.query.compare ?? scope.compare)].slice(0, 1);
  const steps = { ...questionOf(block.query, scope), dimensions: [], grain: null, compare };
  const openings = block.steps.filter(({ role }) => role === 'opening').map(({ kpi }) => kpi);
  if (openings.length === 0) return [steps];
  const day = addDays(scope.span.from, -1);
  const opening: QuestionSpec = {
    kpis: openings,
    period: { from: day, to: day },
    span: block.query.span,
    filters: filtersOf(block.query, scope),
  };
  return [steps, opening];
}
