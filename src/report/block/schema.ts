/** Every kind of block. A new one is a folder beside this file, a line here and a line in `index.ts`. */
import { z } from 'zod';
import { zAreaBlock } from './area/schema.ts';
import { zBarBlock } from './bar/schema.ts';
import { zBoxBlock } from './box/schema.ts';
import { zBulletBlock } from './bullet/schema.ts';
import { zCalendarBlock } from './calendar/schema.ts';
import { zCohortBlock } from './cohort/schema.ts';
import { zComboBlock } from './combo/schema.ts';
import { zFunnelBlock } from './funnel/schema.ts';
import { zHeatmapBlock } from './heatmap/schema.ts';
import { zHistogramBlock } from './histogram/schema.ts';
import { zLineBlock } from './line/schema.ts';
import { zListBlock } from './list/schema.ts';
import { zNumberStripBlock } from './number-strip/schema.ts';
import { zPieBlock } from './pie/schema.ts';
import { zPivotBlock } from './pivot/schema.ts';
import { zSankeyBlock } from './sankey/schema.ts';
import { zRecordsBlock } from './records/schema.ts';
import { zScatterBlock } from './scatter/schema.ts';
import { zTableBlock } from './table/schema.ts';
import { zTextBlock } from './text/schema.ts';
import { zTreemapBlock } from './treemap/schema.ts';
import { zWaterfallBlock } from './waterfall/schema.ts';
import { zWorkListBlock } from './work-list/schema.ts';

export const zBlock = z.discriminatedUnion('kind', [
  zNumberStripBlock,
  zLineBlock,
  zBarBlock,
  zAreaBlock,
  zComboBlock,
  zWaterfallBlock,
  zPieBlock,
  zTreemapBlock,
  zFunnelBlock,
  zBulletBlock,
  zScatterBlock,
  zHistogramBlock,
  zBoxBlock,
  zHeatmapBlock,
  zCohortBlock,
  zCalendarBlock,
  zSankeyBlock,
  zTableBlock,
  zPivotBlock,
  zListBlock,
  zWorkListBlock,
  zTextBlock,
  zRecordsBlock,
]);
export type Block = z.infer<typeof zBlock>;
export type BlockKind = Block['kind'];
/** Blocks that are drawn from answers; the others list records. */
export type AnsweredBlock = Exclude<Block, { kind: 'records' }>;
/** Of those, the block of one kind. */
export type AnsweredOf<Kind extends AnsweredBlock['kind']> = Extract<AnsweredBlock, { kind: Kind }>;
/** The block of one kind. */
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;
