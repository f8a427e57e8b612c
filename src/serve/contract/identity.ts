/** Which records are one account: what is proposed, what was decided, and where each account comes from. */
import { z } from 'zod';
import { zDecisionKind, zRecordRef } from '../../model/schema.ts';

const zScore = z.string().regex(/^(0|1)(\.\d{1,4})?$/);
/** Places of a list: from which one on, and how many. */
const zPage = {
  search: z.string().max(200).default(''),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A record as people compare it. */
export const zAccountRecord = z.strictObject({
  ref: zRecordRef,
  /** Name of its source, for people. */
  sourceName: z.string(),
  account: z.string().nullable(),
  accountName: z.string().nullable(),
  method: z.enum(['founder', 'decision', 'key', 'tax_id', 'domain', 'email']).nullable(),
  /** 0 to 1. */
  confidence: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** Fields of the account as the source wrote them; empty ones are left out. */
  fields: z.array(z.strictObject({ name: z.string(), label: z.string(), value: z.string() })),
  taxState: z.enum(['valid', 'wrong', 'unknown']).nullable(),
  /** Rows of other tables that name it, and their money in the workspace's currency. */
  rows: z.number().int(),
  amount: z.string().nullable(),
});
export type AccountRecordView = z.infer<typeof zAccountRecord>;

export const zEvidence = z.enum([
  'tax_id',
  'tax_root',
  'email',
  'domain',
  'name',
  'country',
  'city',
]);

// GET /api/identity
export const zIdentityOverview = z.strictObject({
  accounts: z.number().int(),
  records: z.number().int(),
  /** Records that belong to no account, and how many rows name them. */
  unmatched: z.number().int(),
  unmatchedRows: z.number().int(),
  unmatchedAmount: z.string(),
  proposals: z.number().int(),
  /** Decisions in force, and those made or undone since the reports were built. */
  decisions: z.number().int(),
  waiting: z.number().int(),
  currency: z.string(),
  snapshot: z.strictObject({ number: z.number().int(), publishedAt: z.string() }),
  /** The job that builds the reports with what was decided; null when none is under way. */
  job: z.string().nullable(),
});
export type IdentityOverview = z.infer<typeof zIdentityOverview>;

// GET /api/identity/proposals?search=&offset=&limit=&least=&kind=
export const zProposalsAsked = z.strictObject({
  ...zPage,
  least: zScore.default('0'),
  kind: z.enum(['all', 'link', 'merge']).default('all'),
  locale: z.string().optional(),
});
export const zProposalView = z.strictObject({
  kind: z.enum(['link', 'merge']),
  score: z.string(),
  /** What both have in common, with the text that they share. */
  evidence: z.array(z.strictObject({ kind: zEvidence, value: z.string().nullable() })),
  /** Fields of each side in which that stands. */
  matching: z.strictObject({ left: z.array(z.string()), right: z.array(z.string()) }),
  /** What it is about: rows and money that would change their account. */
  rows: z.number().int(),
  amount: z.string().nullable(),
  left: zAccountRecord,
  right: zAccountRecord,
  /** Other records of the account on the right. */
  others: z.number().int(),
});
export type ProposalView = z.infer<typeof zProposalView>;
export const zProposalsReply = z.strictObject({
  proposals: z.array(zProposalView),
  total: z.number().int(),
});
export type ProposalsReply = z.infer<typeof zProposalsReply>;

// GET /api/identity/unmatched
export const zRecordsAsked = z.strictObject({ ...zPage, locale: z.string().optional() });
export const zRecordsReply = z.strictObject({
  records: z.array(zAccountRecord),
  total: z.number().int(),
});
export type RecordsReply = z.infer<typeof zRecordsReply>;

// GET /api/identity/accounts
export const zAccountCard = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Other names that its records have. */
  aliases: z.array(z.string()),
  records: z.number().int(),
  sources: z.array(z.string()),
  rows: z.number().int(),
  amount: z.string().nullable(),
  /** The record that it is called by. */
  founder: zRecordRef,
});
export type AccountCard = z.infer<typeof zAccountCard>;
export const zAccountsReply = z.strictObject({
  accounts: z.array(zAccountCard),
  total: z.number().int(),
});
export type AccountsReply = z.infer<typeof zAccountsReply>;

/** A decision with its history. */
export const zDecisionView = z.strictObject({
  id: z.string(),
  kind: zDecisionKind,
  left: zRecordRef,
  leftName: z.string(),
  right: zRecordRef,
  rightName: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string(),
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  batch: z.string(),
  note: z.string().nullable(),
  /** The reports that are shown were built with it as it stands now. */
  takesEffect: z.boolean(),
});
export type DecisionView = z.infer<typeof zDecisionView>;

// GET /api/identity/accounts/:account
export const zAccountOrigin = z.strictObject({
  account: zAccountCard,
  records: z.array(zAccountRecord),
  decisions: z.array(zDecisionView),
});
export type AccountOrigin = z.infer<typeof zAccountOrigin>;

// GET /api/identity/decisions
export const zDecisionsReply = z.strictObject({
  decisions: z.array(zDecisionView),
  total: z.number().int(),
});
export type DecisionsReply = z.infer<typeof zDecisionsReply>;

// POST /api/identity/decisions
export const zDecide = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        kind: zDecisionKind,
        left: zRecordRef,
        /** A record of the account that it is about; null where it is about the left record alone. */
        right: zRecordRef.nullable(),
      }),
    )
    .min(1)
    .max(1000),
  note: z.string().max(1000).nullable().default(null),
});
export type Decide = z.input<typeof zDecide>;
// POST /api/identity/accept   everything proposed with this score or more, the best for each record
export const zAcceptAbove = z.strictObject({ least: zScore });
/** `batch` names what was decided, for its undoing; `job` builds the reports with it. */
export const zDecided = z.strictObject({
  batch: z.string().nullable(),
  decided: z.number().int(),
  job: z.string().nullable(),
});
export type Decided = z.infer<typeof zDecided>;
// POST /api/identity/undo
export const zUndo = z.strictObject({
  /** Id of a decision, or the name of what was decided at once. */
  of: z.string().min(1).max(80),
});

// GET /api/identity/export, POST /api/identity/import
export const zIdentityDocument = z.strictObject({
  kind: z.literal('identity'),
  version: z.literal(1),
  decisions: z
    .array(
      z.strictObject({
        kind: zDecisionKind,
        left: zRecordRef,
        right: zRecordRef,
        decidedBy: z.string(),
        decidedAt: z.string(),
        note: z.string().nullable(),
      }),
    )
    .max(10_000),
});
export type IdentityDocument = z.infer<typeof zIdentityDocument>;
