/** Filters of members and conditions of KPIs, as SQL. */
import {
  and,
  cast,
  inList,
  isNotNull,
  isNull,
  not,
  notInList,
  or,
  val,
} from '../../base/sql/build-expression.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Condition } from '../../model/schema.ts';
import type { Filter } from '../schema.ts';

/**
 * Keeps rows whose member is (not) among the values; null stands for the (unknown) member.
 * The member is compared as text: a value that is no date or number simply matches nothing.
 */
export function filterOf(
  member: Expression,
  { op, values }: Pick<Filter, 'op' | 'values'>,
): Expression {
  const text = cast(member, 'varchar');
  const known = values.filter((value) => value !== null).map((value) => val(value));
  const unknown = values.includes(null);
  if (op === 'in') return unknown ? or(isNull(member), inList(text, known)) : inList(text, known);
  const others = known.length === 0 ? null : notInList(text, known);
  return unknown ? and(isNotNull(member), others) : or(isNull(member), others ?? val(true));
}

/** A condition of a KPI on a column of its dataset; an empty field is "not in" any list. */
export function conditionOf(column: Expression, { op, values }: Condition): Expression {
  const items = values.map((value) =>
    typeof value === 'number' && !Number.isSafeInteger(value) ? val(value, 'double') : val(value),
  );
  return op === 'in' ? inList(column, items) : or(isNull(column), notInList(column, items));
}

/** Leaves out rows whose members are one of these tuples; null equals null. */
export function outsideOf(
  keys: readonly Expression[],
  tuples: readonly (readonly (string | null)[])[],
): Expression {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) {
    return filterOf(only, { op: 'not_in', values: tuples.map(([value]) => value ?? null) });
  }
  return not(
    or(...tuples.map((tuple) => and(...keys.map((key, at) => isMember(key, tuple[at] ?? null))))),
  );
}

function isMember(key: Expression, value: string | null): Expression {
  // never null, so that its negation is what it says
  return value === null
    ? isNull(key)
    : and(isNotNull(key), inList(cast(key, 'varchar'), [val(value)]));
}
