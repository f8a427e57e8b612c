import { required } from '../../../base/fault.ts';
import type { Locale, Text } from '../../../base/locale.ts';
import type { Answer } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { axisOf } from '../../chart/axis.ts';
import { quantileOf } from '../../chart/quantile.ts';
import { endOnce } from '../../chart/reading.ts';
import { numberColumn, shownCell, textColumn } from '../../figure/grid.ts';
import { BAND_NOTE } from '../../figure/notes.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { Grid, Shown } from '../../figure/schema.ts';
import { showNumber } from '../../format/shown.ts';
import { writeValue } from '../../format/value.ts';
import type { Measure } from '../../format/value.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName, shortName } from '../../vocabulary.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askHistogram } from './ask.ts';
import { bandsFrom, roundBands } from './bands.ts';
import type { Band } from './bands.ts';
import type { HistogramBlock } from './schema.ts';

/** How values spread. */
export const histogram: BlockPart<HistogramBlock> = {
  ask: askHistogram,
  figure: histogramFigure,
  fit: fitQuery,
};

const COUNTED = { unit: 'count', currency: null } as const;

function histogramFigure(block: HistogramBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a histogram block');
  const [kpi = ''] = answer.question.kpis;
  const nothing = emptiness(answer, [kpi], scope);
  if (nothing !== null) return nothing;
  const values = answer.rows.flatMap((row) => valueOf(row, kpi).value ?? []);
  if (values.length === 0) return empty(reportProblems.make('no_rows', {}));
  const measure = measureOf(answer, kpi);
  const { style, vocabulary } = scope;
  const bands = block.edges === null ? roundBands(values) : bandsFrom(values, block.edges);
  const labels = bands.map((band) => labelOf(band, measure, scope));
  const counts = bands.map(({ count }) => showNumber(count, { measure: COUNTED }, style));
  const name = shortName(vocabulary, kpi, style.language);
  const count = COUNT[style.language];
  return drawn({
    kind: 'chart',
    chart: 'cartesian',
    reading: readingOf({ name, values, measure, labels, counts }, scope),
    table: gridOf(labels, counts, { name, answer, scope }),
    categories: labels,
    horizontal: false,
    left: axisOf({ name: count, measure: COUNTED, includeZero: true }, style.language),
    right: null,
    series: [
      {
        id: kpi,
        name: count,
        shape: 'bar',
        axis: 'left',
        stack: null,
        color: 0,
        dashed: false,
        points: counts,
      },
    ],
    partialFrom: null,
  });
}

/** `'10 – 20 days'`, `'below 80.0%'`, `'100.0% or more'`. */
function labelOf({ from, to }: Band, measure: Measure, { style }: Scope): string {
  const write = (exact: string): string =>
    writeValue({ exact, measure }, style, { density: 'compact' });
  if (from === null) return BELOW[style.language](write(to ?? '0'));
  return to === null ? FROM[style.language](write(from)) : `${write(from)} – ${write(to)}`;
}

function gridOf(
  labels: readonly string[],
  counts: readonly Shown[],
  { name, answer, scope }: { name: string; answer: Answer; scope: Scope },
): Grid {
  const { style, vocabulary } = scope;
  const { language } = style;
  const { kpis, dimensions } = answer.question;
  const [kpi = ''] = kpis;
  const [by = ''] = dimensions;
  const note = BAND_NOTE[language](dimensionName(vocabulary, by, language));
  const place = columnOfKpi(kpi, { note });
  const count = { id: 'count', label: COUNT[language], measure: COUNTED, place };
  return {
    asked: askedBy(answer),
    columns: [textColumn('band', name), numberColumn(count, style)],
    rows: labels.map((label, index) => ({
      members: [],
      place: rowOf(),
      cells: [{ text: label }, ...(counts[index] === undefined ? [] : [shownCell(counts[index])])],
    })),
    others: null,
    total: null,
    groups: labels.length,
  };
}

type Spread = {
  name: string;
  values: readonly string[];
  measure: Measure;
  labels: readonly string[];
  counts: readonly Shown[];
};

/** `'Days without contact of 38: median 12 days, half between 5 and 21 days; most in 0 – 10 days (14).'` */
function readingOf({ name, values, measure, labels, counts }: Spread, { style }: Scope): string {
  const at = (share: number): string =>
    showNumber(quantileOf(values, share) ?? '0', { measure }, style).text;
  const most = counts.reduce(
    (best, { value }, index) => ((value ?? 0) > (counts[best]?.value ?? 0) ? index : best),
    0,
  );
  const fullest = `${labels[most] ?? ''} (${counts[most]?.text ?? ''})`;
  const spread = { name, count: values.length, low: at(0.25), middle: at(0.5), high: at(0.75) };
  return endOnce(SPREAD[style.language]({ ...spread, fullest }));
}

type SpreadWords = (told: {
  name: string;
  count: number;
  low: string;
  middle: string;
  high: string;
  fullest: string;
}) => string;

const SPREAD: Record<Locale, SpreadWords> = {
  en: ({ name, count, low, middle, high, fullest }) =>
    `${name}: ${count} values, median ${middle}, the middle half between ${low} and ${high}; most in ${fullest}.`,
  'pt-BR': ({ name, count, low, middle, high, fullest }) =>
    `${name}: ${count} valores, mediana ${middle}, metade central entre ${low} e ${high}; maior faixa: ${fullest}.`,
  es: ({ name, count, low, middle, high, fullest }) =>
    `${name}: ${count} valores, mediana ${middle}, mitad central entre ${low} y ${high}; franja mayor: ${fullest}.`,
};

const COUNT: Text = { en: 'How many', 'pt-BR': 'Quantidade', es: 'Cantidad' };
const BELOW: Record<Locale, (value: string) => string> = {
  en: (value) => `below ${value}`,
  'pt-BR': (value) => `abaixo de ${value}`,
  es: (value) => `menos de ${value}`,
};
const FROM: Record<Locale, (value: string) => string> = {
  en: (value) => `${value} or more`,
  'pt-BR': (value) => `${value} ou mais`,
  es: (value) => `${value} o más`,
};
