import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * The members of a dimension as parts of a whole. Only what adds up has parts: other KPIs, and wholes with parts below
 * zero, become a table.
 */
export const zPieBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('pie'),
  query: zBlockQuery,
});
export type PieBlock = z.infer<typeof zPieBlock>;
