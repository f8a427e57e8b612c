import { expect, test } from 'vitest';
import { sampleReport } from '../../../../test/send/sample-report.ts';
import type { ChartFigure } from '../../../report/schema.ts';
import { membersAt } from './members-at.ts';

function chartOf(kind: ChartFigure['chart']): ChartFigure {
  const blocks = sampleReport().pages.flatMap((page) => page.blocks);
  for (const { state } of blocks) {
    if (state.kind === 'filled' && state.figure.kind === 'chart' && state.figure.chart === kind)
      return state.figure;
  }
  throw new Error(`the sample has no ${kind}`);
}

test('a point of a scatter chart stands for its member', () => {
  const figure = chartOf('scatter');
  if (figure.chart !== 'scatter') throw new Error('not a scatter chart');
  const named = figure.points.map((point) => ({
    ...point,
    members: [{ dimension: 'account', key: point.name }],
  }));
  const clicked = { seriesIndex: 0, dataIndex: 0, name: 'Conta 4' };
  expect(membersAt({ ...figure, points: named }, clicked)).toEqual([
    { dimension: 'account', key: 'Conta 4' },
  ]);
});

test('a bar stands for the row of the data table that has its name', () => {
  const figure = chartOf('cartesian');
  if (figure.chart !== 'cartesian') throw new Error('not a cartesian chart');
  const bars = { ...figure, categories: ['Conta 3', 'Conta 2'] };
  expect(membersAt(bars, { seriesIndex: 0, dataIndex: 0, name: 'Conta 3' })).toEqual([
    { dimension: 'account', key: 'a2' },
  ]);
});

test('months and steps stand for no member', () => {
  expect(membersAt(chartOf('cartesian'), { seriesIndex: 0, dataIndex: 2, name: 'mar.' })).toEqual(
    [],
  );
  expect(membersAt(chartOf('waterfall'), { seriesIndex: 0, dataIndex: 1, name: 'Novo' })).toEqual(
    [],
  );
});
