/** Reports that people make: created from a template, written as a draft, published for readers. */
import { z } from 'zod';
import { zComparison, zFilter, zPeriod } from '../../query/schema.ts';
import { zBlock, zDocument, zGateFinding, zReading } from '../../report/schema.ts';
import { zProblemView } from './problem-view.ts';

// GET /api/reports?locale=
export const zOwnReport = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Id of the template it was made from; null where it follows none. */
  template: z.string().nullable(),
  version: z.number().int(),
  /** The revision that readers see; null while there is only a draft. */
  published: z.number().int().nullable(),
  /** The draft says something else than what readers see. */
  hasChanges: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Id of the person whose it is; null = from before there were people. */
  by: z.string().nullable(),
});
export type OwnReport = z.infer<typeof zOwnReport>;

// POST /api/reports
export const zNewReport = z.strictObject({
  /** A template, or another report to copy. */
  template: z.string().max(80),
  /** Null = the template's own title. */
  title: z.string().min(1).max(200).nullable(),
  /** What it is about: one client, the accounts of a person, all. */
  filters: z.array(zFilter).max(10).default([]),
});
export type NewReport = z.infer<typeof zNewReport>;

// GET /api/reports/:report/draft
export const zReportDraft = z.strictObject({
  report: zOwnReport,
  document: zDocument,
  /** What is wrong inside the document: it is kept all the same, and cannot be published. */
  problems: z.array(zProblemView),
});
export type ReportDraft = z.infer<typeof zReportDraft>;

// PUT /api/reports/:report/draft
export const zSaveDraft = z.strictObject({
  version: z.number().int(),
  /** A report document of any known version; parsed by the report stage. */
  document: z.record(z.string(), z.unknown()),
});

/** Names the version that a change is meant for. */
export const zVersion = z.strictObject({ version: z.number().int() });

// POST /api/reports/:report/publish
export const zPublishReply = z.strictObject({
  /** The number of the revision that readers see now; null when a finding stopped it. */
  published: z.number().int().nullable(),
  findings: z.array(zGateFinding),
});
export type PublishReply = z.infer<typeof zPublishReply>;

// GET /api/reports/:report/revisions
export const zRevision = z.strictObject({
  number: z.number().int(),
  name: z.string(),
  publishedAt: z.string(),
});
export type Revision = z.infer<typeof zRevision>;

// POST /api/reports/:report/restore
export const zRestore = z.strictObject({ version: z.number().int(), number: z.number().int() });

// GET /api/reports/:report/updates
export const zTemplateUpdate = z.strictObject({
  kind: z.enum(['changed', 'added', 'removed']),
  block: z.string(),
  title: z.string(),
  /** The report's own block was changed too: taking the update gives that change up. */
  isOverridden: z.boolean(),
  before: zBlock.nullable(),
  after: zBlock.nullable(),
});
export type TemplateUpdate = z.infer<typeof zTemplateUpdate>;

// POST /api/reports/:report/updates
export const zDecideUpdates = z.strictObject({
  version: z.number().int(),
  decisions: z.record(z.string(), z.enum(['take', 'keep', 'refuse'])),
});

// POST /api/blocks/preview → one filled block that stands in no document yet
export const zBlockPreview = z.strictObject({
  block: zBlock,
  period: zPeriod,
  compare: z.array(zComparison).max(3),
  filters: z.array(zFilter).max(10),
  reading: zReading,
});
export type BlockPreview = z.infer<typeof zBlockPreview>;

// GET /api/dimensions?locale=
export const zDimensionCard = z.strictObject({ id: z.string(), name: z.string() });
export type DimensionCard = z.infer<typeof zDimensionCard>;
