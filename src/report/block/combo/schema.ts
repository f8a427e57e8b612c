import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * Lines and bars over time. KPIs in `lines` are lines, the others bars. Two axes at most: a KPI whose scale fits
 * neither stands in the data table only.
 */
export const zComboBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('combo'),
  query: zBlockQuery,
  lines: z.array(z.string()).min(1),
});
export type ComboBlock = z.infer<typeof zComboBlock>;
