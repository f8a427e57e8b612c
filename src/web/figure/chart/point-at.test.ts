import { expect, test } from 'vitest';
import { sampleReport } from '../../../../test/send/sample-report.ts';
import type { ChartFigure } from '../../../report/schema.ts';
import { pointAt } from './point-at.ts';

function chartOf<Kind extends ChartFigure['chart']>(
  kind: Kind,
): Extract<ChartFigure, { chart: Kind }> {
  const blocks = sampleReport().pages.flatMap((page) => page.blocks);
  for (const { state } of blocks) {
    if (state.kind === 'filled' && state.figure.kind === 'chart' && state.figure.chart === kind)
      return state.figure as Extract<ChartFigure, { chart: Kind }>;
  }
  throw new Error(`the sample has no ${kind}`);
}

const at = { seriesIndex: 0, dataIndex: 0, name: '', value: null, x: 0, y: 0 };

test('a bar or a point of a line is the row of its category and the column of its series', () => {
  const figure = chartOf('cartesian');
  const [series] = figure.series;
  if (series === undefined) throw new Error('a series');
  const named = { ...figure, series: [{ ...series, id: 'nrr' }] };
  expect(pointAt(named, { ...at, dataIndex: 2 })).toEqual({ row: 2, columns: [2] });
  expect(pointAt({ ...figure, series: [] }, at)).toBeNull();
});

test('a point of a scatter chart is the row of its member, with a number for each axis', () => {
  const figure = chartOf('scatter');
  const named = figure.points.map((point) => ({
    ...point,
    members: [{ dimension: 'account', key: 'a1' }],
  }));
  const columns = { x: 'mrr', y: 'nrr', size: 'mrr' };
  const point = pointAt(
    { ...figure, points: named, columns },
    { ...at, name: named[0]?.name ?? '' },
  );
  expect(point).toEqual({ row: 1, columns: [1, 2] });
});

test('a cell of a heatmap is a cell of its table, or the other way round', () => {
  const figure = chartOf('heatmap');
  const clicked = { ...at, value: [1, 0, 12] };
  expect(pointAt({ ...figure, transposed: false }, clicked)).toEqual({ row: 0, columns: [2] });
  expect(pointAt({ ...figure, transposed: true }, clicked)).toEqual({ row: 1, columns: [1] });
  expect(pointAt(figure, { ...at, value: [7, 7, 1] })).toBeNull();
});

test('a step of a waterfall is its row', () => {
  expect(pointAt(chartOf('waterfall'), { ...at, dataIndex: 1 })).toEqual({ row: 1, columns: [1] });
});
