import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * The course of what adds up over time as filled areas, on top of each other: the height is the whole. With a dimension,
 * one area for each of its largest members and one for the rest. What does not add up is drawn as lines.
 */
export const zAreaBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('area'),
  query: zBlockQuery,
});
export type AreaBlock = z.infer<typeof zAreaBlock>;
