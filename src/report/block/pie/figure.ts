import { required } from '../../../base/fault.ts';
import type { Answer } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { isWhole, portionsOf, portionsReading } from '../../chart/portion.ts';
import { showValue } from '../../format/shown.ts';
import type { Scope } from '../../scope.ts';
import { emptiness } from '../emptiness.ts';
import { memberGrid } from '../member-grid.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askPie } from './ask.ts';
import type { PieBlock } from './schema.ts';

/** Parts of a whole as a ring. */
export const pie: BlockPart<PieBlock> = { ask: askPie, figure: pieFigure, fit: fitQuery };

function pieFigure(block: PieBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a pie block');
  const [kpi = ''] = answer.question.kpis;
  const nothing = emptiness(answer, [kpi], scope);
  if (nothing !== null) return nothing;
  const table = memberGrid(answer, [kpi], scope);
  if (!isWhole(answer, kpi, scope)) return drawn({ kind: 'table', grid: table, sortedBy: kpi });
  const portions = portionsOf(answer, kpi, scope);
  const whole = showValue(
    valueOf(answer.total, kpi),
    { measure: measureOf(answer, kpi) },
    scope.style,
  );
  return drawn({
    kind: 'chart',
    chart: 'pie',
    reading: portionsReading({ kpi, whole, portions, count: answer.groups }, scope),
    table,
    whole,
    slices: portions,
  });
}
