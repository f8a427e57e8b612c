import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { BoxBlock } from './schema.ts';

/** Every member: a spread of the largest would be another spread. */
export function askBox(block: BoxBlock, scope: Scope): QuestionSpec[] {
  const asked = questionOf(block.query, scope);
  const kpis = block.query.kpis.slice(0, 1);
  return [{ ...asked, kpis, grain: null, compare: [], sort: null, limit: null, others: false }];
}
