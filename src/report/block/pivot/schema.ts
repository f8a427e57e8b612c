import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * A table across two dimensions: rows are the first one's members, columns the second one's for each KPI. Totals of
 * rows, of columns and of all are asked for by themselves: they are never sums or means of what is shown.
 */
export const zPivotBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('pivot'),
  query: zBlockQuery,
});
export type PivotBlock = z.infer<typeof zPivotBlock>;
