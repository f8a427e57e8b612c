/** Figures become files here. */
export { renderChartSvg } from './chart/index.ts';
export { renderCsv } from './csv/index.ts';
export { renderPdf } from './pdf/index.ts';
export { renderPptx } from './pptx/index.ts';
export { renderXlsx } from './xlsx/index.ts';
export { WORDS as PAPER_WORDS } from './pdf/words.ts';
export { PAPERS } from './pdf/paper.ts';
export type { Paper } from './pdf/paper.ts';
