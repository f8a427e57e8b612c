import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * How the values of the first KPI spread over the members of the first dimension; with a second dimension, one box for
 * each of its members, beside which it says of how many values it is.
 */
export const zBoxBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('box'),
  query: zBlockQuery,
});
export type BoxBlock = z.infer<typeof zBoxBlock>;
