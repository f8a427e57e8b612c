import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { PieBlock } from './schema.ts';

/** Slices that an eye can tell apart; the rest is one slice of others. */
const MOST_SLICES = 6;

export function askPie(block: PieBlock, scope: Scope): QuestionSpec[] {
  const { query } = block;
  const [kpi = ''] = query.kpis;
  return [
    {
      ...questionOf(query, scope),
      kpis: [kpi],
      dimensions: query.dimensions.slice(0, 1),
      grain: null,
      compare: [],
      sort: query.sort ?? { by: kpi, direction: 'descending' },
      limit: query.limit ?? MOST_SLICES,
      others: true,
    },
  ];
}
