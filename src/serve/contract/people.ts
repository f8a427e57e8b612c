/** People: who they are, what they may do, and how they come in. */
import { z } from 'zod';
import { zLocale } from '../../base/locale.ts';
import { zAccessRule } from '../../query/schema.ts';

export const ROLES = ['owner', 'admin', 'manager', 'account_manager', 'analyst', 'client'] as const;
export const zRole = z.enum(ROLES);
export type Role = z.infer<typeof zRole>;

/**
 * What a role may do: read reports; ask freely, explain and drill; write reports of one's own, or of anybody; bring in
 * and publish data; look after people; read the audit; see the pages as another person.
 */
export const RIGHTS = [
  'read',
  'ask',
  'write',
  'write_all',
  'data',
  'people',
  'audit',
  'view_as',
] as const;
export const zRight = z.enum(RIGHTS);
export type Right = z.infer<typeof zRight>;

/** What can be hidden from a person: each stands for columns, and for every number that rests on them. */
export const MASK_GROUPS = ['cost', 'health', 'personal'] as const;
export const zMaskGroup = z.enum(MASK_GROUPS);
export type MaskGroup = z.infer<typeof zMaskGroup>;

/** Kept in lower case: two spellings are one person. */
export const zEmail = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .transform((email) => email.toLowerCase());
const zName = z.string().trim().min(1).max(120);
/** Longer ones are refused: hashing them is work. What is too easy is told by the server. */
const zPassword = z.string().min(1).max(200);
/** A one-time code or token as it was printed, sent or shown. */
const zToken = z.string().trim().min(1).max(200);
const zSecondCode = z.string().trim().min(1).max(40);

/** What a member of the workspace may do and see. */
export const zAccess = z.strictObject({
  role: zRole,
  rule: zAccessRule,
  masks: z.array(zMaskGroup).max(10),
  /** The only reports that are open; null = those of the role. */
  reports: z.array(z.string().min(1).max(80)).max(200).nullable(),
});
export type Access = z.infer<typeof zAccess>;

// GET /api/session: who sits here
const zWho = z.strictObject({ id: z.string(), name: z.string(), email: z.string() });
export const zSession = z.discriminatedUnion('state', [
  /** Nobody has claimed this installation: its first start printed a code. */
  z.strictObject({ state: z.literal('unclaimed') }),
  z.strictObject({ state: z.literal('signed_out') }),
  z.strictObject({
    state: z.literal('signed_in'),
    person: zWho,
    role: zRole,
    rights: z.array(zRight),
    locale: zLocale.nullable(),
    theme: z.enum(['light', 'dark', 'auto']).nullable(),
    /** Who really sits here, while the pages are seen as another person. */
    viewedBy: zWho.nullable(),
    secondFactor: z.boolean(),
  }),
]);
export type Session = z.infer<typeof zSession>;

// POST /api/claim
export const zClaim = z.strictObject({
  code: zToken,
  name: zName,
  email: zEmail,
  password: zPassword,
});
export type Claim = z.infer<typeof zClaim>;

// POST /api/sign-in; `code` is that of the second factor, or a recovery code
export const zSignIn = z.strictObject({
  email: zEmail,
  password: zPassword,
  code: zSecondCode.nullable().default(null),
});
export type SignIn = z.infer<typeof zSignIn>;
/** code: the password was right, and the second factor is asked for. */
export const zSignedIn = z.strictObject({ next: z.enum(['done', 'code']) });
export type SignedIn = z.infer<typeof zSignedIn>;

// POST /api/pass: what an invitation or a reset is for; POST /api/pass/use
export const zPassToken = z.strictObject({ token: zToken });
export const zPassView = z.strictObject({
  kind: z.enum(['invitation', 'reset']),
  email: z.string(),
  /** Null where the person chooses it. */
  name: z.string().nullable(),
  workspace: z.string(),
});
export type PassView = z.infer<typeof zPassView>;
export const zUsePass = z.strictObject({ token: zToken, name: zName, password: zPassword });
export type UsePass = z.infer<typeof zUsePass>;

// PUT /api/me/password
export const zNewPassword = z.strictObject({ current: zPassword, password: zPassword });
export type NewPassword = z.infer<typeof zNewPassword>;

// GET /api/me/sessions; DELETE /api/me/sessions/:session
export const zSessionView = z.strictObject({
  id: z.string(),
  browser: z.string(),
  address: z.string(),
  createdAt: z.string(),
  usedAt: z.string(),
  /** The one that asks. */
  isThis: z.boolean(),
});
export type SessionView = z.infer<typeof zSessionView>;

// POST /api/me/second-factor: a secret for an authenticator; PUT: the first code puts it in force; DELETE
export const zBeginSecond = z.strictObject({ password: zPassword });
export const zSecondSecret = z.strictObject({ secret: z.string(), uri: z.string() });
export const zSecondProof = z.strictObject({ code: zSecondCode });
export const zRecoveryCodes = z.strictObject({ codes: z.array(z.string()) });

/** What an API token may do: read reports and ask, write reports, bring in data. */
export const zScope = z.enum(['read', 'write', 'data']);
export type Scope = z.infer<typeof zScope>;
// GET /api/me/tokens; POST; DELETE /api/me/tokens/:token
export const zTokenView = z.strictObject({
  id: z.string(),
  name: z.string(),
  scopes: z.array(zScope),
  createdAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
});
export type TokenView = z.infer<typeof zTokenView>;
export const zNewToken = z.strictObject({
  name: zName,
  scopes: z.array(zScope).min(1).max(3),
  /** Days until it ends. */
  days: z.number().int().min(1).max(366),
});
export type NewToken = z.infer<typeof zNewToken>;
/** The only time that the token itself is told. */
export const zMadeToken = z.strictObject({ id: z.string(), token: z.string() });

// GET /api/people
export const zPersonView = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.enum(['active', 'suspended', 'invited']),
  access: zAccess,
  secondFactor: z.boolean(),
  /** Last use of a session; null = never signed in. */
  seenAt: z.string().nullable(),
  /** Until when an invitation can be accepted. */
  expiresAt: z.string().nullable(),
});
export type PersonView = z.infer<typeof zPersonView>;

// POST /api/people: an invitation, as a link to hand over
export const zInvite = z.strictObject({ email: zEmail, access: zAccess });
export type Invite = z.infer<typeof zInvite>;
export const zLink = z.strictObject({ url: z.string(), expiresAt: z.string() });
export type Link = z.infer<typeof zLink>;

// PUT /api/people/:person; POST /api/people/:person/{suspend,resume,reset,view}; DELETE
export const zPersonId = z.strictObject({ person: z.uuid() });

// POST /api/people/preview: what somebody with this access sees, before it is given
export const zPreviewAccess = z.strictObject({ email: zEmail, access: zAccess });
export const zAccessPreview = z.strictObject({
  accounts: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  total: z.number().int(),
  all: z.boolean(),
  rights: z.array(zRight),
  /** KPIs that are hidden. */
  hiddenKpis: z.array(z.string()),
});
export type AccessPreview = z.infer<typeof zAccessPreview>;

// GET /api/audit?before=
export const zAuditEntry = z.strictObject({
  number: z.number().int(),
  at: z.string(),
  /** Name of who did it; null = nobody known. */
  actor: z.string().nullable(),
  event: z.string(),
  target: z.string().nullable(),
  details: z.record(z.string(), z.string()),
});
export type AuditEntry = z.infer<typeof zAuditEntry>;
export const zAuditReply = z.strictObject({ entries: z.array(zAuditEntry), more: z.boolean() });
/** Does every entry stand where it was written? `broken` = the first that does not. */
export const zAuditVerdict = z.strictObject({
  entries: z.number().int(),
  head: z.string(),
  broken: z.number().int().nullable(),
});
export type AuditVerdict = z.infer<typeof zAuditVerdict>;
