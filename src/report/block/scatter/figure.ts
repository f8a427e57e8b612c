import { required } from '../../../base/fault.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { axisOf } from '../../chart/axis.ts';
import { fieldOf } from '../../chart/field.ts';
import { gridOfField } from '../../chart/field-grid.ts';
import { medianOf } from '../../chart/median.ts';
import type { ChartFigure, Shown } from '../../figure/schema.ts';
import { memberKeys } from '../../figure/grid.ts';
import { showNumber, showValue } from '../../format/shown.ts';
import type { Scope } from '../../scope.ts';
import { memberName, shortName } from '../../vocabulary.ts';
import { emptiness, isBusy } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askScatter } from './ask.ts';
import { scatterReading } from './reading.ts';
import type { ScatterBlock } from './schema.ts';

/** Members as points. */
export const scatter: BlockPart<ScatterBlock> = {
  ask: askScatter,
  figure: scatterFigure,
  fit: fitScatter,
};

type Scatter = Extract<ChartFigure, { chart: 'scatter' }>;

/** Fewer points are no picture: they become a table. */
const LEAST_POINTS = 5;
/** Fewer points have no meaningful middle. */
const LEAST_CUT = 8;

function scatterFigure(block: ScatterBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a scatter block');
  const nothing = emptiness(answer, [block.x, block.y], scope);
  if (nothing !== null) return nothing;
  const table = tableOf(block, answer, scope);
  const rows = answer.rows.filter(
    (row) =>
      valueOf(row, block.x).value !== null &&
      valueOf(row, block.y).value !== null &&
      isBusy(row, [block.x, block.y]),
  );
  if (rows.length < LEAST_POINTS)
    return drawn({ kind: 'table', grid: table, sortedBy: answer.question.sort?.by ?? null });
  const { style, vocabulary } = scope;
  const quadrants = quadrantsOf(rows, { block, answer }, scope);
  const points = rows
    .map((row) => pointOf(row, { block, answer }, scope))
    .map((point) => grouped(point, block, quadrants));
  const axis = (kpi: string): Scatter['x'] =>
    axisOf(
      {
        name: shortName(vocabulary, kpi, style.language),
        measure: measureOf(answer, kpi),
        includeZero: true,
      },
      style.language,
    );
  return drawn({
    kind: 'chart',
    chart: 'scatter',
    reading: scatterReading({ block, answer, rows }, scope),
    table,
    x: axis(block.x),
    y: axis(block.y),
    sizeName: block.size === null ? null : shortName(vocabulary, block.size, style.language),
    columns: { x: block.x, y: block.y, size: block.size },
    points,
    quadrants,
  });
}

type Point = Scatter['points'][number];
type Asked = { block: ScatterBlock; answer: Answer };

/** The data table names one row per member of the first dimension, whatever groups the points. */
function tableOf(block: ScatterBlock, answer: Answer, scope: Scope): Scatter['table'] {
  const [first = ''] = answer.question.dimensions;
  const single = { ...answer, question: { ...answer.question, dimensions: [first] } };
  const grid = gridOfField(fieldOf(single, { kpis: block.query.kpis }, scope), single, scope.style);
  // A row is that of the point of the same name, which its group narrows further.
  const members = new Map(
    answer.rows.toReversed().map((row) => [row.members[0]?.key ?? null, memberKeys(row.members)]),
  );
  const rows = grid.rows.map((row) => ({
    ...row,
    members: members.get(row.members[0]?.key ?? null) ?? row.members,
  }));
  return { ...grid, rows };
}

function pointOf(row: Row, { block, answer }: Asked, scope: Scope): Point {
  const { vocabulary, style } = scope;
  const show = (kpi: string): Shown =>
    showValue(valueOf(row, kpi), { measure: measureOf(answer, kpi) }, style);
  const [named] = row.members;
  const group = row.members.find(({ dimension }) => dimension === block.color);
  return {
    name: named === undefined ? '' : memberName(vocabulary, named, style.language),
    members: memberKeys(row.members),
    x: show(block.x),
    y: show(block.y),
    size: block.size === null ? null : show(block.size),
    group: group === undefined ? null : memberName(vocabulary, group, style.language),
  };
}

/** Where the field is cut and nothing else groups the points, their quadrant does. */
function grouped(point: Point, block: ScatterBlock, cut: Scatter['quadrants']): Point {
  if (block.color !== null || cut === null) return point;
  const isHighX = (point.x.value ?? 0) >= (cut.x.value ?? 0);
  const isHighY = (point.y.value ?? 0) >= (cut.y.value ?? 0);
  const { highHigh, highLow, lowHigh, lowLow } = cut.names;
  return { ...point, group: isHighX ? (isHighY ? highHigh : highLow) : isHighY ? lowHigh : lowLow };
}

function quadrantsOf(
  rows: readonly Row[],
  { block, answer }: Asked,
  { style }: Scope,
): Scatter['quadrants'] {
  if (block.quadrants === null || rows.length < LEAST_CUT) return null;
  const middle = (kpi: string): Shown => {
    const values = rows.flatMap((row) => valueOf(row, kpi).value ?? []);
    return showNumber(medianOf(values) ?? '0', { measure: measureOf(answer, kpi) }, style);
  };
  const { highHigh, lowHigh, highLow, lowLow } = block.quadrants;
  const { language } = style;
  const names = {
    highHigh: highHigh[language],
    lowHigh: lowHigh[language],
    highLow: highLow[language],
    lowLow: lowLow[language],
  };
  return { x: middle(block.x), y: middle(block.y), names };
}

/** Both axes are needed; size and colour are not. */
function fitScatter(block: ScatterBlock, fit: Fit): ScatterBlock | null {
  const [x, y] = [fit(block.x), fit(block.y)];
  const fitted = fitQuery(block, fit);
  if (fitted === null || x === null || y === null || x === y) return null;
  return { ...fitted, x, y, size: block.size === null ? null : fit(block.size) };
}
