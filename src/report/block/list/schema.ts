import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** A work list: accounts with the facts that say why they are on it. Rows without a primary value are not on it. */
export const zListBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('list'),
  query: zBlockQuery,
  primary: z.string(),
});
export type ListBlock = z.infer<typeof zListBlock>;
