/**
 * The vocabulary of meaning: datasets, dimensions, KPIs, policies and mapping documents.
 * The first narrow waist is here: a KPI is data. The query planner knows these shapes and no KPI by name.
 */
import { z } from 'zod';
import type { Text } from '../base/locale.ts';

// ---------------------------------------------------------------------------------------- datasets

/** Where a figure of a dataset lives in the published snapshot. All tables sort by account first. */
export type Measure = {
  column: string;
  type: 'decimal' | 'integer';
  /**
   * Set where the column holds document currency: the planner converts it with `fx_day` at the date of the
   * read (or of the opening, where the read says so), half-even per row, before it sums.
   */
  currencyColumn: string | null;
};

/**
 * A table (with its roll-ups) that questions can be asked of.
 * - event: rows dated in a period. `row` is the finest table; `day` and `month` are additive roll-ups of it with the
 *   same columns. The planner takes the coarsest one that can answer.
 * - daily: one row per account and day, read at one day. `monthEnd` holds the same rows for last days of months.
 * - interval: rows in force on [from, to), read at one day; `to` null = open.
 */
export type DatasetTime =
  | {
      kind: 'event';
      row: { table: string; date: string } | null;
      day: { table: string; date: string } | null;
      month: { table: string; date: string } | null;
    }
  | { kind: 'daily'; table: string; monthEndTable: string | null; date: string }
  | { kind: 'interval'; table: string; from: string; to: string };

export type Dataset = {
  id: string;
  /** Canonical entities it is built from: when one has no rows at all, its KPIs answer null(no_source). */
  entities: readonly EntityId[];
  time: DatasetTime;
  /** What a row belongs to. `account` rows carry account_id (null = unmatched or anonymous: tenant total only). */
  owner: 'account' | 'user';
  /** Column with the account_state in force at the row's date; null = look it up by account and read date. */
  stateColumn: 'state_id' | null;
  /** Own columns one may group or filter by (reason, cost_class, deal_type, …): dimension id → column. */
  fields: Readonly<Record<string, string>>;
  measures: Readonly<Record<string, Measure>>;
  /** Integer column: how many source rows a row stands for; null = each row is one. */
  rowsColumn: string | null;
  /**
   * Columns of entities (`entity.column`) behind each measure and field: a viewer from whom one is hidden sees nothing
   * that rests on it. What is not said rests on anything.
   */
  reads?: Readonly<Record<string, readonly string[]>>;
};

// -------------------------------------------------------------------------------------- dimensions

/**
 * - state: a column of account_state (point-in-time attribute)
 * - owner: through state_owner, weighted by `split` (account_manager, team)
 * - field: own column of some datasets only
 * Time buckets are not dimensions: they are the question's grain.
 */
export type Dimension = {
  id: string;
  names: Text;
  kind: 'state' | 'owner' | 'field';
  column: string;
  /** Table that gives the label of a key; null = the key is its own label. */
  label: { table: string; key: string; column: string } | null;
  /** Translated labels of fixed members (cost classes, loss reasons, bands): key → text. */
  members: Readonly<Record<string, Text>> | null;
  /** Order for showing: by label, or the stated order of members. */
  order: 'label' | 'members';
  /** Next level of the drill path, e.g. region → team → account_manager → account. */
  drill: string | null;
  /** Columns of entities (`entity.column`) behind its members; what is not said rests on anything. */
  reads?: readonly string[];
};

// -------------------------------------------------------------------------------------------- KPIs

/** Span of time a read looks at, relative to the period [S, E) of the question. */
export type Window =
  | { kind: 'period' }
  /** The same, but not cut at today while it runs: what is planned for all of it, a quota. */
  | { kind: 'whole_period' }
  /** [E - n units, E) */
  | { kind: 'trailing'; n: number; unit: 'day' | 'month' }
  /** the period n years (months) before */
  | { kind: 'shift'; n: number; unit: 'month' | 'year' }
  /** everything before E */
  | { kind: 'to_date' };

export type Condition = {
  field: string;
  op: 'in' | 'not_in';
  values: readonly (string | number | boolean)[];
};

/** A sum over rows dated in a window. */
export type FlowRead = {
  kind: 'flow';
  dataset: string;
  measure: string;
  window: Window;
  where: readonly Condition[];
};

/** The value of rows in force at the end of one day: opening = S - 1 day, closing = E - 1 day. */
export type StockRead = {
  kind: 'stock';
  dataset: string;
  measure: string;
  at: 'opening' | 'closing';
  /** Day whose exchange rate converts document currency: the read's own day, or the opening for cohorts. */
  rates: 'at' | 'opening';
  where: readonly Condition[];
  /** Interval datasets only: keep rows whose date column lies in the period or the n days after closing. */
  due: { field: string; within: 'period' | { days: number } } | null;
};

export type Read = FlowRead | StockRead;

/**
 * An additive (or folded) component of a KPI, computed at the asked scope.
 * - a flow or stock read: summed straight over rows, attributed by the row's state
 * - unit: reads are first summed per account / logo / user, `value` (formula over the reads' names, `policy.x`, and
 *   `state.tier` style attributes) is evaluated for each unit that passes `keep`, then folded. Attributed by the
 *   state at `by`. This is how cohorts, coverage rates, ranks and per-account thresholds are said.
 * - pool: a quantile over rows (R type 7), never a mean of medians.
 */
export type Part =
  | FlowRead
  | StockRead
  | {
      kind: 'unit';
      unit: 'account' | 'logo' | 'user';
      reads: Readonly<Record<string, Read>>;
      keep: string | null;
      value: string;
      fold: 'sum' | 'max' | 'sum_of_squares' | { top: number } | { quantile: number };
      by: 'opening' | 'closing';
    }
  | {
      kind: 'pool';
      dataset: string;
      measure: string;
      quantile: number;
      window: Window;
      where: readonly Condition[];
    };

export const NULL_REASONS = [
  'no_denominator',
  'no_source',
  'below_min_sample',
  'immature_cohort',
  'not_applicable',
  'partial_period',
  'target_met',
  'no_losses',
  'low_coverage',
  'no_target',
  'masked',
] as const;
export const zNullReason = z.enum(NULL_REASONS);
export type NullReason = z.infer<typeof zNullReason>;

export const zUnit = z.enum([
  'currency',
  'currency_per_hour',
  'currency_per_month',
  'percent', // stored as a fraction: 0.918605
  'points', // scores -100..100 and 0..100
  'count',
  'days',
  'hours',
  'minutes',
  'months',
  'ratio',
]);
export type Unit = z.infer<typeof zUnit>;

export type KpiGroup =
  | 'relationship'
  | 'efficiency'
  | 'effectiveness'
  | 'sales_cost'
  | 'data_quality';

export type Kpi = {
  id: string;
  version: number;
  group: KpiGroup;
  topic: string;
  names: Text;
  /** Short name for a narrow card or column head. */
  shortNames: Text;
  /** The formula in words, for "explain this number". */
  formula: Text;
  unit: Unit;
  direction: 'up' | 'down' | 'band';
  /** For direction band: the good range, in the KPI's unit; null = shown without colour. */
  band: { low: number; high: number } | null;
  time: 'flow' | 'point' | 'cohort' | 'rolling';
  /**
   * Own length of the period, ending at the question's closing (NRR: 12 months), or the running quarter at that
   * closing (quotas); null = the asked period.
   */
  span: { n: number; unit: 'day' | 'month' | 'quarter' } | null;
  parts: Readonly<Record<string, Part>>;
  /** Formula over part names, `policy.x` and `period.days`; run once, at the requested scope. */
  combine: string;
  /** Checked in order before combine: the first that holds makes the value null with its reason. */
  nullWhen: readonly { when: string; reason: NullReason }[];
  /** Warnings that keep the value: shown greyed or badged. */
  flagWhen: readonly { when: string; flag: 'below_min_sample' | 'capped' | 'low_coverage' }[];
  /** Formula over part names: how many observations stand behind the value; null = rows counted. */
  sample: string | null;
  aggregation:
    | 'additive'
    | 'semi_additive'
    | 'ratio'
    | 'pooled'
    | 'distinct'
    | 'function'
    | 'custom';
  attribution: 'event' | 'as_of' | 'opening';
  comparisons: readonly ('previous_period' | 'previous_year' | 'target' | 'trailing_mean')[];
  /** Who it is internal to: a client-facing copy leaves these out. */
  sensitive: 'cost' | 'margin' | 'risk' | 'health' | null;
  requires: readonly EntityId[];
  degradesTo: string | null;
  reference: string | null;
};

// ---------------------------------------------------------------------------------------- policies

/** What "customer", "revenue" and "margin" mean here. Defaults are stated in `policy.ts`. */
export const zPolicies = z.strictObject({
  reporting_currency: z.string().regex(/^[A-Z]{3}$/),
  timezone: z.string(),
  week_start: z.enum(['monday', 'sunday']),
  fiscal_year_start: z.number().int().min(1).max(12),
  customer_rule: z.enum(['mrr', 'contract', 'paid_order']),
  activity_window_days: z.number().int().positive(),
  logo_level: z.enum(['ultimate_parent', 'account']),
  churn_date_policy: z.enum(['service_end', 'cancel_request']),
  renewal_grace_days: z.number().int().min(0).max(90),
  reactivation_policy: z.enum(['snapshot', 'strict']),
  discount_policy: z.enum(['recurring', 'all', 'none']),
  fx_mode: z.enum(['constant', 'as_reported']),
  revenue_date_policy: z.enum(['issue', 'service_period']),
  margin_base: z.enum(['revenue', 'agi']),
  meaningful_activity: z.array(z.string()),
  stale_days: z.record(z.string(), z.number().int().positive()),
  stale_days_default: z.number().int().positive(),
  min_sample_nps: z.number().int().positive(),
  min_sample_rate: z.number().int().positive(),
  health_min_coverage: z.number().min(0).max(1),
  lifetime_cap_months: z.number().int().positive(),
  churn_window_months: z.number().int().positive(),
});
export type Policies = z.infer<typeof zPolicies>;

// ---------------------------------------------------------------------------------------- entities

export const ENTITY_IDS = [
  'account',
  'account_hist',
  'account_assignment',
  'user',
  'team',
  'team_membership',
  'contact',
  'contact_role_hist',
  'product',
  'subscription_line',
  'contract',
  'renewal',
  'invoice',
  'revenue_line',
  'payment',
  'credit_note',
  'cost_line',
  'allocation_rule',
  'time_entry',
  'rate_card',
  'capacity_day',
  'activity',
  'activity_participant',
  'engagement_plan',
  'ticket',
  'ticket_event',
  'survey',
  'survey_invitation',
  'survey_response',
  'stage',
  'opportunity',
  'opportunity_stage_event',
  'target',
  'forecast_submission',
  'risk_flag',
  'health_input',
  'usage_day',
  'project',
  'deliverable',
  'action_item',
  'sla_policy',
  'holiday',
  'onboarding',
  'lifecycle_event',
  'fx_rate',
] as const;
export const zEntityId = z.enum(ENTITY_IDS);
export type EntityId = z.infer<typeof zEntityId>;

export type EntityField = {
  name: string;
  type: 'text' | 'integer' | 'decimal' | 'money' | 'boolean' | 'date' | 'timestamp';
  required: boolean;
  names: Text;
  /** Closed list of values, where there is one; the mapping can translate source values into it. */
  values: readonly string[] | null;
};

/** One canonical entity: becomes table `<id>` with these fields, provenance columns and, for facts, account_id. */
export type Entity = {
  id: EntityId;
  names: Text;
  key: readonly string[];
  /** How a row finds its account: it is one, it refers to one, or it has none. */
  account: 'self' | 'reference' | 'optional' | 'none';
  fields: readonly EntityField[];
};

// ------------------------------------------------------------------------------------------ events

/** Kinds of events, in the order in which they are offered. */
export const EVENT_IDS = [
  'touch',
  'next_touch',
  'touch_plan',
  'ticket',
  'open_ticket',
  'answer',
  'invoice',
  'open_invoice',
  'payment',
  'credit_note',
  'subscription_change',
  'contract',
  'renewal',
  'deal',
  'deal_closed',
  'owner_change',
  'account_change',
  'risk',
  'open_risk',
  'goal',
  'deliverable',
  'open_deliverable',
  'action',
  'open_action',
  'contact',
] as const;
export const zEventId = z.enum(EVENT_IDS);
export type EventId = z.infer<typeof zEventId>;

/**
 * One kind of thing that happens to an account, or stands about it: records of an entity, dated by one of their fields.
 * It says what is shown of a record; nothing is computed.
 */
export type EventKind = {
  id: EventId;
  names: Text;
  entity: EntityId;
  /** Fields that date it: the first that is filled. */
  at: readonly string[];
  /** What a record must be like. */
  where: readonly Condition[];
  /** Fields that must be empty: what was closed is no longer open. */
  empty: readonly string[];
  /** Fields that are shown, in order. */
  shows: readonly string[];
};

// --------------------------------------------------------------------------------- mapping documents

/** Where one canonical field comes from. */
export const zFieldMap = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('column'), column: z.string() }),
  /** Formula language over the stream's columns, e.g. `coalesce([trade name], [name])`. */
  z.strictObject({ from: z.literal('formula'), formula: z.string() }),
  z.strictObject({
    from: z.literal('constant'),
    value: z.union([z.string(), z.number(), z.boolean()]),
  }),
]);
export type FieldMap = z.infer<typeof zFieldMap>;

/** How a fact's record refers to its account, tried in this order (A.5.6). Columns of the stream. */
export const zAccountLink = z.strictObject({
  /** Explicit foreign key: source and stream whose key it holds; null = this source's own account stream. */
  key: z
    .strictObject({
      column: z.string(),
      source: z.string().nullable(),
      stream: z.string().nullable(),
    })
    .nullable(),
  taxId: z.string().nullable(),
  domain: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string().nullable(),
});
export type AccountLink = z.infer<typeof zAccountLink>;

export const zEntityMap = z.strictObject({
  source: z.string(),
  stream: z.string(),
  entity: zEntityId,
  fields: z.record(z.string(), zFieldMap),
  /** Value translations per field: source value → canonical value. */
  values: z.record(z.string(), z.record(z.string(), z.string())),
  /** Keep only rows for which the formula holds; null = all. */
  where: z.string().nullable(),
  account: zAccountLink.nullable(),
});
export type EntityMap = z.infer<typeof zEntityMap>;

/** Streams → entities of a workspace. Named versions with migrations live in mapping/document.ts. */
export const zMapping = z.strictObject({
  kind: z.literal('mapping'),
  version: z.literal(1),
  maps: z.array(zEntityMap),
});
export type Mapping = z.infer<typeof zMapping>;

// ------------------------------------------------------------------------------------------ identity

/** A record of a stream that stands for an account, as people point at it. */
export const zRecordRef = z.strictObject({
  source: z.string().min(1).max(200),
  stream: z.string().min(1).max(200),
  pk: z.string().min(1).max(500),
});
export type RecordRef = z.infer<typeof zRecordRef>;

export const zDecisionKind = z.enum(['accept', 'reject', 'found', 'split', 'merge']);
export type DecisionKind = z.infer<typeof zDecisionKind>;

/**
 * What a person decided about identity. Stored apart from the data, applied at every build, undone by removing it:
 * - accept: the left record belongs to the account of the right record
 * - reject: the left record does not, whatever the rules say, and is not proposed again
 * - found: the left record is an account of its own; the right one is the same record
 * - split: both of these at once: an account of its own, and not that of the right record
 * - merge: the accounts that both records founded were always one; the right one gives the id
 *
 * Of accept, found and split the last one said about a record holds; the others add up in any order.
 */
export const zDecision = z.strictObject({
  id: z.string(),
  kind: zDecisionKind,
  left: zRecordRef,
  right: zRecordRef,
  decidedBy: z.string(),
});
export type Decision = z.infer<typeof zDecision>;

// ------------------------------------------------------------------------------------------ coverage

/** What the data can fill now. */
export const zCoverage = z.strictObject({
  entities: z.array(
    z.strictObject({ entity: zEntityId, rows: z.number().int(), matched: z.number().int() }),
  ),
  kpis: z.array(
    z.strictObject({
      kpi: z.string(),
      status: z.enum(['ready', 'partial', 'missing']),
      missing: z.array(zEntityId),
      accounts: z.number().int(),
    }),
  ),
});
export type Coverage = z.infer<typeof zCoverage>;
