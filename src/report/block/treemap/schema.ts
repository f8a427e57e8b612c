import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** The members of a dimension as areas of a whole; with a second dimension, each divided once more. */
export const zTreemapBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('treemap'),
  query: zBlockQuery,
});
export type TreemapBlock = z.infer<typeof zTreemapBlock>;
