import type { ChartFigure } from '../schema.ts';
import { boxOption } from './box.ts';
import { bulletOption } from './bullet.ts';
import { calendarOption } from './calendar.ts';
import { cartesianOption } from './cartesian.ts';
import { funnelOption } from './funnel.ts';
import { heatmapOption } from './heatmap.ts';
import type { Option } from './option.ts';
import { pieOption } from './pie.ts';
import { sankeyOption } from './sankey.ts';
import { scatterOption } from './scatter.ts';
import type { DrawStyle } from './style.ts';
import { treemapOption } from './treemap.ts';
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
    case 'pie':
      return pieOption(figure, style);
    case 'treemap':
      return treemapOption(figure, style);
    case 'funnel':
      return funnelOption(figure, style);
    case 'bullet':
      return bulletOption(figure, style);
    case 'box':
      return boxOption(figure, style);
    case 'sankey':
      return sankeyOption(figure, style);
    case 'calendar':
      return calendarOption(figure, style);
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
    case 'treemap':
      return 300;
    case 'scatter':
      return 360;
    case 'pie':
      return 260;
    case 'funnel':
      return Math.max(150, 20 + figure.steps.length * 44);
    case 'bullet':
      return Math.max(110, 44 + figure.rows.length * 34);
    case 'box':
      return 300;
    case 'sankey':
      return Math.max(260, 60 + Math.max(figure.sources.length, figure.targets.length) * 34);
    case 'calendar':
      return 190;
  }
}
