import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { FunnelBlock } from './schema.ts';

/** Every step: one left out would make the shares of those after it wrong. */
export function askFunnel(block: FunnelBlock, scope: Scope): QuestionSpec[] {
  const asked = questionOf(block.query, scope);
  const dimensions = block.query.dimensions.slice(0, 1);
  const kpis = dimensions.length === 0 ? asked.kpis : asked.kpis.slice(0, 1);
  return [{ ...asked, kpis, dimensions, grain: null, compare: [], limit: null, others: false }];
}
