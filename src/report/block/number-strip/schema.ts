import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** A row of cards: each KPI with its deltas and, where asked, its recent course. */
export const zNumberStripBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('number_strip'),
  query: zBlockQuery,
  sparkline: z.boolean().default(true),
});
export type NumberStripBlock = z.infer<typeof zNumberStripBlock>;
