import type { ChartFigure } from '../schema.ts';
import { cartesianOption } from './cartesian.ts';
import { heatmapOption } from './heatmap.ts';
import type { Option } from './option.ts';
import { scatterOption } from './scatter.ts';
import type { DrawStyle } from './style.ts';
import { waterfallOption } from './waterfall.ts';

/** A chart figure as an ECharts option: the one that screen, PDF and mail draw. */
export function drawChart(figure: ChartFigure, style: DrawStyle): Option {
  switch (figure.chart) {
    case 'cartesian':
      return cartesianOption(figure, style);
    case 'waterfall':
      return waterfallOption(figure, style);
    case 'scatter':
      return scatterOption(figure, style);
    case 'heatmap':
      return heatmapOption(figure, style);
  }
}

/** Height in pixels that a chart needs at its best: rows of horizontal bars and heatmaps must not be squeezed. */
export function heightOf(figure: ChartFigure): number {
  switch (figure.chart) {
    case 'cartesian':
      return figure.horizontal ? Math.max(160, 44 + figure.categories.length * 26) : 280;
    case 'heatmap':
      return Math.max(160, 44 + figure.rows.length * 28);
    case 'waterfall':
      return 300;
    case 'scatter':
      return 360;
  }
}
