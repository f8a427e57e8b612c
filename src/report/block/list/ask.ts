import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { ListBlock } from './schema.ts';

/** Accounts that are looked at; those without a primary value fall away when the list is drawn. */
const MOST_LOOKED_AT = 500;

export function askList(block: ListBlock, scope: Scope): QuestionSpec[] {
  const asked = questionOf(block.query, scope);
  const sort = asked.sort ?? { by: block.primary, direction: 'descending' as const };
  const compare = asked.compare?.slice(0, 1) ?? [];
  return [{ ...asked, grain: null, sort, compare, limit: MOST_LOOKED_AT, others: false }];
}
