/** Rules by what the data says, which become the accounts that a person may see. */
import { z } from 'zod';

/** Dimensions by which accounts may be given to a person. */
export const RULE_DIMENSIONS = [
  'account',
  'account_manager',
  'team',
  'region',
  'country',
  'industry',
  'segment',
  'tier',
  'service_level',
] as const;
export const zRuleDimension = z.enum(RULE_DIMENSIONS);
export type RuleDimension = z.infer<typeof zRuleDimension>;

/** Last day on which a part counts; null = for good. */
const until = z.iso.date().nullable();

/** One part of a rule: the accounts that it adds. */
export const zRulePart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('owned'),
    /** Whose accounts, by the e-mail that the data has of them; none = the person's own. A colleague stood in for is one more. */
    emails: z.array(z.email().max(254)).max(50),
    /** owner: those who own the account; any: whoever is assigned to it in any role. */
    as: z.enum(['owner', 'any']),
    /** Also accounts that they had once and have no more. */
    history: z.boolean(),
    until,
  }),
  z.strictObject({
    kind: z.literal('members'),
    dimension: zRuleDimension,
    /** Accounts whose state today has one of these members. */
    keys: z.array(z.string().min(1).max(400)).min(1).max(1000),
    until,
  }),
]);
export type RulePart = z.infer<typeof zRulePart>;

/** A rule adds up the accounts of its parts; without parts there are none. */
export const zAccessRule = z.array(zRulePart).max(20);
export type AccessRule = z.infer<typeof zAccessRule>;

/** The parts that count on a day, with the person's own e-mail where a part names none. */
export function partsOn(rule: AccessRule, day: string, email: string): AccessRule {
  return rule
    .filter((part) => part.kind === 'all' || part.until === null || part.until >= day)
    .map((part) =>
      part.kind === 'owned'
        ? { ...part, emails: part.emails.length === 0 ? [email] : part.emails }
        : part,
    );
}

/** Does a rule see every account? */
export function seesAll(rule: AccessRule): boolean {
  return rule.some(({ kind }) => kind === 'all');
}
