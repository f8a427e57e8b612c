import { z } from 'zod';
import { blockBase, zBlockQuery, zText } from '../query-schema.ts';

/** One point for each member of the first dimension. */
export const zScatterBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('scatter'),
  query: zBlockQuery,
  /** KPIs of the query. */
  x: z.string(),
  y: z.string(),
  size: z.string().nullable(),
  /** The second dimension of the query: its members group the points. */
  color: z.string().nullable(),
  /**
   * Names of the four fields that the medians of x and y cut; null = not cut. Fewer than 8 points are never cut,
   * fewer than 5 become a table.
   */
  quadrants: z
    .strictObject({ highHigh: zText, lowHigh: zText, highLow: zText, lowLow: zText })
    .nullable()
    .default(null),
});
export type ScatterBlock = z.infer<typeof zScatterBlock>;
