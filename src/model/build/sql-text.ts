/** Pieces of hand-written SQL that several steps need. Arguments are SQL of this folder, never text from outside. */
import { NO_MINOR_UNITS, THREE_MINOR_DIGITS, minorDigits } from '../../base/minor-units.ts';
import { halfEvenText } from '../../base/sql/half-even.ts';
import type { BuildInput } from './step.ts';

/** End of an interval that is still in force, for comparisons inside a statement; tables hold null. */
export const FOREVER = "date '9999-12-31'";

/** Start of the first state of an account: every dated fact has a state. */
export const BEGINNING = "date '0001-01-01'";

/** The local date of a UTC instant without a zone. Date-only fields are never passed through this. */
export function localDay(instant: string): string {
  return `cast(timezone(:zone, timezone('UTC', ${instant})) as date)`;
}

/** The local wall-clock time of a UTC instant. */
export function localTime(instant: string): string {
  return `timezone(:zone, timezone('UTC', ${instant}))`;
}

/**
 * An amount in reporting currency at a rate of `fx_day`, half-even to its minor units; null without a rate.
 * Same currency: the rate is 1, so that lines are rounded the same way whatever they are written in.
 */
export function convertText(amount: string, rate: string, input: BuildInput): string {
  return roundText(`cast(${amount} as decimal(38,4)) * ${rate}`, input);
}

/**
 * Condition of a join to `work.rate` under an alias: the rate of a currency on a day. The reporting currency has a
 * rate of 1 on whatever day, in or out of the calendar.
 */
export function rateOn(alias: string, currency: string, day: string): string {
  return `${alias}.currency = ${currency} and ${alias}.day = case when ${currency} = :currency then ${BEGINNING} else ${day} end`;
}

/** Hours at an hourly rate in reporting currency, rounded once. */
export function hoursText(
  hours: string,
  hourly: string,
  rate: { fx: string; input: BuildInput },
): string {
  return roundText(`cast(${hours} as decimal(38,6)) * ${hourly} * ${rate.fx}`, rate.input);
}

function roundText(exact: string, input: BuildInput): string {
  return `cast(${halfEvenText(`(${exact})`, minorDigits(input.policies.reporting_currency))} as decimal(18,4))`;
}

/** Quotient of two whole numbers (hugeint, divisor positive) rounded half to even, exactly. */
export function halfEvenQuotient(n: string, d: string): string {
  const up = `2 * abs(${n} % ${d}) > ${d} or (2 * abs(${n} % ${d}) = ${d} and (${n} // ${d}) % 2 <> 0)`;
  return `(${n} // ${d} + case when ${up} then sign(${n}) else 0 end)`;
}

/** Decimals of the minor unit of a currency column. */
export function minorDigitsText(currency: string): string {
  const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
  return `case when ${currency} in (${list(NO_MINOR_UNITS)}) then 0 when ${currency} in (${list(THREE_MINOR_DIGITS)}) then 3 else 2 end`;
}

/**
 * Joins touching or overlapping intervals of the same key into one. `rows` selects `keys`, `valid_from` and
 * `valid_to` (never null: FOREVER); gaps of up to `gapDays` days are healed.
 */
export function mergeIntervals(rows: string, keys: string, gapDays = '0'): string {
  return `
select ${keys}, min(valid_from) as valid_from, nullif(max(valid_to), ${FOREVER}) as valid_to
from (
  select *, sum(starts) over (partition by ${keys} order by valid_from, valid_to rows unbounded preceding) as island
  from (
    select *,
      case when valid_from <= max(valid_to) over (
        partition by ${keys} order by valid_from, valid_to rows between unbounded preceding and 1 preceding
      ) + ${gapDays} then 0 else 1 end as starts
    from (${rows}) as piece
    where valid_from < valid_to
  ) as marked
) as numbered
group by ${keys}, island`;
}

/** Day number 0 of dates that are kept as numbers. */
export const DAY_ZERO = "date '1970-01-01'";
