import type { ChartFigure } from '../../../report/schema.ts';
import type { Members } from '../../viewer/drill.ts';
import type { Clicked } from './echarts.ts';

/** The dimension members behind a clicked point; none where it stands for a time or a step. */
export function membersAt(figure: ChartFigure, clicked: Clicked): Members {
  switch (figure.chart) {
    case 'scatter':
      return figure.points.find((point) => point.name === clicked.name)?.members ?? [];
    case 'cartesian': {
      const name = figure.categories[clicked.dataIndex];
      const row = figure.table.rows.find((each) => {
        const [first] = each.cells;
        return first !== undefined && 'text' in first && first.text === name;
      });
      return row?.members ?? [];
    }
    case 'pie':
      return figure.slices.find(({ name }) => name === clicked.name)?.members ?? [];
    case 'treemap':
      return figure.boxes.find(({ name }) => name === clicked.name)?.members ?? [];
    case 'funnel':
      return figure.steps.find(({ name }) => name === clicked.name)?.members ?? [];
    case 'bullet':
      return figure.rows[clicked.dataIndex]?.members ?? [];
    case 'box':
      return figure.boxes[clicked.dataIndex]?.members ?? [];
    case 'heatmap':
    case 'waterfall':
    case 'sankey':
    case 'calendar':
      return [];
  }
}
