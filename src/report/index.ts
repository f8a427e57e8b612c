/** The door of the stage: what others may use of it beside `schema.ts`. */

/** Charts as options of ECharts, the same for screen and paper. */
export { drawChart, heightOf } from './drawing/draw-chart.ts';
export type { Option as ChartOption } from './drawing/option.ts';
export { darkStyle, lightStyle } from './drawing/style.ts';
export type { DrawStyle } from './drawing/style.ts';
/** What drawings that are not made of options need to look alike. */
export { colorOf } from './drawing/option.ts';
export { lighten, mix } from './drawing/style.ts';
export { axisStart as waterfallStart } from './drawing/waterfall.ts';
/** Documents: the templates that come with the product, and whether the data can fill them. */
export { templates } from './template/index.ts';
/** Documents that the pages show by themselves. */
export { homePages } from './home/index.ts';
export { drillDocument } from './home/drill.ts';
export { needsOf, templateStatus } from './fill/status.ts';
export { coverOf } from './document/cover.ts';
export type { TemplateStatus } from './fill/status.ts';
/** Filling: a report, or one block of an open one. */
export { openReport } from './fill/open.ts';
export type { OpenReport } from './fill/open.ts';
export { fillBlock, fillReport } from './fill/fill.ts';
export { handedOver } from './fill/hand-over.ts';
export type { NameMembers, ReportSetting } from './fill/setting.ts';
/** The question behind a number of a figure. */
export { noteAt, numberAt, numberOf } from './figure/place.ts';
export type { CellAt } from './figure/place.ts';
/** A figure's data as rows: what CSV writes. */
export { gridOf } from './csv.ts';
export { vocabularyOf } from './vocabulary.ts';
export type { Vocabulary } from './vocabulary.ts';
/** Brands: the default one, and those from outside. */
export { defaultBrand } from './brand/default-brand.ts';
export { parseBrand } from './brand/parse.ts';
export { parseDocument, readDocument } from './document/parse.ts';
/** A block that begins, or is drawn as another kind. */
export { recastBlock, startBlock } from './block/start.ts';
/** What stands in the way of publishing a report. */
export { findInTheWay } from './gate/find-in-the-way.ts';
/** Reports made from a template: what it changed since, and taking that over. */
export { applyUpdates } from './link/apply-updates.ts';
export type { Decisions } from './link/apply-updates.ts';
export { findUpdates } from './link/find-updates.ts';
export { originOf } from './link/fingerprint.ts';
/** What reports may say to a person. */
export { reportProblems } from './problems.ts';
