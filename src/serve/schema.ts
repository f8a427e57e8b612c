/** The HTTP contract, shared with `web`: one strict schema per route. The path is the name. */
import { z } from 'zod';
import { zSchedule } from '../base/schedule/schedule.ts';
import { zAuthKind, zCategory, zField, zReadRange } from '../connect/schema.ts';
import { zReject, zRun, zStreamRun } from '../land/schema.ts';
import { zCoverage, zMapping, zUnit } from '../model/schema.ts';
import {
  zAnswer,
  zEvents,
  zEventsAsked,
  zExplanation,
  zMember,
  zNumberAsked,
  zQuestion,
} from '../query/schema.ts';
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

export { zErrorReply, zProblemView } from './contract/problem-view.ts';
export type { ProblemView } from './contract/problem-view.ts';
export {
  zBlockPreview,
  zDecideUpdates,
  zDimensionCard,
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
  DimensionCard,
  NewReport,
  OwnReport,
  PublishReply,
  ReportDraft,
  Revision,
  TemplateUpdate,
} from './contract/own-report.ts';

export {
  MASK_GROUPS,
  RIGHTS,
  ROLES,
  zAccess,
  zAccessPreview,
  zAuditReply,
  zAuditVerdict,
  zBeginSecond,
  zClaim,
  zInvite,
  zLink,
  zMadeToken,
  zNewPassword,
  zNewToken,
  zPassToken,
  zPassView,
  zPersonId,
  zPersonView,
  zPreviewAccess,
  zRecoveryCodes,
  zSecondProof,
  zSecondSecret,
  zSession,
  zSessionView,
  zSignedIn,
  zSignIn,
  zTokenView,
  zUsePass,
} from './contract/people.ts';
export type {
  Access,
  AccessPreview,
  AuditEntry,
  AuditVerdict,
  Claim,
  Invite,
  Link,
  MaskGroup,
  NewPassword,
  NewToken,
  PassView,
  PersonView,
  Right,
  Role,
  Scope,
  Session,
  SessionView,
  SignedIn,
  SignIn,
  TokenView,
  UsePass,
} from './contract/people.ts';
export {
  zMapPreview,
  zMappingDraft,
  zMappingEffect,
  zMappingView,
  zPreviewMap,
  zSuggestedMap,
  zSuggestMap,
} from './contract/mapping.ts';
export type { MappingEffect, MappingView, MapPreviewView } from './contract/mapping.ts';
export {
  zAcceptAbove,
  zAccountCard,
  zAccountOrigin,
  zAccountRecord,
  zAccountsReply,
  zDecide,
  zDecided,
  zDecisionsReply,
  zDecisionView,
  zIdentityDocument,
  zIdentityOverview,
  zProposalsAsked,
  zProposalsReply,
  zProposalView,
  zRecordsAsked,
  zRecordsReply,
  zUndo,
} from './contract/identity.ts';
export type {
  AccountCard,
  AccountOrigin,
  AccountRecordView,
  AccountsReply,
  Decide,
  Decided,
  DecisionsReply,
  DecisionView,
  IdentityDocument,
  IdentityOverview,
  ProposalsReply,
  ProposalView,
  RecordsReply,
} from './contract/identity.ts';

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
  useCases: z.array(z.string()),
  /** The block that stands for it as a picture. */
  cover: z.string(),
  /** What data it reads, in the reader's language, and whether it is there. */
  needs: z.array(z.strictObject({ name: z.string(), required: z.boolean(), has: z.boolean() })),
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
  controls: z.array(
    z.strictObject({
      dimension: z.string(),
      label: z.string(),
      /** The dimension below it on the way down to accounts. */
      drill: z.string().nullable(),
    }),
  ),
});
export type ReportLayout = z.infer<typeof zReportLayout>;

// POST /api/reports/:template/blocks/:block   body zReading → one filled block
export const zBlockReply = zFilledBlock;
// POST /api/reports/:template/fill            body zReading → zFilledReport
export const zFillReply = zFilledReport;
// POST /api/reports/:template/pdf             body zPdfRequest → application/pdf
export const zPdfRequest = z.strictObject({
  reading: zReading,
  /** Two sheets for printers, and slides of 16:9. */
  paper: z.enum(['a4', 'letter', 'wide']).default('a4'),
});
// POST /api/reports/:template/pptx            body zReading → a PowerPoint deck
// POST /api/reports/:template/xlsx            body zReading → a workbook
// POST /api/reports/:template/blocks/:block/csv   body zReading → text/csv

// POST /api/ask → zAnswer; POST /api/explain → zExplanation
export const zAskRequest = zQuestion;
export const zAskReply = zAnswer;
export const zExplainRequest = zNumberAsked.extend({ locale: zLocale });
export const zExplainReply = zExplanation;

// POST /api/events → what happened, record by record
export const zEventsRequest = zEventsAsked;
export const zEventsReply = zEvents;

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
  /** Name of the sheet or list, or the file's name where it is the only one. */
  name: z.string(),
  /** Encoding of a delimited text; else `xlsx`, `json` or `parquet`. */
  encoding: z.string(),
  delimiter: z.string().nullable(),
  /** 1-based line of the header; null where every record names its own fields. */
  headerLine: z.number().int().nullable(),
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
  kind: z.enum(['demo', 'import', 'build', 'sync']),
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

// GET /api/connectors?locale= → the kinds of source there are, with the form that makes one
const zPlainField = {
  path: z.string(),
  label: z.string(),
  help: z.string().nullable(),
  placeholder: z.string().nullable(),
  required: z.boolean(),
  initial: z.union([z.string(), z.number(), z.boolean()]).nullable(),
};
const zPlainInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    secret: z.boolean(),
    pattern: z.string().nullable(),
    maxLength: z.number().nullable(),
  }),
  z.strictObject({
    kind: z.literal('number'),
    least: z.number().nullable(),
    most: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal('switch') }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('choice'), choices: z.array(z.string()) }),
]);
const zPlainFieldView = z.strictObject({ ...zPlainField, input: zPlainInput });
export type PlainFieldView = z.infer<typeof zPlainFieldView>;
/** A field of a form; one that is a choice of ways carries the fields of each way. */
export const zFormFieldView = z.strictObject({
  ...zPlainField,
  input: z.discriminatedUnion('kind', [
    ...zPlainInput.options,
    z.strictObject({
      kind: z.literal('variant'),
      variants: z.array(
        z.strictObject({
          value: z.string(),
          label: z.string(),
          fields: z.array(zPlainFieldView),
        }),
      ),
    }),
  ]),
});
export type FormFieldView = z.infer<typeof zFormFieldView>;
export const zConnectorView = z.strictObject({
  kind: z.string(),
  title: z.string(),
  category: zCategory,
  auth: z.array(zAuthKind),
  form: z.array(zFormFieldView),
});
export type ConnectorView = z.infer<typeof zConnectorView>;
export const zConnectorsReply = z.strictObject({ connectors: z.array(zConnectorView) });

// GET /api/sources?locale=
export const zSourceView = z.strictObject({
  id: z.string(),
  kind: z.string(),
  /** The connector's name: 'HubSpot'. */
  title: z.string(),
  category: zCategory.nullable(),
  name: z.string(),
  /** Without secrets. */
  config: z.record(z.string(), z.unknown()),
  /** What may be shown of each secret, by the path of its field: '••••1234'. */
  secrets: z.record(z.string(), z.string()),
  state: z.enum(['active', 'paused', 'reconnect', 'removed']),
  schedule: zSchedule.nullable(),
  nextAt: z.string().nullable(),
  syncedAt: z.string().nullable(),
  rows: z.number().int(),
  rejected: z.number().int(),
  /** Of a source that is signed in to on its own page: since when, and when that ends by itself. */
  access: z
    .strictObject({
      givenAt: z.string().nullable(),
      endsAt: z.string().nullable(),
      /** It is renewed before it ends, as long as Rapport runs. */
      isRenewed: z.boolean(),
      /** It ends within days, and nothing that runs by itself prevents it. */
      isEnding: z.boolean(),
      /** Nobody has signed in yet. */
      isMissing: z.boolean(),
    })
    .nullable(),
  /** Can somebody without an account connect it anew, by a link; and until when is there an open one. */
  reconnect: z.strictObject({ isPossible: z.boolean(), openUntil: z.string().nullable() }),
  /** Streams of which every former value is kept; of others those of stage, owner and tier are. */
  history: z.array(z.string()),
  /** The run that waits or is under way: `GET /api/jobs/:job/events` tells how far it is. */
  job: z.string().nullable(),
  /** What the last run had to say. */
  problems: z.array(zProblemView),
});
export type SourceView = z.infer<typeof zSourceView>;
export const zSourcesReply = z.strictObject({ sources: z.array(zSourceView) });

// POST /api/sources → zSourceId; PUT /api/sources/:source; POST /api/sources/check → who answers
export const zSourceSpec = z.strictObject({
  kind: z.string().max(60),
  name: z.string().trim().min(1).max(120),
  /** Secrets in their places; of a source that is there, those left empty stay what they are. */
  config: z.record(z.string(), z.unknown()),
});
export const zSourceCheck = zSourceSpec.extend({
  /** The source whose stored secrets fill what is left empty; null = none. */
  source: z.string().max(80).nullable(),
});
export const zSourceChecked = z.strictObject({ account: z.string() });
export const zSourceId = z.strictObject({ id: z.string() });
/** `signIn`: somebody has to allow Rapport in before it can be read, by `POST /api/sources/:source/consent`. */
export const zSourceSaved = zSourceId.extend({ signIn: z.boolean() });
// POST /api/sources/:source/consent → where to go; POST /api/consent/finish with what came back
export const zSignInBegun = z.strictObject({ url: z.string() });
export const zSignInBack = z.strictObject({
  state: z.string().max(200),
  code: z.string().max(4000).nullable(),
  error: z.string().max(200).nullable(),
  issuer: z.string().max(500).nullable(),
});
/** `source` is null for who came by a link. */
export const zSignInDone = z.strictObject({ source: z.string().nullable(), account: z.string() });
// POST /api/sources/:source/link → the one time its token is told; DELETE takes it back
export const zLinkMade = z.strictObject({ token: z.string(), expiresAt: z.string() });
// POST /api/reconnect, /api/reconnect/consent, /api/reconnect/credentials: without an account, by the token of a link
export const zLinkToken = z.strictObject({ token: z.string().max(100) });
export const zLinkCredentials = zLinkToken.extend({
  secrets: z.record(z.string().max(80), z.string().max(20_000)),
});
export const zReconnectView = z.strictObject({
  /** What is connected: 'Pipedrive'. */
  title: z.string(),
  /** Who asks for it. */
  brand: z.strictObject({ name: z.string(), logo: z.string().nullable(), color: z.string() }),
  /** It is signed in to on its own page; else these are to be filled in. */
  signIn: z.boolean(),
  fields: z.array(zPlainFieldView),
  expiresAt: z.string(),
});
export type ReconnectView = z.infer<typeof zReconnectView>;
// POST /api/sources/:source/sync → zJobStarted; `full` reads everything from its beginning, and what is gone goes
export const zSyncRequest = z.strictObject({
  full: z.boolean().default(false),
  /** Only what changed in these days, once more. */
  range: zReadRange.nullable().default(null),
});
// PUT /api/sources/:source/history
export const zHistoryRequest = z.strictObject({ streams: z.array(z.string().max(200)).max(500) });
// PUT /api/sources/:source/schedule
export const zScheduleRequest = z.strictObject({ schedule: zSchedule.nullable() });
// POST /api/publish
export const zJobStarted = z.strictObject({ job: z.string() });

// GET /api/sources/:source/runs?locale=
export const zRunView = z.strictObject({
  id: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  status: zRun.shape.status,
  problems: z.array(zProblemView),
  streams: z.array(zStreamRun.omit({ cursor: true })),
});
export type RunView = z.infer<typeof zRunView>;
export const zRunViewsReply = z.strictObject({ runs: z.array(zRunView) });
