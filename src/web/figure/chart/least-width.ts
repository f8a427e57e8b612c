import type { ChartFigure } from '../../../report/schema.ts';

/** Width in pixels below which texts of a chart would run into each other; narrower boxes scroll. 0 = any width will do. */
export function leastWidth(figure: ChartFigure): number {
  switch (figure.chart) {
    case 'waterfall':
      return 50 + figure.steps.length * 62;
    case 'heatmap':
      return 140 + figure.columns.length * 50;
    case 'scatter':
    case 'cartesian':
      return 0;
  }
}
