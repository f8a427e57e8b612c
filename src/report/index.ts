export { drawChart, heightOf } from './drawing/draw-chart.ts';
export type { Option as ChartOption } from './drawing/option.ts';
export { darkStyle, lightStyle } from './drawing/style.ts';
export type { DrawStyle } from './drawing/style.ts';
