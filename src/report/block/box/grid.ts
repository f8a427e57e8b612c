/** The data table of boxes: the five numbers of each, and how many values there are. */
import type { Locale } from '../../../base/locale.ts';
import type { Answer } from '../../../query/schema.ts';
import { numberColumn, shownCell, textColumn } from '../../figure/grid.ts';
import { SPREAD_NOTE } from '../../figure/notes.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { ChartFigure, Grid } from '../../figure/schema.ts';
import { INDICATOR } from '../../figure/words.ts';
import { showNumber } from '../../format/shown.ts';
import type { Measure } from '../../format/value.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName } from '../../vocabulary.ts';

type Boxes = Extract<ChartFigure, { chart: 'box' }>['boxes'];

const PLACES = ['low', 'lowerQuarter', 'median', 'upperQuarter', 'high'] as const;

/** One row per box. */
export function boxGrid(
  boxes: Boxes,
  { answer, measure }: { answer: Answer; measure: Measure },
  { style, vocabulary }: Scope,
): Grid {
  const { language } = style;
  const [kpi = ''] = answer.question.kpis;
  const [each = '', by] = answer.question.dimensions;
  const note = SPREAD_NOTE[language](dimensionName(vocabulary, each, language));
  const place = columnOfKpi(kpi, { note });
  const head = by === undefined ? INDICATOR[language] : dimensionName(vocabulary, by, language);
  const counted = { unit: 'count', currency: null } as const;
  const words = HEADS[language];
  return {
    asked: askedBy(answer),
    columns: [
      textColumn('name', head),
      numberColumn({ id: 'count', label: words.count, measure: counted, place }, style),
      ...PLACES.map((id) => numberColumn({ id, label: words[id], measure, place }, style)),
    ],
    rows: boxes.map((row) => ({
      members: row.members,
      place: rowOf(),
      cells: [
        { text: row.name },
        shownCell(showNumber(row.count, { measure: counted }, style)),
        ...PLACES.map((id) =>
          shownCell(showNumber(row[id].exact ?? '0', { measure, density: 'table' }, style)),
        ),
      ],
    })),
    others: null,
    total: null,
    groups: boxes.length,
  };
}

type Heads = Record<(typeof PLACES)[number] | 'count', string>;

const HEADS: Record<Locale, Heads> = {
  en: {
    count: 'Values',
    low: 'Low',
    lowerQuarter: 'Lower quarter',
    median: 'Median',
    upperQuarter: 'Upper quarter',
    high: 'High',
  },
  'pt-BR': {
    count: 'Valores',
    low: 'Mínimo',
    lowerQuarter: '1º quartil',
    median: 'Mediana',
    upperQuarter: '3º quartil',
    high: 'Máximo',
  },
  es: {
    count: 'Valores',
    low: 'Mínimo',
    lowerQuarter: '1.er cuartil',
    median: 'Mediana',
    upperQuarter: '3.er cuartil',
    high: 'Máximo',
  },
};
