import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { SankeyBlock } from './schema.ts';

/** Every flow: the figure joins the small ones, so that nothing of the whole is lost. */
export function askSankey(block: SankeyBlock, scope: Scope): QuestionSpec[] {
  const [kpi = ''] = block.query.kpis;
  return [
    {
      ...questionOf(block.query, scope),
      kpis: [kpi],
      grain: null,
      compare: [],
      sort: { by: kpi, direction: 'descending' },
      limit: null,
      others: false,
    },
  ];
}
