/** What every block has, and what it asks. */
import { z } from 'zod';
import { LOCALES } from '../../base/locale.ts';
import { zComparison, zFilter, zGrain, zPeriod } from '../../query/schema.ts';

/** One text in every language; may be empty in none of them. */
export const zText = z.strictObject({ en: z.string(), 'pt-BR': z.string(), es: z.string() });
export const zLocale = z.enum(LOCALES);

/** What a block asks. Period, comparison and filters come from the report unless said here. */
export const zBlockQuery = z.strictObject({
  kpis: z.array(z.string()).min(1),
  dimensions: z.array(z.string()).max(2).default([]),
  grain: zGrain.nullable().default(null),
  /** Periods of `grain` ending with the report's period, e.g. 13 months; null = the report's period. */
  last: z.number().int().min(2).max(60).nullable().default(null),
  period: zPeriod.nullable().default(null),
  span: z.enum(['default', 'period']).default('default'),
  compare: z.array(zComparison).nullable().default(null),
  filters: z.array(zFilter).default([]),
  sort: z
    .strictObject({ by: z.string(), direction: z.enum(['ascending', 'descending']) })
    .nullable()
    .default(null),
  limit: z.number().int().nullable().default(null),
  others: z.boolean().default(true),
});
export type BlockQuery = z.infer<typeof zBlockQuery>;

/** The fields that blocks of every kind share. */
export const blockBase = {
  id: z.string().regex(/^[a-z][a-z0-9_-]*$/),
  title: zText.nullable().default(null),
  /** One sentence under the title: the question the block answers. */
  note: zText.nullable().default(null),
  /** Columns of a 12-column grid. */
  width: z.number().int().min(3).max(12).default(12),
  /**
   * What happens where the data cannot fill a KPI and no other KPI stands in for it (`degradesTo`). 'hide' leaves the
   * KPI out, and the block with the last of what it cannot do without; 'note' keeps it with a dash and the reason;
   * 'badge' does so too; `substitute` names a spare block of the same page that takes the place. All but 'note' say in
   * a badge when part of the records belong to no client.
   */
  missing: z
    .union([z.enum(['hide', 'note', 'badge']), z.strictObject({ substitute: z.string() })])
    .default('note'),
};
