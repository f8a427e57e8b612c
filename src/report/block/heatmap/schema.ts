import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * Values in cells coloured by size. Rows are the first dimension's members; columns are the second dimension's
 * members, else the grain's periods, else the KPIs (which then share one unit).
 */
export const zHeatmapBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('heatmap'),
  query: zBlockQuery,
  /** KPI of the cells; with KPIs as columns, the one that says what the rows are sorted by. */
  value: z.string(),
  /** KPI written beside each row's name (accounts, answers), so that small rows are seen as such. */
  size: z.string().nullable().default(null),
});
export type HeatmapBlock = z.infer<typeof zHeatmapBlock>;
