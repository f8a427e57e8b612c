import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** How the values of the first KPI spread over the members of a dimension: how many lie in each band. */
export const zHistogramBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('histogram'),
  query: zBlockQuery,
  /** Where bands begin, in the unit of the KPI, ascending ('0.8' is 80 %); null = round bands of one width. */
  edges: z
    .array(z.string().regex(/^-?\d+(\.\d+)?$/))
    .min(1)
    .nullable()
    .default(null),
});
export type HistogramBlock = z.infer<typeof zHistogramBlock>;
