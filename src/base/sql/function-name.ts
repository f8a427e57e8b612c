/**
 * The functions that SQL may call. Closed: a name that is not here cannot be written into a
 * statement. Left out on purpose: anything that reads files or settings, that runs SQL held in
 * text, that is random, or whose result can be made arbitrarily long (`repeat`, `lpad`, `printf`).
 */
export const SCALAR_FUNCTIONS = [
  // choice
  'coalesce',
  'nullif',
  'greatest',
  'least',
  // numbers
  'abs',
  'ceil',
  'floor',
  'sign',
  'sqrt',
  'ln',
  'log10',
  'exp',
  'power',
  // text
  'concat',
  'concat_ws',
  'contains',
  'ends_with',
  'jaro_winkler_similarity',
  'left',
  'length',
  'levenshtein',
  'lower',
  'ltrim',
  'md5',
  'nfc_normalize',
  'regexp_extract',
  'regexp_matches',
  'regexp_replace',
  'replace',
  'right',
  'rtrim',
  'split_part',
  'starts_with',
  'strip_accents',
  'substring',
  'trim',
  'upper',
  // dates; `to_days` … `to_years` make intervals
  'day',
  'dayofyear',
  'epoch_ms',
  'isodow',
  'last_day',
  'make_date',
  'month',
  'quarter',
  'strftime',
  'timezone',
  'to_days',
  'to_months',
  'to_years',
  'try_strptime',
  'week',
  'year',
  // order-preserving hash, for stable tie-breaking and sampling
  'hash',
] as const;

export type ScalarFunction = (typeof SCALAR_FUNCTIONS)[number];

/** `avg` gives a double; `sum` of decimals stays exact. */
export const AGGREGATE_FUNCTIONS = [
  'any_value',
  'arg_max',
  'arg_min',
  'avg',
  'bool_and',
  'bool_or',
  'corr',
  'count',
  'max',
  'min',
  'regr_slope',
  'stddev_samp',
  'sum',
] as const;

export type AggregateFunction = (typeof AGGREGATE_FUNCTIONS)[number];

export const WINDOW_FUNCTIONS = [
  'avg',
  'count',
  'dense_rank',
  'first_value',
  'lag',
  'last_value',
  'lead',
  'max',
  'min',
  'ntile',
  'rank',
  'row_number',
  'sum',
] as const;

export type WindowFunction = (typeof WINDOW_FUNCTIONS)[number];

/** Functions whose first argument names a part of a date. */
export const DATE_FUNCTIONS = ['date_trunc', 'date_diff', 'date_part'] as const;

export type DateFunction = (typeof DATE_FUNCTIONS)[number];

/** Weeks begin on Monday (ISO). */
export const DATE_PARTS = ['day', 'week', 'month', 'quarter', 'year'] as const;

export type DatePart = (typeof DATE_PARTS)[number];
