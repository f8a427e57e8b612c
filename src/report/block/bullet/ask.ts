import type { Comparison, QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { BulletBlock } from './schema.ts';

/** Rows that still make a picture. */
const MOST_ROWS = 25;
/** What stands in for a target that nobody set, the nearest first. */
const MARKS: readonly Comparison[] = ['target', 'previous_year', 'previous_period'];

export function askBullet(block: BulletBlock, scope: Scope): QuestionSpec[] {
  const { query, against } = block;
  const [kpi = ''] = query.kpis;
  const isSplit = query.dimensions.length > 0;
  return [
    {
      ...questionOf(query, scope),
      dimensions: query.dimensions.slice(0, 1),
      grain: null,
      compare: against === null ? [...MARKS] : [],
      sort: isSplit ? (query.sort ?? { by: kpi, direction: 'descending' }) : null,
      limit: isSplit ? (query.limit ?? MOST_ROWS) : null,
      others: false,
    },
  ];
}
