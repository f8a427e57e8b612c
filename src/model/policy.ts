import type { z } from 'zod';
import { fail, ok } from '../base/problem.ts';
import type { Problem, Result } from '../base/problem.ts';
import { isZone } from '../base/zone.ts';
import { exactOf } from '../base/exact.ts';
import type { FormulaType, FormulaValue } from './formula/ast.ts';
import { nearestName } from './nearest.ts';
import { modelProblems } from './problems.ts';
import { zPolicies } from './schema.ts';
import type { Policies } from './schema.ts';

/** What holds where a workspace has stated nothing else. */
export const DEFAULT_POLICIES: Policies = {
  reporting_currency: 'BRL',
  timezone: 'America/Sao_Paulo',
  week_start: 'monday',
  fiscal_year_start: 1,
  customer_rule: 'mrr',
  activity_window_days: 365,
  logo_level: 'ultimate_parent',
  churn_date_policy: 'service_end',
  renewal_grace_days: 30,
  reactivation_policy: 'snapshot',
  discount_policy: 'recurring',
  fx_mode: 'constant',
  revenue_date_policy: 'issue',
  margin_base: 'revenue',
  meaningful_activity: [
    'meeting',
    'call',
    'email',
    'chat',
    'whatsapp',
    'business_review',
    'workshop',
    'site_visit',
  ],
  stale_days: { A: 14, B: 30, C: 60, D: 90 },
  stale_days_default: 60,
  min_sample_nps: 10,
  min_sample_rate: 5,
  health_min_coverage: 0.6,
  lifetime_cap_months: 60,
  churn_window_months: 12,
};

/** Policies as stored or sent: what is not stated has its default. Gives every problem that it finds. */
export function parsePolicies(input: unknown): Result<Policies> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return fail(modelProblems.make('policy_shape', {}, { path: '' }));
  }
  const parsed = zPolicies.safeParse({ ...DEFAULT_POLICIES, ...input });
  const problems = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => problemsOf(issue, input));
  const { timezone } = { timezone: DEFAULT_POLICIES.timezone, ...input };
  if (typeof timezone === 'string' && !isZone(timezone)) {
    problems.push(
      badValue({ name: 'timezone', value: timezone, allowed: 'America/Sao_Paulo, UTC, …' }),
    );
  }
  return parsed.success && problems.length === 0 ? ok(parsed.data) : fail(problems);
}

function problemsOf(issue: z.core.$ZodIssue, input: object): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownPolicy);
  const [name = ''] = issue.path.map(String);
  const path = issue.path.map(String);
  const value = JSON.stringify(path.reduce(entryOf, input)) ?? '∅';
  return [badValue({ name, value, allowed: allowedBy(issue), path: `/${path.join('/')}` })];
}

function unknownPolicy(name: string): Problem {
  const nearest = nearestName(name, Object.keys(DEFAULT_POLICIES)) ?? '∅';
  return modelProblems.make('policy_unknown', { name, nearest }, { path: `/${name}` });
}

type BadValue = { name: string; value: string; allowed: string; path?: string };

function badValue({ name, value, allowed, path = `/${name}` }: BadValue): Problem {
  return modelProblems.make('policy_value', { name, value, allowed }, { path });
}

/** What the schema says of the place: the words of a closed list, the bounds of a number, or the type. */
function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_type':
      return issue.expected;
    case 'too_small':
      return `${issue.inclusive === true ? '≥' : '>'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === true ? '≤' : '<'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? 'BRL, USD, EUR, …' : issue.format;
    default:
      return '∅';
  }
}

/** Tiers that have a name of their own in formulas (`policy.stale_days.A`). */
const TIERS = ['A', 'B', 'C', 'D'] as const;

/** Every policy that a formula may read, as `policy.<name>`, with its type. Lists cannot be read. */
export const policyNames: ReadonlyMap<string, FormulaType> = new Map([
  ...Object.entries(DEFAULT_POLICIES)
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]): [string, FormulaType] => [
      `policy.${name}`,
      typeof value === 'number' ? 'number' : 'text',
    ]),
  ...TIERS.map((tier): [string, FormulaType] => [`policy.stale_days.${tier}`, 'number']),
]);

/** The value of `policy.<name>` for a formula; null where the workspace has stated none. */
export function policyValue(policies: Policies, name: string): FormulaValue {
  const path = name.split('.').slice(1);
  const value = path.reduce(entryOf, policies);
  if (typeof value === 'number') return exactOf(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function entryOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
