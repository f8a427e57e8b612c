import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { courseComparisons } from '../line/ask.ts';
import { questionOf } from '../question.ts';
import type { ComboBlock } from './schema.ts';

export function askCombo(block: ComboBlock, scope: Scope): QuestionSpec[] {
  return [
    {
      ...questionOf(block.query, scope),
      dimensions: [],
      compare: courseComparisons(block.query, scope),
    },
  ];
}
