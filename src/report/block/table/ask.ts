import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { TableBlock } from './schema.ts';

/** Rows of one table; the rest is one row of others, under true totals. */
const MOST_ROWS = 200;

export function askTable(block: TableBlock, scope: Scope): QuestionSpec[] {
  const asked = questionOf(block.query, scope);
  const isScorecard = block.query.dimensions.length === 0 && block.query.grain === null;
  const compare = isScorecard
    ? (asked.compare ?? [])
    : block.compareTo === null
      ? []
      : [block.compareTo];
  const by = block.columns[0]?.kpi;
  const isByTime = block.query.grain !== null;
  const sort =
    asked.sort ?? (by === undefined || isByTime ? null : { by, direction: 'descending' as const });
  return [
    {
      ...asked,
      compare,
      sort: isScorecard ? null : sort,
      limit: isScorecard ? null : (block.query.limit ?? MOST_ROWS),
    },
  ];
}
