/** Question → answer: the contract of the planner, of the API's `ask`, and of every block. */
import { z } from 'zod';
import { zEventId, zNullReason, zUnit } from '../model/schema.ts';

export { RULE_DIMENSIONS, zAccessRule, zRulePart } from './access/rule.ts';
export type { AccessRule, RuleDimension, RulePart } from './access/rule.ts';

const zIsoDate = z.iso.date();

/** A period of time as people say it; resolved against today, time zone and fiscal calendar. */
export const zPeriod = z.union([
  /** '2025', '2025-Q2', '2025-06', '2025-06-14' */
  z.string().regex(/^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$/),
  z.enum([
    'today',
    'yesterday',
    'this_week',
    'last_week',
    'this_month',
    'last_month',
    'this_quarter',
    'last_quarter',
    'this_year',
    'last_year',
    'last_7_days',
    'last_28_days',
    'last_90_days',
    'last_3_months',
    'last_6_months',
    'last_12_months',
    'last_13_months',
    'year_to_date',
  ]),
  /** Both ends included, as people say them. */
  z.strictObject({ from: zIsoDate, to: zIsoDate }),
]);
export type Period = z.infer<typeof zPeriod>;

export const zGrain = z.enum(['day', 'week', 'month', 'quarter', 'year']);
export type Grain = z.infer<typeof zGrain>;

export const zComparison = z.union([
  z.enum(['previous_period', 'previous_year', 'target']),
  /** Mean of the n closed periods before, recomputed from sums. */
  z.strictObject({ trailingMean: z.number().int().min(2).max(24) }),
]);
export type Comparison = z.infer<typeof zComparison>;

export const zFilter = z.strictObject({
  dimension: z.string(),
  op: z.enum(['in', 'not_in']),
  /** Member keys; null is the (unknown) member. */
  values: z.array(z.string().max(400).nullable()).min(1).max(1000),
});
export type Filter = z.infer<typeof zFilter>;

export const zQuestion = z.strictObject({
  kpis: z.array(z.string()).min(1).max(40),
  dimensions: z.array(z.string()).max(2).default([]),
  grain: zGrain.nullable().default(null),
  period: zPeriod,
  /** 'default': each KPI's own span (NRR: 12 months); 'period': exactly the asked period. */
  span: z.enum(['default', 'period']).default('default'),
  compare: z.array(zComparison).max(3).default([]),
  filters: z.array(zFilter).max(20).default([]),
  sort: z
    .strictObject({
      by: z.string(), // kpi id or dimension id
      of: z.enum(['value', 'previous_period', 'previous_year']).default('value'),
      direction: z.enum(['ascending', 'descending']),
    })
    .nullable()
    .default(null),
  limit: z.number().int().min(1).max(50_000).nullable().default(null),
  /** With a limit: add one row that stands for all groups not shown. */
  others: z.boolean().default(true),
});
export type QuestionSpec = z.input<typeof zQuestion>;
export type Question = z.infer<typeof zQuestion>;

export const zFlag = z.enum(['partial', 'below_min_sample', 'capped', 'low_coverage', 'assumed']);
export type Flag = z.infer<typeof zFlag>;

/** Exact decimal as text; null always comes with a reason. */
export const zValue = z.strictObject({
  value: z.string().nullable(),
  reason: zNullReason.nullable(),
  /** Observations behind it (answers, tickets, accounts): shown when small. */
  n: z.number().nullable(),
  flags: z.array(zFlag),
});
export type Value = z.infer<typeof zValue>;

export const zCompared = z.strictObject({
  value: zValue,
  /** Percent: difference of fractions; scores: points; money and counts: relative change. Exact decimal. */
  delta: z.string().nullable(),
  deltaUnit: z.enum(['relative', 'percentage_points', 'points', 'absolute']),
  /** Sign times direction of the KPI; null where it has no good direction or nothing changed. */
  good: z.boolean().nullable(),
});
export type Compared = z.infer<typeof zCompared>;

export const zMember = z.strictObject({
  dimension: z.string(),
  /** null = (unknown), Unassigned. */
  key: z.string().nullable(),
  label: z.string().nullable(),
});
export type Member = z.infer<typeof zMember>;

export const zRow = z.strictObject({
  members: z.array(zMember),
  /** First day of the time bucket; null without a grain. */
  bucket: zIsoDate.nullable(),
  values: z.record(z.string(), zValue),
  /** Comparison name ('previous_period', 'trailing_mean') → KPI → value there and delta. */
  compared: z.record(z.string(), z.record(z.string(), zCompared)),
});
export type Row = z.infer<typeof zRow>;

export const zSpan = z.strictObject({ from: zIsoDate, to: zIsoDate, partial: z.boolean() });
export type Span = z.infer<typeof zSpan>;

export const zAnswer = z.strictObject({
  question: zQuestion,
  snapshot: z.strictObject({ number: z.number().int(), publishedAt: z.string() }),
  period: zSpan,
  comparisons: z.array(z.strictObject({ name: z.string(), period: zSpan.nullable() })),
  kpis: z.array(
    z.strictObject({
      id: z.string(),
      unit: zUnit,
      currency: z.string().nullable(),
      direction: z.enum(['up', 'down', 'band']),
      /** Own span where it differs from the asked period, e.g. 12 months of NRR. */
      span: zSpan.nullable(),
    }),
  ),
  rows: z.array(zRow),
  /** Groups that exist in all, before the limit. */
  groups: z.number().int(),
  others: zRow.nullable(),
  /** Computed at the asked scope, never from the rows shown. */
  total: zRow,
  sources: z.array(z.strictObject({ source: z.string(), title: z.string(), syncedAt: z.string() })),
});
export type Answer = z.infer<typeof zAnswer>;

/**
 * One number of an answer: its KPI, the question it was asked with, and where in the answer it stands. The members of its
 * row are filters like any others.
 */
export const zNumberAsked = z.strictObject({
  kpi: z.string(),
  period: zPeriod,
  grain: zGrain.nullable().default(null),
  span: z.enum(['default', 'period']).default('default'),
  filters: z.array(zFilter).max(20).default([]),
  /** First day of its time bucket; null = the whole period. */
  bucket: zIsoDate.nullable().default(null),
  /** The value there instead of the one here; null = the value itself. */
  comparison: zComparison.nullable().default(null),
});
export type NumberAskedSpec = z.input<typeof zNumberAsked>;
export type NumberAsked = z.infer<typeof zNumberAsked>;

/** "Explain this number": everything a person needs to believe it. No SQL, no table names. */
export const zExplanation = z.strictObject({
  kpi: z.string(),
  name: z.string(),
  formula: z.string(),
  /** The combine expression with part names, e.g. `kept / opened`. */
  expression: z.string(),
  value: zValue,
  unit: zUnit,
  currency: z.string().nullable(),
  period: zSpan,
  parts: z.array(
    z.strictObject({
      name: z.string(),
      value: z.string().nullable(),
      /** Source rows counted into it; null where it is made of accounts, not rows. */
      rows: z.number().int().nullable(),
      /** Accounts that make it, where it is made of accounts; null where it sums rows. */
      accounts: z.number().int().nullable(),
      from: zIsoDate.nullable(),
      to: zIsoDate.nullable(),
      entities: z.array(z.string()),
    }),
  ),
  /** Filters with the names of their members, in the order in which they were asked. */
  filters: z.array(
    z.strictObject({
      dimension: z.string(),
      /** The dimension's name in the reader's language, like the labels of its members. */
      name: z.string(),
      op: zFilter.shape.op,
      members: z.array(zMember),
    }),
  ),
  policies: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  sources: z.array(z.strictObject({ source: z.string(), title: z.string(), syncedAt: z.string() })),
  snapshot: z.strictObject({ number: z.number().int(), publishedAt: z.string() }),
});
export type Explanation = z.infer<typeof zExplanation>;

/** What happened, record by record, under the same rules as every number. */
export const zEventsAsked = z.strictObject({
  kinds: z.array(zEventId).min(1),
  /** Of a period; or whenever it was, also undated; or from today on, what is planned for the future. */
  when: z.union([zPeriod, z.enum(['ever', 'ahead'])]),
  filters: z.array(zFilter).max(20).default([]),
  /** Newest first unless it lies ahead. */
  order: z.enum(['newest', 'oldest']).default('newest'),
  limit: z.number().int().min(1).max(5000).default(100),
  offset: z.number().int().min(0).max(1_000_000).default(0),
});
export type EventsAskedSpec = z.input<typeof zEventsAsked>;
export type EventsAsked = z.infer<typeof zEventsAsked>;

export const zEvent = z.strictObject({
  kind: zEventId,
  /** The day in the workspace's time zone; null where its records say none. */
  day: zIsoDate.nullable(),
  /** Null where the record found no account. */
  account: zMember.nullable(),
  /** Currency of its amounts; null where it has none. */
  currency: z.string().nullable(),
  /** The fields that its kind shows: text, exact decimals, days. Keys of people and products are given by name. */
  fields: z.record(z.string(), z.string().nullable()),
  /** Where the record comes from. */
  record: z.strictObject({ source: z.string(), stream: z.string(), key: z.string() }),
});
export type Event = z.infer<typeof zEvent>;

export const zEvents = z.strictObject({
  asked: zEventsAsked,
  /** The days looked at; null where all were. */
  period: zSpan.nullable(),
  events: z.array(zEvent),
  /** In all, also those beyond the limit. */
  total: z.number().int(),
  /** Kinds of which the source has not a single record, and those that cannot be told apart as filtered. */
  empty: z.array(zEventId),
  untold: z.array(zEventId),
  /** The sources of these kinds, and when each was read last. */
  sources: zAnswer.shape.sources,
});
export type Events = z.infer<typeof zEvents>;
