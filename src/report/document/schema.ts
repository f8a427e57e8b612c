/** What a person edits: pages of blocks. */
import { z } from 'zod';
import { zComparison, zFilter, zPeriod } from '../../query/schema.ts';
import { zLocale, zText } from '../block/query-schema.ts';
import { zBlock } from '../block/schema.ts';
import type { Versions } from './versions.ts';

export const zPage = z.strictObject({
  id: z.string(),
  title: zText,
  /** May be empty while it is being written: readers do not see an empty page. */
  blocks: z.array(zBlock),
  /** Blocks that are shown only in place of another one (`missing: { substitute: id }`). */
  spare: z.array(zBlock).default([]),
});
export type Page = z.infer<typeof zPage>;

/** An entity, one of several, or at least so many of several. */
export const zRequirement = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({ atLeast: z.number().int().min(1), of: z.array(z.string()).min(1) }),
]);
export type Requirement = z.infer<typeof zRequirement>;

export const zUseCase = z.enum([
  'results',
  'monitoring',
  'review',
  'sales',
  'delivery',
  'satisfaction',
  'retention',
  'profitability',
  'team',
  'data',
]);

/** What a report was made from, so that it can follow: how each block of the template looked when it was taken over. */
export const zOrigin = z.strictObject({
  template: z.string().max(80),
  /** Block id → fingerprint of the template's block. A report's block that differs from it was changed here. */
  blocks: z.record(z.string(), z.string()),
  /** Blocks that do not follow the template any more. */
  refused: z.array(z.string()).default([]),
});
export type Origin = z.infer<typeof zOrigin>;

export const zDocument = z.strictObject({
  kind: z.literal('report'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: zText,
  description: zText,
  /** Who reads it. What a client reads never shows what is sensitive: costs, margins, risks, health. */
  audience: z.array(z.enum(['executive', 'manager', 'operation', 'client'])).min(1),
  cadence: z.enum(['hourly', 'daily', 'weekly', 'monthly', 'quarterly']),
  /** What it is read for: how the gallery finds it. */
  useCases: z.array(zUseCase).default([]),
  period: zPeriod,
  compare: z.array(zComparison),
  /** What the report is about, whatever its reader chooses: one client, the accounts of a person, all. */
  filters: z.array(zFilter).max(10).default([]),
  from: zOrigin.nullable().default(null),
  /** Block id → why it may be published without anything to show. */
  waived: z.record(z.string(), z.string().min(1).max(400)).default({}),
  /** Entities without which the template is greyed with "connect …". */
  requires: z.array(zRequirement),
  optional: z.array(z.string()),
  pages: z.array(zPage).min(1),
});
export type Document = z.infer<typeof zDocument>;
/** A document as it is written: what has a default may be left out. */
export type DocumentSpec = z.input<typeof zDocument>;

/**
 * The versions of report documents, oldest first. A new one gets a name, a way up, the next number in `zDocument` and
 * a test of before and after.
 */
export const DOCUMENT_VERSIONS: Versions = {
  kind: 'report',
  list: [{ name: 'pagesOfBlocks', up: null }],
};

/** What the reader chose: part of every URL and of every export. */
export const zReading = z.strictObject({
  period: zPeriod.nullable().default(null),
  compare: z.array(zComparison).nullable().default(null),
  filters: z.array(zFilter).default([]),
  locale: zLocale,
});
export type Reading = z.infer<typeof zReading>;
