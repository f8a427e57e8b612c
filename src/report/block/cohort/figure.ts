import type { Locale, Text } from '../../../base/locale.ts';
import { required } from '../../../base/fault.ts';
import type { Answer, Filter, Value } from '../../../query/schema.ts';
import { ABSENT, measureOf, valueOf } from '../../answer.ts';
import { numberColumn, shownCell, textColumn } from '../../figure/grid.ts';
import { BEGAN_NOTE } from '../../figure/notes.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { ChartFigure, Grid, Shown } from '../../figure/schema.ts';
import { writeBucket } from '../../format/date.ts';
import { showValue } from '../../format/shown.ts';
import { reportProblems } from '../../problems.ts';
import type { Scope } from '../../scope.ts';
import { shortName } from '../../vocabulary.ts';
import { drawn, empty, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { AGE_DIMENSION, askCohort, COHORT_DIMENSION, stretchesOf } from './ask.ts';
import type { CohortBlock } from './schema.ts';

/** What became of those that began together. */
export const cohort: BlockPart<CohortBlock> = {
  ask: askCohort,
  figure: cohortFigure,
  fit: fitQuery,
};

type HeatRow = Extract<ChartFigure, { chart: 'heatmap' }>['rows'][number];

/** A row with the question that gives it. */
type Cohort = HeatRow & { answer: Answer };

function cohortFigure(block: CohortBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const whole = required(answers.at(-1), 'the answer of all cohorts');
  const [kpi = ''] = whole.question.kpis;
  const { style } = scope;
  const cohortOf = (answer: Answer, name: string): Cohort => {
    const cells = block.ages.map((age) => cellOf(answer, { kpi, age }, scope));
    const began = valueAt(answer, kpi, block.ages[0] ?? 0).n;
    return { name, size: began === null ? null : String(began), cells, answer };
  };
  const cohorts = stretchesOf(block, scope).flatMap(({ first }, index) => {
    const answer = answers[index];
    // Nobody began in it: a row of dashes would look like a loss.
    if (answer === undefined || answer.rows.length === 0) return [];
    return [cohortOf(answer, writeBucket(first, block.by, style))];
  });
  if (cohorts.every(({ cells }) => cells.every((cell) => cell?.value == null)))
    return empty(reportProblems.make('no_rows', {}));
  const rows = [...cohorts, cohortOf(whole, ALL[style.language])];
  const columns = block.ages.map((age) => AGE[style.language](age));
  const numbers = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.value ?? []));
  return drawn({
    kind: 'chart',
    chart: 'heatmap',
    reading: readingOf(rows.at(-1), columns, shortName(scope.vocabulary, kpi, style.language)),
    table: gridOf(rows, { columns, ages: block.ages, answer: whole }, scope),
    transposed: false,
    columns,
    rows: rows.map(({ name, size, cells }) => ({ name, size, cells })),
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
  rows: readonly Cohort[],
  {
    columns,
    ages,
    answer,
  }: { columns: readonly string[]; ages: readonly number[]; answer: Answer },
  { style }: Scope,
): Grid {
  const [kpi = ''] = answer.question.kpis;
  const measure = measureOf(answer, kpi);
  const counted = { unit: 'count', currency: null } as const;
  const began = columnOfKpi(kpi, { note: BEGAN_NOTE[style.language] });
  const places = ages.map((age) =>
    columnOfKpi(kpi, { members: [{ dimension: AGE_DIMENSION, key: String(age) }] }),
  );
  return {
    asked: { ...askedBy(answer), filters: answer.question.filters.filter(isNoAge) },
    columns: [
      textColumn('cohort', COHORT[style.language]),
      numberColumn(
        { id: 'began', label: BEGAN[style.language], measure: counted, place: began },
        style,
      ),
      ...columns.map((label, index) =>
        numberColumn({ id: `age-${index}`, label, measure, place: places[index] ?? null }, style),
      ),
    ],
    rows: rows.map(({ name, size, cells, answer: own }) => ({
      members: [],
      place: rowOf({ filters: own.question.filters.filter(isOfCohort) }),
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

/** Ages are said by columns, cohorts by rows; everything else by the whole figure. */
function isNoAge({ dimension }: Filter): boolean {
  return dimension !== AGE_DIMENSION;
}

function isOfCohort({ dimension }: Filter): boolean {
  return dimension === COHORT_DIMENSION;
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
