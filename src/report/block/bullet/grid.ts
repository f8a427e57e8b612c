/** The data table of bullets: value, mark and the share of it that is reached. */
import type { Answer } from '../../../query/schema.ts';
import { plainColumn, shownCell, textColumn } from '../../figure/grid.ts';
import type { Cell, Column } from '../../figure/grid.ts';
import { ATTAINED_NOTE } from '../../figure/notes.ts';
import type { ColumnPlace } from '../../figure/place-schema.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { Grid } from '../../figure/schema.ts';
import { INDICATOR, VALUE } from '../../figure/words.ts';
import type { Scope } from '../../scope.ts';
import { dimensionName, shortName } from '../../vocabulary.ts';
import { ATTAINED } from './reading.ts';
import type { BulletRow } from './reading.ts';

/** Rows of several KPIs have units of their own, so every cell is written with its unit. */
export function bulletGrid(
  rows: readonly BulletRow[],
  about: {
    markName: string | null;
    markPlace: ColumnPlace | null;
    answer: Answer;
    /** The KPI of each row. */
    kpis: readonly string[];
  },
  { vocabulary, style }: Scope,
): Grid {
  const { language } = style;
  const [dimension] = about.answer.question.dimensions;
  const [kpi = ''] = about.kpis;
  const head =
    dimension === undefined ? INDICATOR[language] : dimensionName(vocabulary, dimension, language);
  const value = dimension === undefined ? VALUE[language] : shortName(vocabulary, kpi, language);
  const marks: Column[] =
    about.markName === null
      ? []
      : [
          plainColumn('mark', capital(about.markName, language), about.markPlace),
          plainColumn(
            'attained',
            ATTAINED[language],
            columnOfKpi(null, { note: ATTAINED_NOTE[language] }),
          ),
        ];
  return {
    asked: askedBy(about.answer),
    columns: [textColumn('name', head), plainColumn('value', value, columnOfKpi(null)), ...marks],
    rows: rows.map((row, index) => ({
      members: row.members,
      place: rowOf({ kpi: about.kpis[index] ?? null }),
      cells: [
        { text: row.name },
        shownCell(row.value, { tone: row.tone }),
        ...(marks.length === 0
          ? []
          : [row.mark, row.attained].map((shown): Cell =>
              shown === null ? { text: '' } : shownCell(shown),
            )),
      ],
    })),
    others: null,
    total: null,
    groups: about.answer.groups,
  };
}

function capital(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
