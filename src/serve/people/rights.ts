/** What each role may do. The one table that decides it. */
import type { Viewer } from '../../base/viewer.ts';
import { seesAll } from '../../query/index.ts';
import type { AccessRule } from '../../query/schema.ts';
import type { Access, MaskGroup, Right, Role, Scope } from '../schema.ts';
import { RIGHTS } from '../schema.ts';

const READER: readonly Right[] = ['read', 'ask', 'write'];

const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  owner: RIGHTS,
  admin: RIGHTS,
  manager: [...READER, 'write_all'],
  account_manager: READER,
  analyst: [...READER, 'write_all', 'data'],
  client: ['read'],
};

/** Rights that show rows and columns of everybody: for whoever may see them all. */
const WHOLE: ReadonlySet<Right> = new Set(['data']);

/** What an access allows. Landed data is nobody's who may see only a part of it. */
export function rightsOf({ role, rule, masks }: Access): ReadonlySet<Right> {
  const whole = seesAll(rule) && masks.length === 0;
  return new Set(RIGHTS_OF[role].filter((right) => whole || !WHOLE.has(right)));
}

const SCOPED: Readonly<Record<Scope, readonly Right[]>> = {
  read: ['read', 'ask'],
  write: ['write', 'write_all'],
  data: ['data'],
};

/** What is left of rights for a program with these scopes. */
export function scopedRights(
  rights: ReadonlySet<Right>,
  scopes: readonly Scope[],
): ReadonlySet<Right> {
  return new Set(scopes.flatMap((scope) => SCOPED[scope]).filter((right) => rights.has(right)));
}

/** Columns that each group hides. What rests on one of them is hidden with it (`query/resolve/masked.ts`). */
const COLUMNS_OF: Readonly<Record<MaskGroup, readonly string[]>> = {
  // margins are revenue less these, so they go with them
  cost: ['cost_line.amount', 'payment.fee_amount', 'rate_card.hourly_rate'],
  health: ['health_input.score', 'risk_flag.reason', 'risk_flag.severity'],
  personal: [
    'activity.subject',
    'contact.email',
    'contact.job_title',
    'contact.name',
    'survey_response.comment',
  ],
};

/** The masks of a viewer from whom these groups are hidden. */
export function columnsOf(masks: readonly MaskGroup[]): Viewer['masks'] {
  return masks.flatMap((group) => COLUMNS_OF[group]);
}

const EVERYTHING: AccessRule = [{ kind: 'all' }];

/** Owners and admins look after everything, so nothing can be kept from them: they could give it to themselves. */
export function isWhole(role: Role): boolean {
  return role === 'owner' || role === 'admin';
}

/** The access as it is kept: that of owners and admins has no limits. */
export function settledAccess(access: Access): Access {
  return isWhole(access.role)
    ? { role: access.role, rule: EVERYTHING, masks: [], reports: null }
    : access;
}

/** May somebody of the role give, change or take away this role? Only owners make owners. */
export function mayGive(giver: Role, role: Role): boolean {
  return giver === 'owner' || (giver === 'admin' && role !== 'owner');
}
