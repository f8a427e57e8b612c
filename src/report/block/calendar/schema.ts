import { z } from 'zod';
import { blockBase, zBlockQuery } from '../query-schema.ts';

/** The first KPI day by day, a cell for each day and a column for each week. */
export const zCalendarBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('calendar'),
  query: zBlockQuery,
});
export type CalendarBlock = z.infer<typeof zCalendarBlock>;
