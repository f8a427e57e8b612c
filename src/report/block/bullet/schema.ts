import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * Values against what they are to reach: one row per KPI, or per member of a dimension. The mark is the target of the
 * period, or what `against` names. Where no row has a target, the marks are the value before: a bar without a mark says
 * less than nothing.
 */
export const zBulletBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('bullet'),
  query: zBlockQuery,
  /** A KPI of the query whose value is the mark of the others, or a plain value in the unit of the KPI. */
  against: z
    .union([z.strictObject({ kpi: z.string() }), z.strictObject({ value: z.string() })])
    .nullable()
    .default(null),
});
export type BulletBlock = z.infer<typeof zBulletBlock>;
