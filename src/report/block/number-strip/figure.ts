import { toNumber } from '../../../base/exact.ts';
import { required } from '../../../base/fault.ts';
import type { Answer } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { askedBy, numberOf } from '../../figure/place.ts';
import type { NumberFigure } from '../../figure/schema.ts';
import { stretchOf, trailingText } from '../../format/period.ts';
import { showValue } from '../../format/shown.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { kpiName } from '../../vocabulary.ts';
import { deltasOf } from '../deltas.ts';
import { emptiness, withSource } from '../emptiness.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askNumberStrip } from './ask.ts';
import type { NumberStripBlock } from './schema.ts';

/** A row of cards. */
export const numberStrip: BlockPart<NumberStripBlock> = {
  ask: askNumberStrip,
  figure: numberFigure,
  fit: fitQuery,
};

function numberFigure(block: NumberStripBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const numbers = required(answers[0], 'the answer with the numbers');
  const course = block.sparkline ? required(answers[1], 'the answer with the course') : null;
  const kpis =
    block.missing === 'hide' ? withSource(block.query.kpis, [numbers.total]) : block.query.kpis;
  if (kpis.length === 0)
    return emptiness(numbers, block.query.kpis, scope) ?? empty(reportProblems.make('no_rows', {}));
  const items = kpis.map((kpi) => itemOf(kpi, { numbers, course }, scope));
  return drawn({ kind: 'number', items });
}

type Answers = { numbers: Answer; course: Answer | null };

function itemOf(
  kpi: string,
  { numbers, course }: Answers,
  scope: Scope,
): NumberFigure['items'][number] {
  const { style, vocabulary } = scope;
  const own = numbers.kpis.find(({ id }) => id === kpi)?.span ?? null;
  return {
    kpi,
    label: kpiName(vocabulary, kpi, style.language),
    value: showValue(valueOf(numbers.total, kpi), { measure: measureOf(numbers, kpi) }, style),
    spanText: own === null ? null : trailingText(stretchOf(own, style.fiscalStart), style.language),
    deltas: deltasOf(numbers.total, kpi, { answer: numbers, scope }),
    spark: course === null ? null : sparkOf(course, kpi),
    explain: numberOf(askedBy(numbers), { kpi, members: [] }),
  };
}

/** The course as numbers; null when fewer than two of them are known: one point draws nothing. */
function sparkOf(course: Answer, kpi: string): (number | null)[] | null {
  const points = course.rows.map((row) => {
    const { value } = valueOf(row, kpi);
    return value === null ? null : toNumber(value);
  });
  return points.filter((point) => point !== null).length < 2 ? null : points;
}
