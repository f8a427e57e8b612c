import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * What is left from step to step. The steps are the members of the dimension, in their order, or without a dimension
 * the KPIs of the query. A step may be larger than the one before it: then its share is above 100 %, and seen.
 */
export const zFunnelBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('funnel'),
  query: zBlockQuery,
});
export type FunnelBlock = z.infer<typeof zFunnelBlock>;
