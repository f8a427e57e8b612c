import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/**
 * What became of the clients that began together, so many months later. One row per cohort, the youngest last, and one
 * for all of them; cells that are too young are shown as such, never as zero. The query names one cohort KPI.
 */
export const zCohortBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('cohort'),
  query: zBlockQuery,
  /** Who counts as having begun together: small cohorts say nothing month by month. */
  by: z.enum(['month', 'quarter', 'year']).default('quarter'),
  /** Cohorts shown, up to the one in which the report's period ends. */
  cohorts: z.number().int().min(2).max(24).default(8),
  /** Ages in months, ascending. */
  ages: z
    .array(z.number().int().min(0).max(120))
    .min(2)
    .max(16)
    .default([0, 1, 2, 3, 6, 9, 12, 18, 24]),
});
export type CohortBlock = z.infer<typeof zCohortBlock>;
