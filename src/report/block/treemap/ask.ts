import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { TreemapBlock } from './schema.ts';

/** Boxes that are still large enough to be read; the rest is one box of others. */
const MOST_BOXES = 40;

export function askTreemap(block: TreemapBlock, scope: Scope): QuestionSpec[] {
  const { query } = block;
  const [kpi = ''] = query.kpis;
  return [
    {
      ...questionOf(query, scope),
      kpis: [kpi],
      grain: null,
      compare: [],
      sort: query.sort ?? { by: kpi, direction: 'descending' },
      limit: query.limit ?? MOST_BOXES,
      others: true,
    },
  ];
}
