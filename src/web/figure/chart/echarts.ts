/** The only door of the pages to ECharts: the charts that figures need and nothing else. Loaded when first drawn. */
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { init, use as register } from 'echarts/core';
import type { EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Locale } from '../../../base/locale.ts';
import { darkStyle, drawChart, lightStyle } from '../../../report/index.ts';
import type { DrawStyle } from '../../../report/index.ts';
import type { Brand, ChartFigure } from '../../../report/schema.ts';

register([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  LabelLayout,
  SVGRenderer,
]);

/** How a chart is to look on the reader's screen. */
export type Look = { brand: Brand; locale: Locale; scheme: 'light' | 'dark' };

export type Drawn = {
  draw: (figure: ChartFigure, look: Look) => void;
  resize: () => void;
  dispose: () => void;
};

/** What was clicked: the position of a point within its series. */
export type Clicked = { seriesIndex: number; dataIndex: number; name: string };

/** A chart in a box of the page. Texts of ticks and tooltips come from the figure, so it needs no locale of its own. */
export function openChart(box: HTMLElement, onClick: (clicked: Clicked) => void): Drawn {
  const chart: EChartsType = init(box, null, { renderer: 'svg' });
  chart.on('click', ({ seriesIndex, dataIndex, name }) =>
    onClick({ seriesIndex: seriesIndex ?? 0, dataIndex, name }),
  );
  return {
    draw: (figure, look) => {
      chart.setOption({ ...drawChart(figure, styleOf(look)) }, { notMerge: true });
      // The box around says the reading; the library's own label would be read a second time.
      box.removeAttribute('aria-label');
      box.removeAttribute('role');
    },
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}

/** The page's own font stands in for the brand's name of it. */
function styleOf({ brand, locale, scheme }: Look): DrawStyle {
  const style = scheme === 'dark' ? darkStyle(brand, locale) : lightStyle(brand, locale, 'screen');
  return {
    ...style,
    fontFamily: `'${style.fontFamily} Variable', ${style.fontFamily}, sans-serif`,
  };
}
