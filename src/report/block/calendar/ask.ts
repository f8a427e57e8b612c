import { addDays } from '../../../base/date.ts';
import type { QuestionSpec } from '../../../query/schema.ts';
import type { Scope } from '../../scope.ts';
import { questionOf } from '../question.ts';
import type { CalendarBlock } from './schema.ts';

/** Half a year, unless the block says otherwise: 26 weeks side by side are still seen as cells. */
const DAYS = 182;

export function askCalendar(block: CalendarBlock, scope: Scope): QuestionSpec[] {
  const { to } = scope.span;
  const asked = questionOf({ ...block.query, grain: 'day' }, scope);
  return [
    {
      ...asked,
      kpis: block.query.kpis.slice(0, 1),
      dimensions: [],
      period: block.query.period ?? { from: addDays(to, 1 - DAYS), to },
      compare: [],
      sort: null,
      limit: null,
      others: false,
    },
  ];
}
