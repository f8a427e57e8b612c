import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** How the first KPI flows from the members of one dimension to those of another. Only what adds up flows. */
export const zSankeyBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('sankey'),
  query: zBlockQuery,
});
export type SankeyBlock = z.infer<typeof zSankeyBlock>;
