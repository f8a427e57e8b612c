import { z } from 'zod';
import { zEventId } from '../../../model/schema.ts';
import { zFilter } from '../../../query/schema.ts';
import { blockBase } from '../query-schema.ts';

/** Records as they are: what happened to accounts, what is open, what comes next. Several kinds are one timeline. */
export const zRecordsBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('records'),
  /** Records are not asked for by KPI. */
  query: z.null().default(null),
  events: z.array(zEventId).min(1),
  /** Of the report's period; whenever it was; or from today on. */
  when: z.enum(['period', 'ever', 'ahead']).default('period'),
  filters: z.array(zFilter).max(10).default([]),
  limit: z.number().int().min(1).max(1000).default(20),
  /** Whose record it is: needless in a report about one client. */
  account: z.boolean().default(true),
});
export type RecordsBlock = z.infer<typeof zRecordsBlock>;
