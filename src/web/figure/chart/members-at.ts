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
    case 'heatmap':
    case 'waterfall':
      return [];
  }
}
