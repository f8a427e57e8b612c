import type { Locale, Text } from '../../../base/locale.ts';
import { required } from '../../../base/fault.ts';
import type { Answer, Value } from '../../../query/schema.ts';
import { ABSENT, measureOf, valueOf } from '../../answer.ts';
import { numberColumn, shownCell, textColumn } from '../../figure/grid.ts';
import type { ChartFigure, Grid, Shown } from '../../figure/schema.ts';
import { writeBucket } from '../../format/date.ts';
import { showValue } from '../../format/shown.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { shortName } from '../../vocabulary.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askCohort, stretchesOf } from './ask.ts';
import type { CohortBlock } from './schema.ts';

/** What became of those that began together. */
export const cohort: BlockPart<CohortBlock> = {
  ask: askCohort,
  figure: cohortFigure,
  fit: fitQuery,
};

type HeatRow = Extract<ChartFigure, { chart: 'heatmap' }>['rows'][number];

function cohortFigure(block: CohortBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const whole = required(answers.at(-1), 'the answer of all cohorts');
  const [kpi = ''] = whole.question.kpis;
  const { style } = scope;
  const rowOf = (answer: Answer, name: string): HeatRow => {
    const cells = block.ages.map((age) => cellOf(answer, { kpi, age }, scope));
    const began = valueAt(answer, kpi, block.ages[0] ?? 0).n;
    return { name, size: began === null ? null : String(began), cells };
  };
  const cohorts = stretchesOf(block, scope).flatMap(({ first }, index) => {
    const answer = answers[index];
    // Nobody began in it: a row of dashes would look like a loss.
    if (answer === undefined || answer.rows.length === 0) return [];
    return [rowOf(answer, writeBucket(first, block.by, style))];
  });
  if (cohorts.every(({ cells }) => cells.every((cell) => cell?.value == null)))
    return empty(reportProblems.make('no_rows', {}));
  const rows = [...cohorts, rowOf(whole, ALL[style.language])];
  const columns = block.ages.map((age) => AGE[style.language](age));
  const numbers = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.value ?? []));
  return drawn({
    kind: 'chart',
    chart: 'heatmap',
    reading: readingOf(rows.at(-1), columns, shortName(scope.vocabulary, kpi, style.language)),
    table: gridOf(rows, { columns, answer: whole }, scope),
    transposed: false,
    columns,
    rows,
    min: Math.min(0, ...numbers),
    max: Math.max(...numbers),
  });
}

/** A cell of a cohort; what is not there yet is too young. */
function cellOf(
  answer: Answer,
  { kpi, age }: { kpi: string; age: number },
  { style }: Scope,
): Shown {
  return showValue(valueAt(answer, kpi, age), { measure: measureOf(answer, kpi) }, style);
}

function valueAt(answer: Answer, kpi: string, age: number): Value {
  const row = answer.rows.find(({ members }) => members[0]?.key === String(age));
  return row === undefined ? { ...ABSENT, reason: 'immature_cohort' } : valueOf(row, kpi);
}

function gridOf(
  rows: readonly HeatRow[],
  { columns, answer }: { columns: readonly string[]; answer: Answer },
  { style }: Scope,
): Grid {
  const [kpi = ''] = answer.question.kpis;
  const measure = measureOf(answer, kpi);
  const counted = { unit: 'count', currency: null } as const;
  return {
    asked: null,
    columns: [
      textColumn('cohort', COHORT[style.language]),
      numberColumn(
        { id: 'began', label: BEGAN[style.language], measure: counted, place: null },
        style,
      ),
      ...columns.map((label, index) =>
        numberColumn({ id: `age-${index}`, label, measure, place: null }, style),
      ),
    ],
    rows: rows.map(({ name, size, cells }) => ({
      members: [],
      place: null,
      cells: [
        { text: name },
        { text: size ?? '' },
        ...cells.map((cell) => (cell === null ? { text: '' } : shownCell(cell))),
      ],
    })),
    others: null,
    total: null,
    groups: rows.length,
  };
}

/** `'Client retention, all cohorts: 98.0% after 1 month, 85.0% after 12 months.'` built from the columns' names. */
function readingOf(all: HeatRow | undefined, columns: readonly string[], name: string): string {
  const known = (all?.cells ?? []).flatMap((cell, index) =>
    cell?.value == null ? [] : [`${columns[index] ?? ''} ${cell.text}`],
  );
  return `${name} · ${all?.name ?? ''}: ${known.join(', ')}.`;
}

const ALL: Text = { en: 'All cohorts', 'pt-BR': 'Todas as coortes', es: 'Todas las cohortes' };
const COHORT: Text = { en: 'Began in', 'pt-BR': 'Início em', es: 'Inicio en' };
const BEGAN: Text = { en: 'Clients', 'pt-BR': 'Clientes', es: 'Clientes' };
const AGE: Record<Locale, (months: number) => string> = {
  en: (months) => `month ${months}`,
  'pt-BR': (months) => `mês ${months}`,
  es: (months) => `mes ${months}`,
};
