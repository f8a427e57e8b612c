import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { PivotBlock } from './schema.ts';

/** Rows of a pivot that still fit a page; the closing row stands for all, shown or not. */
const MOST_ROWS = 60;

/** Cells, then the rows by themselves (which also give the total of all), then the columns by themselves. */
export function askPivot(block: PivotBlock, scope: Scope): QuestionSpec[] {
  const { query } = block;
  const asked = {
    ...questionOf(query, scope),
    grain: null,
    compare: [],
    sort: null,
    others: false,
  };
  const [down = '', across = ''] = query.dimensions;
  const [kpi = ''] = query.kpis;
  const sort = query.sort ?? { by: kpi, direction: 'descending' as const };
  return [
    { ...asked, dimensions: [down, across], limit: null },
    { ...asked, dimensions: [down], sort, limit: query.limit ?? MOST_ROWS },
    { ...asked, dimensions: [across], limit: null },
  ];
}
