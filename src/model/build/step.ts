import type { Text } from '../../base/locale.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { SqlValue } from '../../base/sql/fixed-sql.ts';
import { val } from '../../base/sql/value.ts';
import type { Names } from '../entity/field.ts';
import { textOf } from '../entity/field.ts';
import type { Policies } from '../schema.ts';

/** What the serving tables depend on beside the canonical tables. */
export type BuildInput = {
  policies: Policies;
  /** The running day in the workspace's time zone: stocks are built up to and including it. */
  today: string;
};

/** One step of a build, in the order of its needs. */
export type BuildStep = {
  name: string;
  /** Tables that must be there: canonical entities or what other steps give. */
  needs: readonly string[];
  /** The table that later steps may need; null when nobody does. */
  gives: string | null;
  title: Text;
  statements: readonly Compiled[];
};

/** A step before policies and day are known: one file of this folder. */
export type StepSource = {
  name: string;
  needs: readonly string[];
  gives: string | null;
  /** Said to the person who watches a build: en, pt-BR, es. */
  title: Names;
  statements: (input: BuildInput) => Compiled[];
};

/** The step for these policies and this day. */
export function compileStep(source: StepSource, input: BuildInput): BuildStep {
  const { name, needs, gives, title } = source;
  return { name, needs, gives, title: textOf(title), statements: source.statements(input) };
}

// A placeholder is a colon with a name; a cast has two colons and a time of day has digits.
const PLACEHOLDER = /(?<!:):([a-z_]+)/g;

/**
 * A hand-written statement of the build. Any of these may stand in it:
 * `:today` (date), `:zone`, `:currency` (reporting), `:discount_policy`, `:churn_date_policy`, `:logo_level`,
 * `:grace_days`, `:window_days`, `:week_start`, `:fiscal_month`, `:min_coverage`, `:meaningful` (types, each between commas).
 */
export function buildSql(name: string, text: string, input: BuildInput): Compiled {
  const all = valuesOf(input);
  const used = new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]));
  return fixedSql(
    name,
    text,
    Object.fromEntries(Object.entries(all).filter(([key]) => used.has(key))),
  );
}

function valuesOf({ policies, today }: BuildInput): Record<string, SqlValue> {
  return {
    today: val(today, 'date'),
    zone: policies.timezone,
    currency: policies.reporting_currency,
    discount_policy: policies.discount_policy,
    churn_date_policy: policies.churn_date_policy,
    logo_level: policies.logo_level,
    grace_days: policies.renewal_grace_days,
    window_days: policies.activity_window_days,
    week_start: policies.week_start,
    fiscal_month: policies.fiscal_year_start,
    meaningful: `,${policies.meaningful_activity.join(',')},`,
    min_coverage: val(String(policies.health_min_coverage), 'decimal(18,4)'),
  };
}
