import type { ChartFigure } from '../../../report/schema.ts';

/** Width in pixels below which texts of a chart would run into each other; narrower boxes scroll. 0 = any width will do. */
export function leastWidth(figure: ChartFigure): number {
  switch (figure.chart) {
    case 'waterfall':
      return 50 + figure.steps.length * 62;
    case 'heatmap':
      return 140 + figure.columns.length * 50;
    case 'box':
      return 60 + figure.boxes.length * 70;
    case 'calendar':
      return 60 + Math.ceil(figure.days.length / 7) * 14;
    case 'sankey':
      return 480;
    case 'scatter':
    case 'cartesian':
    case 'pie':
    case 'treemap':
    case 'funnel':
    case 'bullet':
      return 0;
  }
}
