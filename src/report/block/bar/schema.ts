import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** KPIs by the members of a dimension, or over time. */
export const zBarBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('bar'),
  query: zBlockQuery,
  stacked: z.boolean().default(false),
  horizontal: z.boolean().default(false),
  /** Pareto: largest first, with a line of the share that has been reached so far. First KPI only. */
  cumulative: z.boolean().default(false),
});
export type BarBlock = z.infer<typeof zBarBlock>;
