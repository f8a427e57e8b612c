import type { Question, QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { courseComparisons } from '../line/ask.ts';
import { questionOf } from '../question.ts';
import type { BarBlock } from './schema.ts';

/** Bars that a reader still compares; the rest is one bar or the closing row of the table. */
export const MOST_BARS = 20;
/** Parts of a bar over time that an eye can tell apart. */
const MOST_PARTS = 6;

export function askBar(block: BarBlock, scope: Scope): QuestionSpec[] {
  const { query } = block;
  const asked = questionOf(query, scope);
  if (query.grain !== null) {
    const isSplit = query.dimensions.length > 0;
    const limit = isSplit ? (query.limit ?? MOST_PARTS) : null;
    return [
      { ...asked, compare: isSplit ? [] : courseComparisons(query, scope), limit, others: false },
    ];
  }
  const sort = query.sort ?? sortOf(block, scope);
  // Groups of two dimensions are parts of bars: cut by a limit, bars would lose parts. The figure cuts whole bars.
  if (query.dimensions.length > 1)
    return [{ ...asked, compare: [], sort: query.sort, limit: null }];
  return [{ ...asked, compare: asked.compare ?? [], sort, limit: query.limit ?? MOST_BARS }];
}

/** Largest first, unless the members have an order of their own (priorities, bands). */
function sortOf({ query, cumulative }: BarBlock, { vocabulary }: Scope): Question['sort'] {
  const [dimension = '', kpi = ''] = [query.dimensions[0], query.kpis[0]];
  if (!cumulative && vocabulary.dimensions.get(dimension)?.order === 'members') return null;
  return { by: kpi, of: 'value', direction: 'descending' };
}
