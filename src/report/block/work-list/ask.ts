import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { WorkListBlock } from './schema.ts';

/** Accounts that are looked at, those that weigh most first. */
const MOST_LOOKED_AT = 1000;

export function askWorkList(block: WorkListBlock, scope: Scope): QuestionSpec[] {
  return [
    {
      ...questionOf(block.query, scope),
      grain: null,
      compare: [],
      sort: { by: block.weight, direction: 'descending' },
      limit: MOST_LOOKED_AT,
      others: false,
    },
  ];
}
