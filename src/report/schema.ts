/**
 * Documents in, figures out. A document is what a person edits (pages of blocks); a filled report is plain data
 * that every output draws. The second narrow waist is here: renderers know figures only, and a figure carries its
 * numbers already formatted, so that screen, PDF and CSV cannot disagree.
 *
 * This file is the stage's list of shapes; each stands with its noun.
 */
export { blockBase, zBlockQuery, zLocale, zText } from './block/query-schema.ts';
export type { BlockQuery } from './block/query-schema.ts';
export { zBlock } from './block/schema.ts';
export type { Block, BlockKind, BlockOf } from './block/schema.ts';
export { zBrand } from './brand/schema.ts';
export type { Brand } from './brand/schema.ts';
export { zDocument, zOrigin, zPage, zReading, zRequirement } from './document/schema.ts';
export type {
  Document,
  DocumentSpec,
  Origin,
  Page,
  Reading,
  Requirement,
} from './document/schema.ts';
export { zAsked, zExplainRef, zMemberKey } from './figure/place-schema.ts';
export type { Asked, ExplainRef, MemberKey } from './figure/place-schema.ts';
export {
  zAxis,
  zChartFigure,
  zDelta,
  zFigure,
  zGrid,
  zListFigure,
  zNumberFigure,
  zQuadrants,
  zSeries,
  zShown,
  zTableFigure,
  zTextFigure,
  zTone,
} from './figure/schema.ts';
export type {
  ChartFigure,
  Delta,
  Figure,
  Grid,
  ListFigure,
  NumberFigure,
  Shown,
  TableFigure,
  TextFigure,
  Tone,
} from './figure/schema.ts';
export { zDefinition, zFilledBlock, zFilledReport, zFrame, zMessage } from './fill/schema.ts';
export type { Definition, FilledBlock, FilledReport, Frame, Message } from './fill/schema.ts';
export { zGateFinding } from './gate/schema.ts';
export type { GateFinding } from './gate/schema.ts';
