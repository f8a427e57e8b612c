import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** The course of KPIs over time; with a dimension, one line for each of its members. */
export const zLineBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('line'),
  query: zBlockQuery,
});
export type LineBlock = z.infer<typeof zLineBlock>;
