/** The HTTP contract, shared with `web`: one strict schema per route. The path is the name. */
import { z } from 'zod';
import { zField } from '../connect/schema.ts';
import { zReject, zRun } from '../land/schema.ts';
import { zCoverage, zMapping, zUnit } from '../model/schema.ts';
import { zAnswer, zExplanation, zFilter, zMember, zQuestion } from '../query/schema.ts';
import {
  zBrand,
  zFilledBlock,
  zFilledReport,
  zFrame,
  zLocale,
  zMessage,
  zReading,
} from '../report/schema.ts';
import { zProblemView } from './contract/problem-view.ts';

export { zProblemView };
export type { ProblemView } from './contract/problem-view.ts';
export {
  zBlockPreview,
  zDecideUpdates,
  zNewReport,
  zOwnReport,
  zPublishReply,
  zReportDraft,
  zRestore,
  zRevision,
  zSaveDraft,
  zTemplateUpdate,
  zVersion,
} from './contract/own-report.ts';
export type {
  BlockPreview,
  NewReport,
  OwnReport,
  PublishReply,
  ReportDraft,
  Revision,
  TemplateUpdate,
} from './contract/own-report.ts';

/** Body of every 4xx and 5xx. */
export const zErrorReply = z.strictObject({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  problems: z.array(zProblemView),
});

// GET /api/workspace
export const zWorkspace = z.strictObject({
  name: z.string(),
  locale: zLocale.nullable(),
  theme: z.enum(['light', 'dark', 'auto']),
  brand: zBrand,
  today: z.iso.date(),
  snapshot: z.strictObject({ number: z.number().int(), publishedAt: z.string() }).nullable(),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      status: z.enum(['ready', 'running', 'failed', 'never']),
      syncedAt: z.string().nullable(),
      rows: z.number().int(),
      rejected: z.number().int(),
    }),
  ),
  version: z.string(),
});
export type Workspace = z.infer<typeof zWorkspace>;

// PUT /api/preferences
export const zPreferences = z.strictObject({
  locale: zLocale.optional(),
  theme: z.enum(['light', 'dark', 'auto']).optional(),
});

// GET /api/templates?locale=
export const zTemplateCard = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  audience: z.array(z.string()),
  cadence: z.string(),
  pages: z.array(z.string()),
  /** ready: everything; partial: some blocks will be left out; missing: a required entity is not there. */
  status: z.enum(['ready', 'partial', 'missing']),
  missing: z.array(z.string()),
  kpis: z.array(z.string()),
});
export type TemplateCard = z.infer<typeof zTemplateCard>;

// GET /api/reports/:template/layout?reading=…    frame and page/block skeleton, no questions asked
export const zReportLayout = z.strictObject({
  frame: zFrame,
  pages: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      blocks: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.string(),
          title: z.string().nullable(),
          width: z.number().int(),
        }),
      ),
    }),
  ),
  controls: z.array(z.strictObject({ dimension: z.string(), label: z.string() })),
});
export type ReportLayout = z.infer<typeof zReportLayout>;

// POST /api/reports/:template/blocks/:block   body zReading → one filled block
export const zBlockReply = zFilledBlock;
// POST /api/reports/:template/fill            body zReading → zFilledReport
export const zFillReply = zFilledReport;
// POST /api/reports/:template/pdf             body zPdfRequest → application/pdf
export const zPdfRequest = z.strictObject({
  reading: zReading,
  paper: z.enum(['a4', 'letter']).default('a4'),
});
// POST /api/reports/:template/pptx            body zReading → a PowerPoint deck
// POST /api/reports/:template/blocks/:block/csv   body zReading → text/csv

// POST /api/ask → zAnswer; POST /api/explain → zExplanation
export const zAskRequest = zQuestion;
export const zAskReply = zAnswer;
export const zExplainRequest = z.strictObject({
  kpi: z.string(),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  filters: z.array(zFilter).default([]),
  locale: zLocale,
});
export const zExplainReply = zExplanation;

// GET /api/dimensions/:dimension/members?search=&locale=
export const zMembersReply = z.strictObject({ members: z.array(zMember), more: z.boolean() });

// GET /api/kpis?locale=
export const zKpiCard = z.strictObject({
  id: z.string(),
  name: z.string(),
  group: z.string(),
  topic: z.string(),
  formula: z.string(),
  unit: zUnit,
  direction: z.enum(['up', 'down', 'band']),
  status: z.enum(['ready', 'partial', 'missing']),
  missing: z.array(z.string()),
});

// POST /api/uploads (multipart, one file) → what was detected
export const zDetectedTable = z.strictObject({
  /** Sheet name, or the file's name for delimited text. */
  name: z.string(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  /** 1-based line of the header. */
  headerLine: z.number().int(),
  rows: z.number().int(),
  /** true where `rows` is an estimate from the sample. */
  estimated: z.boolean(),
  fields: z.array(
    z.strictObject({
      field: zField,
      /** Up to five values as written. */
      samples: z.array(z.string()),
      empty: z.number().int(),
      /** Both readings fit (03/04/2025): a person must choose. */
      ambiguous: z.boolean(),
    }),
  ),
  key: z.array(z.string()),
  preview: z.array(z.array(z.string())),
});
export const zUpload = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  bytes: z.number().int(),
  tables: z.array(zDetectedTable),
  problems: z.array(zProblemView),
});
export type Upload = z.infer<typeof zUpload>;

// POST /api/imports/check → coverage that a mapping would give, with problems
export const zImportPlan = z.strictObject({
  uploads: z.array(
    z.strictObject({
      upload: z.string(),
      table: z.string(),
      fields: z.array(zField),
      key: z.array(z.string()),
    }),
  ),
  mapping: zMapping,
  name: z.string().min(1).max(120),
});
export const zCheckReply = z.strictObject({ problems: z.array(zProblemView), coverage: zCoverage });
// POST /api/imports/suggest body {uploads} → mapping proposed from names and values
export const zSuggestReply = z.strictObject({ mapping: zMapping });
// GET /api/model?locale= → entities with fields for the mapping page
export const zModelReply = z.strictObject({
  entities: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      fields: z.array(
        z.strictObject({
          name: z.string(),
          label: z.string(),
          type: z.string(),
          required: z.boolean(),
          values: z.array(z.string()).nullable(),
        }),
      ),
    }),
  ),
});
// POST /api/imports → starts a job; GET /api/jobs/:id; GET /api/jobs/:id/events (SSE of zJob)
export const zJob = z.strictObject({
  id: z.string(),
  kind: z.enum(['demo', 'import', 'build']),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  /** 0-1; null where the total is unknown. */
  progress: z.number().nullable(),
  /** In the reader's language: 'Reading deals: 12,400 rows'. */
  step: z.string(),
  problems: z.array(zMessage),
});
export type Job = z.infer<typeof zJob>;

// GET /api/runs → zRun[]; GET /api/runs/:id/rejects
export const zRunsReply = z.strictObject({ runs: z.array(zRun) });
export const zRejectsReply = z.strictObject({ rejects: z.array(zReject), total: z.number().int() });
