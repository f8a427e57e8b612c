import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  monthsBetween,
  startOfMonth,
  weekday,
} from '../../../base/date.ts';
import { toNumber } from '../../../base/exact.ts';
import {
  and,
  caseWhen,
  cast,
  datePart,
  fn,
  ge,
  isNotNull,
  le,
  op,
  times,
  val,
} from '../../../base/sql/build-expression.ts';
import type { Expression } from '../../../base/sql/expression.ts';
import type { ScalarFunction } from '../../../base/sql/function-name.ts';
import type { FormulaValue } from '../ast.ts';
import { floorOf, snap } from '../exact-number.ts';
import { DATE_UNITS, given } from '../signature.ts';
import type { CallContext, DateUnit, FunctionSpec } from '../signature.ts';
import { roundable } from '../sql-number.ts';
import { plain } from '../sql-value.ts';
import type { Sql } from '../sql-value.ts';

const WHOLE = { integers: 9, scale: 0 } as const;
/** Days and months per unit, and the most units that can be moved (more than all years of the calendar). */
const UNITS: Readonly<Record<DateUnit, { days: number; months: number; most: number }>> = {
  day: { days: 1, months: 0, most: 4_000_000 },
  week: { days: 7, months: 0, most: 600_000 },
  month: { days: 0, months: 1, most: 120_000 },
  quarter: { days: 0, months: 3, most: 40_000 },
  year: { days: 0, months: 12, most: 10_000 },
};
const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/** Calendar dates without a zone; the date of a timestamp is that of UTC. Results outside of years 1 to 9999 are null. */
export const dates: readonly FunctionSpec[] = [
  partOf('year', 'year', (date) => Number(date.slice(0, 4))),
  partOf('quarter', 'quarter', (date) => Math.ceil(Number(date.slice(5, 7)) / 3)),
  partOf('month', 'month', (date) => Number(date.slice(5, 7))),
  partOf('day', 'day', (date) => Number(date.slice(8, 10))),
  partOf('weekday', 'isodow', weekday),
  {
    name: 'month_start',
    usage: 'month_start(date)',
    signature: { first: ['date'], returns: 'date' },
    evaluate: ([a]) => startOfMonth(String(a)),
    compile: ([a]) => plain(cast(datePart('date_trunc', 'month', given(a).expression), 'date')),
  },
  {
    name: 'date_add',
    usage: "date_add(date, count, 'month')",
    signature: { first: ['date', 'number', 'unit'], returns: 'date' },
    evaluate: ([a, count], context) => moved(String(a), count, context),
    compile: ([a, count], { args }) =>
      plain(movedSql(given(a).expression, given(count), unitOf(args))),
  },
  {
    name: 'days_between',
    usage: 'days_between(from, to)',
    signature: { first: ['date', 'date'], returns: 'number' },
    evaluate: ([from, to]) => String(daysBetween(String(from), String(to))),
    compile: ([from, to]) => betweenSql('day', given(from), given(to)),
  },
  {
    name: 'months_between',
    usage: 'months_between(from, to)',
    signature: { first: ['date', 'date'], returns: 'number' },
    evaluate: ([from, to]) => String(monthsBetween(String(from), String(to))),
    compile: ([from, to]) => betweenSql('month', given(from), given(to)),
  },
  {
    name: 'today',
    usage: 'today()',
    signature: { first: [], returns: 'date' },
    evaluate: (_, { today }) => today,
    compile: (_, { today }) => plain(val(today, 'date')),
  },
];

function partOf(name: string, sql: ScalarFunction, part: (date: string) => number): FunctionSpec {
  return {
    name,
    usage: `${name}(date)`,
    signature: { first: ['date'], returns: 'number' },
    evaluate: ([a]) => String(part(String(a))),
    compile: ([a]) => ({
      expression: cast(fn(sql, given(a).expression), 'decimal(18,0)'),
      number: WHOLE,
    }),
  };
}

function betweenSql(unit: 'day' | 'month', from: Sql, to: Sql): Sql {
  const count = datePart('date_diff', unit, from.expression, to.expression);
  return { expression: cast(count, 'decimal(18,0)'), number: WHOLE };
}

function moved(
  date: string,
  count: FormulaValue | undefined,
  { args }: CallContext,
): string | null {
  const { days, months, most } = UNITS[unitOf(args)];
  const snapped = snap(String(count), args[1]?.exact ?? true);
  const units = snapped === null ? Number.NaN : toNumber(floorOf(snapped));
  if (!(Math.abs(units) <= most)) return null;
  const [first, last] = [dayNumber(FIRST), dayNumber(LAST)];
  if (months > 0) {
    const year = Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1 + units * months) / 12;
    return year >= 1 && year < 10_000 ? addMonths(date, units * months) : null;
  }
  const day = dayNumber(date) + units * days;
  return day >= first && day <= last ? addDays(date, units * days) : null;
}

function movedSql(date: Expression, count: Sql, unit: DateUnit): Expression {
  const { days, months, most } = UNITS[unit];
  const whole = fn('floor', roundable(count).expression);
  const isHeld = le(fn('abs', whole), val(most));
  const units = cast(whole, 'integer');
  const interval =
    days > 0 ? fn('to_days', times(units, val(days))) : fn('to_months', times(units, val(months)));
  const result = cast(caseWhen([[and(isNotNull(date), isHeld), op(date, '+', interval)]]), 'date');
  return caseWhen([[and(ge(result, val(FIRST, 'date')), le(result, val(LAST, 'date'))), result]]);
}

function unitOf(args: CallContext['args']): DateUnit {
  const unit = args[2];
  const named = DATE_UNITS.find((each) => unit?.kind === 'literal' && each === unit.value);
  return given(named);
}
