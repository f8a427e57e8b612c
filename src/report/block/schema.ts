/** Every kind of block. A new one is a folder beside this file, a line here and a line in `index.ts`. */
import { z } from 'zod';
import { zBarBlock } from './bar/schema.ts';
import { zComboBlock } from './combo/schema.ts';
import { zHeatmapBlock } from './heatmap/schema.ts';
import { zLineBlock } from './line/schema.ts';
import { zListBlock } from './list/schema.ts';
import { zNumberStripBlock } from './number-strip/schema.ts';
import { zScatterBlock } from './scatter/schema.ts';
import { zTableBlock } from './table/schema.ts';
import { zTextBlock } from './text/schema.ts';
import { zWaterfallBlock } from './waterfall/schema.ts';

export const zBlock = z.discriminatedUnion('kind', [
  zNumberStripBlock,
  zLineBlock,
  zBarBlock,
  zComboBlock,
  zWaterfallBlock,
  zScatterBlock,
  zHeatmapBlock,
  zTableBlock,
  zListBlock,
  zTextBlock,
]);
export type Block = z.infer<typeof zBlock>;
export type BlockKind = Block['kind'];
/** The block of one kind. */
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;
