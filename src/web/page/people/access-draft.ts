/** An access as its form holds it: one place for each kind of choice. Pure. */
import type { AccessRule, RuleDimension, RulePart } from '../../../query/schema.ts';
import type { Access, MaskGroup, Role } from '../../../serve/schema.ts';

export type StandIn = { email: string; until: string | null };
export type Choice = { dimension: RuleDimension; keys: readonly string[]; until: string | null };

export type AccessDraft = {
  role: Role;
  sees: 'all' | 'some';
  /** Their own, by their e-mail; null = not. */
  own: { any: boolean; history: boolean } | null;
  standIns: readonly StandIn[];
  choices: readonly Choice[];
  masks: readonly MaskGroup[];
  reports: readonly string[] | null;
};

/** What fields of the form are given. */
export type DraftProps = { draft: AccessDraft; onChange: (draft: AccessDraft) => void };

/** Owners and administrators look after everything: nothing is kept from them. */
export function isWhole(role: Role): boolean {
  return role === 'owner' || role === 'admin';
}

/** What somebody with a role usually sees: what the form begins with. */
export function usualDraft(role: Role): AccessDraft {
  const isClient = role === 'client';
  const ownsThem = role === 'account_manager';
  return {
    role,
    sees: isClient || ownsThem ? 'some' : 'all',
    own: ownsThem ? { any: true, history: false } : null,
    standIns: [],
    choices: isClient ? [{ dimension: 'account', keys: [], until: null }] : [],
    masks: isClient ? ['cost', 'health', 'personal'] : [],
    reports: null,
  };
}

/** The form of an access that is there. */
export function draftOf({ role, rule, masks, reports }: Access): AccessDraft {
  const owned = rule.filter((part) => part.kind === 'owned');
  const own = owned.find(({ emails }) => emails.length === 0);
  return {
    role,
    sees: rule.some(({ kind }) => kind === 'all') ? 'all' : 'some',
    own: own === undefined ? null : { any: own.as === 'any', history: own.history },
    standIns: owned.flatMap(({ emails, until }) => emails.map((email) => ({ email, until }))),
    choices: rule.flatMap((part) =>
      part.kind === 'members'
        ? [{ dimension: part.dimension, keys: part.keys, until: part.until }]
        : [],
    ),
    masks,
    reports,
  };
}

/** The access that a form stands for. What is not filled in yet gives nothing. */
export function accessOf(draft: AccessDraft): Access {
  const { role, sees, masks, reports } = draft;
  const rule: AccessRule = sees === 'all' ? [{ kind: 'all' }] : someOf(draft);
  return {
    role,
    rule,
    masks: [...masks],
    reports: reports === null ? null : [...reports],
  };
}

function someOf({ own, standIns, choices }: AccessDraft): RulePart[] {
  const as = own?.any === true ? 'any' : 'owner';
  const ownPart: RulePart[] =
    own === null ? [] : [{ kind: 'owned', emails: [], as, history: own.history, until: null }];
  const standing = standIns
    .filter(({ email }) => email.trim() !== '')
    .map(({ email, until }): RulePart => ({
      kind: 'owned',
      emails: [email.trim()],
      as,
      history: false,
      until,
    }));
  const chosen = choices
    .filter(({ keys }) => keys.length > 0)
    .map(({ dimension, keys, until }): RulePart => ({
      kind: 'members',
      dimension,
      keys: [...keys],
      until,
    }));
  return [...ownPart, ...standing, ...chosen];
}
