import type { Comparison, QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { BlockQuery } from '../query-schema.ts';
import type { LineBlock } from './schema.ts';

/** Lines that an eye can tell apart. */
const MOST_LINES = 6;

export function askLine(block: Pick<LineBlock, 'query'>, scope: Scope): QuestionSpec[] {
  const isSplit = block.query.dimensions.length > 0;
  const limit = isSplit ? (block.query.limit ?? MOST_LINES) : null;
  const compare = isSplit ? [] : courseComparisons(block.query, scope);
  return [{ ...questionOf(block.query, scope), compare, limit, others: false }];
}

/**
 * Comparisons that a course can carry as lines of their own. The previous period is not one: it is the point before.
 */
export function courseComparisons(query: BlockQuery, scope: Scope): Comparison[] {
  return [...(query.compare ?? scope.compare)].filter(
    (comparison) => comparison !== 'previous_period',
  );
}
