/** Charts that PowerPoint draws itself, so that whoever gets the deck may edit them and their numbers. */
import { assertNever } from '../../../base/fault.ts';
import type { ChartFigure } from '../../../report/schema.ts';
import type { Look } from '../look.ts';
import type { NativeChart } from './chart-part.ts';
import { cartesianChart } from './cartesian.ts';
import { pieChart } from './pie.ts';
import { scatterChart } from './scatter.ts';
import { waterfallChart } from './waterfall.ts';

/** The chart as PowerPoint's own; null where PowerPoint has none like it, and a picture or a table stands in. */
export function nativeChart(figure: ChartFigure, look: Look): NativeChart | null {
  switch (figure.chart) {
    case 'cartesian':
      return cartesianChart(figure, look);
    case 'waterfall':
      return waterfallChart(figure, look);
    case 'scatter':
      return scatterChart(figure, look);
    case 'pie':
      return pieChart(figure, look);
    case 'heatmap':
    case 'treemap':
    case 'funnel':
    case 'bullet':
    case 'box':
    case 'sankey':
    case 'calendar':
      return null;
    default:
      return assertNever(figure);
  }
}
