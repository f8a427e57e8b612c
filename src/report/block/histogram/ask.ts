import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { HistogramBlock } from './schema.ts';

/** Every member: a spread of the largest would be another spread. */
export function askHistogram(block: HistogramBlock, scope: Scope): QuestionSpec[] {
  const { query } = block;
  return [
    {
      ...questionOf(query, scope),
      kpis: query.kpis.slice(0, 1),
      dimensions: query.dimensions.slice(0, 1),
      grain: null,
      compare: [],
      sort: null,
      limit: null,
      others: false,
    },
  ];
}
