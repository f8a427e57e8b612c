import { signOf, toNumber } from '../../../base/exact.ts';
import { required } from '../../../base/fault.ts';
import type { Locale, Text } from '../../../base/locale.ts';
import type { Answer, Value } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { axisOf } from '../../chart/axis.ts';
import { numberColumn, shownCell, textColumn } from '../../figure/grid.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { RowPlace } from '../../figure/place-schema.ts';
import type { Grid, Shown } from '../../figure/schema.ts';
import { INDICATOR, VALUE } from '../../figure/words.ts';
import { showValue } from '../../format/shown.ts';
import { writeValue } from '../../format/value.ts';
import type { Measure } from '../../format/value.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { shortName } from '../../vocabulary.ts';
import { deltasOf } from '../deltas.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askWaterfall } from './ask.ts';
import { waterfallReading } from './reading.ts';
import type { WaterfallBlock } from './schema.ts';
import { stepsOf } from './steps.ts';
import type { Given, Step } from './steps.ts';

/** How one total becomes another. */
export const waterfall: BlockPart<WaterfallBlock> = {
  ask: askWaterfall,
  figure: waterfallFigure,
  fit: fitWaterfall,
};

function waterfallFigure(block: WaterfallBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a waterfall block');
  const opening = answers[1] ?? null;
  const given = block.steps
    .map(({ kpi, role }) => {
      const { total } = role === 'opening' ? required(opening, 'the opening answer') : answer;
      return { kpi, role, value: valueOf(total, kpi) };
    })
    .filter((each) => !isIdle(each, scope));
  const steps = stepsOf(given);
  if (!steps.some(({ role }) => role !== 'total')) return empty(reportProblems.make('no_rows', {}));
  const measure = measureOf(answer, block.steps[0]?.kpi ?? '');
  const openings = new Set(
    block.steps.filter(({ role }) => role === 'opening').map(({ kpi }) => kpi),
  );
  const named = steps.map((step, index) => ({
    ...step,
    name: nameOf(step, openings.has(step.kpi ?? '') && index === 0, scope),
    place: placeOf(step, openings.has(step.kpi ?? '') && index === 0 ? opening : null),
  }));
  return drawn({
    kind: 'chart',
    chart: 'waterfall',
    reading: waterfallReading(named, measure, scope.style),
    table: gridOf(named, { answer, measure }, scope),
    axis: axisOf({ name: null, measure, includeZero: true }, scope.style.language),
    steps: named.map(({ name, role, start, end, change }) => ({
      name,
      role,
      start: toNumber(start),
      end: toNumber(end),
      value: showChange(change, role === 'total', { measure, scope }),
    })),
  });
}

/** Exchange rates and transfers are steps only in the periods in which there were any. */
function isIdle({ kpi, role, value }: Given, { vocabulary }: Scope): boolean {
  const isStep = role === 'increase' || role === 'decrease';
  return (
    isStep && vocabulary.kpis.get(kpi)?.direction === 'band' && signOf(value.value ?? '0') === 0
  );
}

export type NamedStep = Step & { name: string; place: RowPlace | null };

/** An opening is asked for its own day; what the steps leave unexplained is asked for by nothing. */
function placeOf({ kpi }: Step, opening: Answer | null): RowPlace | null {
  return kpi === null ? null : rowOf({ kpi, period: opening?.question.period ?? null });
}

function nameOf(step: Step, isOpening: boolean, { vocabulary, style }: Scope): string {
  if (step.kpi === null) return REST[style.language];
  const name = shortName(vocabulary, step.kpi, style.language);
  return isOpening ? OPENING[style.language](name) : name;
}

const REST: Text = { en: 'Other changes', 'pt-BR': 'Outras variações', es: 'Otras variaciones' };
const OPENING: Record<Locale, (name: string) => string> = {
  en: (name) => `Opening ${name}`,
  'pt-BR': (name) => `${name} inicial`,
  es: (name) => `${name} inicial`,
};

/** Steps carry their sign; totals are plain values. */
function showChange(
  change: Value,
  isTotal: boolean,
  { measure, scope }: { measure: Measure; scope: Scope },
): Shown {
  const shown = showValue(change, { measure }, scope.style);
  if (isTotal || change.value === null) return shown;
  const value = { exact: change.value, measure };
  return {
    ...shown,
    text: writeValue(value, scope.style, { density: 'compact', signed: true }),
    full: writeValue(value, scope.style, { density: 'full', signed: true }),
  };
}

function gridOf(
  steps: readonly NamedStep[],
  about: { answer: Answer; measure: Measure },
  scope: Scope,
): Grid {
  const { answer, measure } = about;
  const { style } = scope;
  const rows = steps.map(({ name, kpi, change, role, place }, index) => {
    const shown = showValue(change, { measure, density: 'table' }, style);
    const isCompared = kpi !== null && (role !== 'total' || index > 0);
    const [delta = null] = isCompared ? deltasOf(answer.total, kpi, { answer, scope }) : [];
    return {
      members: [],
      place,
      cells: [{ text: name }, shownCell(shown, { delta, tone: delta?.tone ?? 'neutral' })],
    };
  });
  const columns = [
    textColumn('step', INDICATOR[style.language]),
    numberColumn(
      { id: 'value', label: VALUE[style.language], measure, place: columnOfKpi(null) },
      style,
    ),
  ];
  return {
    asked: askedBy(answer),
    columns,
    rows,
    others: null,
    total: null,
    groups: steps.length,
  };
}

/** Steps may fall away (the rest then shows as such), but not the last total. */
function fitWaterfall(block: WaterfallBlock, fit: Fit): WaterfallBlock | null {
  const steps = block.steps.flatMap(({ kpi, role }) => {
    const fitted = fit(kpi);
    return fitted === null ? [] : [{ kpi: fitted, role }];
  });
  const totals = (list: WaterfallBlock['steps']): number =>
    list.filter(({ role }) => role === 'total').length;
  const isWhole = steps.length >= 2 && totals(steps) === totals(block.steps);
  const fitted = fitQuery(block, fit);
  return fitted === null || !isWhole ? null : { ...fitted, steps };
}
