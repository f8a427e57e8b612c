import { z } from 'zod';
import { blockBase, zBlockQuery, zText } from '../query-schema.ts';

/** Markdown with live figures `{{nrr}}`, `{{nrr.delta}}`, `{{period}}`. KPIs named in the body need not be in the query. */
export const zTextBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('text'),
  query: zBlockQuery.nullable(),
  body: zText,
});
export type TextBlock = z.infer<typeof zTextBlock>;
