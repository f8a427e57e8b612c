import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { ScatterBlock } from './schema.ts';

/** Points that still make a picture. */
const MOST_POINTS = 500;

/** Every member, largest first where there are more than can be drawn: never an others point, which would lie. */
export function askScatter(block: ScatterBlock, scope: Scope): QuestionSpec[] {
  const asked = questionOf(block.query, scope);
  const by = block.size ?? block.x;
  return [
    {
      ...asked,
      grain: null,
      compare: [],
      sort: asked.sort ?? { by, direction: 'descending' },
      limit: block.query.limit ?? MOST_POINTS,
      others: false,
    },
  ];
}
