import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** Rows by dimension (or by period, or one row per KPI), with true totals. */
export const zTableBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('table'),
  query: zBlockQuery,
  columns: z.array(
    z.strictObject({
      kpi: z.string(),
      show: z.enum(['value', 'delta', 'value_and_delta']).default('value'),
      bar: z.boolean().default(false),
      /** Colour by meaning: the comparison's, else below zero, else outside of the KPI's band. */
      color: z.boolean().default(false),
    }),
  ),
  compareTo: z.enum(['previous_period', 'previous_year']).nullable().default(null),
});
export type TableBlock = z.infer<typeof zTableBlock>;
