import type { ChartFigure, MemberKey } from '../../../report/schema.ts';
import type { Clicked } from './echarts.ts';

/** A point of a chart as a place in its data table: one number, or several where the point has several (x and y). */
export type Point = { row: number; columns: readonly number[] };

/** The place of a clicked point; null where nothing of the table stands there. */
export function pointAt(figure: ChartFigure, clicked: Clicked): Point | null {
  const { columns, rows } = figure.table;
  const columnOf = (id: string | null): number[] => {
    const at = columns.findIndex((column) => column.id === id);
    return at < 0 ? [] : [at];
  };
  switch (figure.chart) {
    case 'cartesian':
      return existing(figure, {
        row: clicked.dataIndex,
        columns: columnOf(figure.series[clicked.seriesIndex]?.id ?? null),
      });
    case 'waterfall':
      return existing(figure, { row: clicked.dataIndex, columns: [1] });
    case 'scatter': {
      const members = figure.points.find(({ name }) => name === clicked.name)?.members;
      const { x, y, size } = figure.columns;
      return existing(figure, {
        row: rows.findIndex((row) => row.members[0]?.key === members?.[0]?.key),
        columns: [...new Set([x, y, size].flatMap(columnOf))],
      });
    }
    case 'pie':
      return existing(figure, memberPoint(figure, figure.slices, clicked));
    case 'treemap':
      return existing(figure, memberPoint(figure, figure.boxes, clicked));
    case 'funnel':
    case 'bullet':
      return existing(figure, { row: clicked.dataIndex, columns: [1] });
    case 'calendar':
      return existing(figure, {
        row: figure.days.findIndex(({ date }) => date === [clicked.value].flat()[0]),
        columns: [1],
      });
    // Their shapes are worked out of many values, or joined of several flows.
    case 'box':
    case 'sankey':
      return null;
    case 'heatmap': {
      const [x, y] = coordinatesOf(clicked.value);
      const [row, column] = figure.transposed ? [x, y] : [y, x];
      return existing(figure, { row, columns: [column + 1] });
    }
  }
}

type Named = { name: string; members: MemberKey[] };

/** The row of the part that has the clicked name: parts are drawn in an order of their own. */
function memberPoint({ table }: ChartFigure, parts: readonly Named[], { name }: Clicked): Point {
  const part = parts.find((each) => each.name === name);
  const row = table.rows.findIndex(({ members }) => isSame(members, part?.members ?? []));
  return { row: part === undefined || part.members.length === 0 ? -1 : row, columns: [1] };
}

function isSame(a: readonly MemberKey[], b: readonly MemberKey[]): boolean {
  return a.length === b.length && a.every(({ key }, at) => key === b[at]?.key);
}

function existing({ table }: ChartFigure, point: Point): Point | null {
  const isThere = point.columns.every((column) => table.columns[column] !== undefined);
  return table.rows[point.row] === undefined || point.columns.length === 0 || !isThere
    ? null
    : point;
}

function coordinatesOf(value: unknown): [number, number] {
  const [x, y]: unknown[] = Array.isArray(value) ? value : [];
  return [typeof x === 'number' ? x : -1, typeof y === 'number' ? y : -1];
}
