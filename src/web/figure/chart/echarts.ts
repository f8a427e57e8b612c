/** The only door of the pages to ECharts: the charts that figures need and nothing else. Loaded when first drawn. */
import {
  BarChart,
  BoxplotChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  PieChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
} from 'echarts/charts';
import {
  CalendarComponent,
  GraphicComponent,
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
  BoxplotChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  PieChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
  CalendarComponent,
  GraphicComponent,
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
  /** The box has another size: what is laid out by width is drawn anew. */
  resize: () => void;
  dispose: () => void;
};

/** What was clicked: the position of a point within its series, its own coordinates, and where it is in the window. */
export type Clicked = {
  seriesIndex: number;
  dataIndex: number;
  name: string;
  value: unknown;
  x: number;
  y: number;
};

/** A chart in a box of the page. Texts of ticks and tooltips come from the figure, so it needs no locale of its own. */
export function openChart(box: HTMLElement, onClick: (clicked: Clicked) => void): Drawn {
  const chart: EChartsType = init(box, null, { renderer: 'svg' });
  let last: { figure: ChartFigure; look: Look; width: number } | null = null;
  chart.on('click', ({ seriesIndex, dataIndex, name, value, event }) => {
    const { left, top } = box.getBoundingClientRect();
    const [x, y] = [left + (event?.offsetX ?? 0), top + (event?.offsetY ?? 0)];
    onClick({ seriesIndex: seriesIndex ?? 0, dataIndex, name, value, x, y });
  });
  const draw = (figure: ChartFigure, look: Look): void => {
    last = { figure, look, width: box.clientWidth };
    const option = drawChart(figure, styleOf(look, box.clientWidth));
    // The frame around says the reading; the library's own label would be read a second time.
    chart.setOption({ ...option, aria: { enabled: false } }, { notMerge: true });
  };
  return {
    draw,
    resize: () => {
      chart.resize();
      if (last !== null && last.width !== box.clientWidth) draw(last.figure, last.look);
    },
    dispose: () => chart.dispose(),
  };
}

/** The page's own font stands in for the brand's name of it. */
function styleOf({ brand, locale, scheme }: Look, width: number): DrawStyle {
  const canvas = { locale, width, medium: 'screen' } as const;
  const style = scheme === 'dark' ? darkStyle(brand, canvas) : lightStyle(brand, canvas);
  return {
    ...style,
    fontFamily: `'${style.fontFamily} Variable', ${style.fontFamily}, sans-serif`,
  };
}
