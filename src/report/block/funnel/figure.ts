import { required } from '../../../base/fault.ts';
import { signOf } from '../../../base/exact.ts';
import type { Answer, Member, Value } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { fieldOf } from '../../chart/field.ts';
import { SHARE_MEASURE, shareOf } from '../../chart/portion.ts';
import { memberKeys, numberColumn, shownCell, textColumn, valueCell } from '../../figure/grid.ts';
import { SHARE_NOTE } from '../../figure/notes.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { ChartFigure, Grid } from '../../figure/schema.ts';
import { INDICATOR, VALUE } from '../../figure/words.ts';
import { showValue } from '../../format/shown.ts';
import type { Measure } from '../../format/value.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName, shortName } from '../../vocabulary.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askFunnel } from './ask.ts';
import { funnelReading, FUNNEL_WORDS } from './reading.ts';
import type { FunnelBlock } from './schema.ts';

/** What is left from step to step. */
export const funnel: BlockPart<FunnelBlock> = {
  ask: askFunnel,
  figure: funnelFigure,
  fit: fitQuery,
};

/** A step before it is written. */
type Raw = {
  kpi: string;
  name: string;
  members: Pick<Member, 'dimension' | 'key'>[];
  value: Value;
};
type Step = Extract<ChartFigure, { chart: 'funnel' }>['steps'][number];

function funnelFigure(_: FunnelBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a funnel block');
  const { kpis, dimensions } = answer.question;
  const nothing = dimensions.length === 0 ? null : emptiness(answer, kpis, scope);
  if (nothing !== null) return nothing;
  const raw = (dimensions.length === 0 ? stepsOfKpis : stepsOfMembers)(answer, scope);
  const known = raw.filter(({ value }) => value.value !== null);
  // A funnel of one step is a number, and shares of nothing are no shares.
  if (known.length < 2 || signOf(known[0]?.value.value ?? '0') <= 0)
    return empty(reportProblems.make('no_rows', {}));
  const measure = measureOf(answer, kpis[0] ?? '');
  const steps = known.map((step, index) => stepOf(step, { all: known, index, measure }, scope));
  return drawn({
    kind: 'chart',
    chart: 'funnel',
    reading: funnelReading(steps, scope.style.language),
    table: gridOf(known, { steps, answer, measure }, scope),
    steps,
  });
}

function stepsOfKpis(answer: Answer, { vocabulary, style }: Scope): Raw[] {
  return answer.question.kpis.map((kpi) => ({
    kpi,
    name: shortName(vocabulary, kpi, style.language),
    members: [],
    value: valueOf(answer.total, kpi),
  }));
}

function stepsOfMembers(answer: Answer, scope: Scope): Raw[] {
  const [kpi = ''] = answer.question.kpis;
  const field = fieldOf(answer, { kpis: [kpi] }, scope);
  return field.categories.flatMap(({ label, members }, index) => {
    const value = field.tracks[0]?.values[index];
    return value === undefined ? [] : [{ kpi, name: label, members, value }];
  });
}

function stepOf(
  step: Raw,
  { all, index, measure }: { all: readonly Raw[]; index: number; measure: Measure },
  scope: Scope,
): Step {
  const [first, before] = [all[0], all[index - 1]];
  return {
    name: step.name,
    members: memberKeys(step.members),
    value: showValue(step.value, { measure }, scope.style),
    ofFirst: index === 0 || first === undefined ? null : shareOf(step.value, first.value, scope),
    ofPrevious: before === undefined ? null : shareOf(step.value, before.value, scope),
  };
}

function gridOf(
  raw: readonly Raw[],
  about: { steps: readonly Step[]; answer: Answer; measure: Measure },
  { vocabulary, style }: Scope,
): Grid {
  const { steps, answer, measure } = about;
  const { language } = style;
  const [dimension] = answer.question.dimensions;
  const head =
    dimension === undefined ? INDICATOR[language] : dimensionName(vocabulary, dimension, language);
  const words = FUNNEL_WORDS[language];
  const share = (id: string, label: string) =>
    numberColumn(
      {
        id,
        label,
        measure: SHARE_MEASURE,
        place: columnOfKpi(null, { note: SHARE_NOTE[language] }),
      },
      style,
    );
  return {
    asked: askedBy(answer),
    columns: [
      textColumn('step', head),
      numberColumn(
        { id: 'value', label: VALUE[language], measure, place: columnOfKpi(null) },
        style,
      ),
      share('previous', words.ofPrevious),
      share('first', words.ofFirst),
    ],
    rows: raw.map(({ kpi, name, members, value }, index) => ({
      members: memberKeys(members),
      place: rowOf({ kpi }),
      cells: [
        { text: name },
        valueCell(value, measure, style),
        ...[steps[index]?.ofPrevious, steps[index]?.ofFirst].map((shown) =>
          shown == null ? { text: '' } : shownCell(shown),
        ),
      ],
    })),
    others: null,
    total: null,
    groups: raw.length,
  };
}
