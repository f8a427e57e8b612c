/** A filled report: everything that screen, PDF and CSV draw, in one reader's language. */
import { z } from 'zod';
import { zSpan } from '../../query/schema.ts';
import { zLocale } from '../block/query-schema.ts';
import { zFigure } from '../figure/schema.ts';

/** A message for the reader, already in their language. */
export const zMessage = z.strictObject({ code: z.string(), message: z.string(), hint: z.string() });
export type Message = z.infer<typeof zMessage>;

export const zFilledBlock = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string().nullable(),
  note: z.string().nullable(),
  width: z.number().int(),
  /** Ids of the KPIs that it shows. */
  kpis: z.array(z.string()),
  /** Its own sources with their times, where the sources of the report differ; null = the report says it for all. */
  asOfText: z.string().nullable(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('filled'), figure: zFigure, badge: z.string().nullable() }),
    /** Nothing to show, and why. */
    z.strictObject({ kind: z.literal('empty'), message: zMessage }),
    z.strictObject({ kind: z.literal('failed'), message: zMessage }),
  ]),
});
export type FilledBlock = z.infer<typeof zFilledBlock>;

export const zFrame = z.strictObject({
  document: z.string(),
  title: z.string(),
  description: z.string(),
  locale: zLocale,
  /** 'October 2026', and what it is compared with. */
  periodText: z.string(),
  period: zSpan,
  compareText: z.string().nullable(),
  /** What the reader filtered by. */
  filterTexts: z.array(z.string()),
  /** What the report is about whatever its reader chooses. */
  scopeTexts: z.array(z.string()),
  /** 'Data as of 23 Nov 2026 09:14' and each source with its own time. */
  freshnessText: z.string(),
  sources: z.array(z.strictObject({ title: z.string(), syncedText: z.string() })),
  /** 'MRR > 0 makes a customer; revenue by issue date; …' */
  policyText: z.string(),
  /** Blocks left out because the data cannot fill them, and why. */
  omitted: z.array(z.strictObject({ block: z.string(), title: z.string(), message: zMessage })),
});
export type Frame = z.infer<typeof zFrame>;

/** What a KPI means, in the reader's language. */
export const zDefinition = z.strictObject({
  kpi: z.string(),
  name: z.string(),
  formula: z.string(),
  unitText: z.string(),
});
export type Definition = z.infer<typeof zDefinition>;

export const zFilledReport = z.strictObject({
  frame: zFrame,
  /** Every KPI of the blocks, once. */
  definitions: z.array(zDefinition),
  pages: z.array(
    z.strictObject({ id: z.string(), title: z.string(), blocks: z.array(zFilledBlock) }),
  ),
});
export type FilledReport = z.infer<typeof zFilledReport>;
