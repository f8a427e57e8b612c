import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** How one total becomes another. */
export const zWaterfallBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('waterfall'),
  query: zBlockQuery,
  /**
   * In order. 'opening' is the KPI's value on the day before the period, 'total' its value in the period; the
   * others are added or taken away. What the steps leave unexplained is shown as a step of its own.
   */
  steps: z
    .array(
      z.strictObject({
        kpi: z.string(),
        role: z.enum(['total', 'increase', 'decrease', 'opening']),
      }),
    )
    .min(2),
});
export type WaterfallBlock = z.infer<typeof zWaterfallBlock>;
