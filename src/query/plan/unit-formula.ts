/** The formula of a unit as SQL: an exact decimal, null for units that `keep` leaves out. */
import { caseWhen, cast, col, fn, tryCast, val } from '../../base/sql/build-expression.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { SqlType } from '../../base/sql/sql-type.ts';
import { Fault } from '../../base/fault.ts';
import { parseExact } from '../../base/exact.ts';
import { compileNode, policyValue } from '../../model/index.ts';
import type { Moment } from './moment.ts';
import type { UnitSpec, UnitValue } from './unit-spec.ts';

type Column = { expression: Expression; type: SqlType };

/** Sums of reads: any amount, to six decimals. */
const STORED: SqlType = 'decimal(38,6)';

/** `case when keep then value end` over the columns of a gathered row `i`, its state `s` and its frame. */
export function unitFormula(
  value: UnitValue,
  { spec, moment, today }: { spec: UnitSpec; moment: Moment; today: string },
): Expression {
  const columnOf = (name: string): Column => columnFor(name, { value, spec, moment });
  const { expression, number } = compileNode(value.part.value, { columnOf, today });
  // what passed a division is a double: as a decimal its sums do not depend on the order of the rows
  const exact = number === 'double' ? tryCast(expression, 'decimal(38,12)') : expression;
  if (value.part.keep === null) return exact;
  return caseWhen([[compileNode(value.part.keep, { columnOf, today }).expression, exact]]);
}

/** Columns of account_state that the formulas of a part read. */
export function statesRead(names: readonly string[]): string[] {
  return names
    .filter((name) => name.startsWith('state.'))
    .map((name) => name.slice('state.'.length));
}

function columnFor(
  name: string,
  { value, spec, moment }: { value: UnitValue; spec: UnitSpec; moment: Moment },
): Column {
  const read = value.columns.get(name);
  if (read !== undefined)
    return { expression: cast(fn('coalesce', col(read, 'i'), val(0)), STORED), type: STORED };
  if (name.startsWith('policy.')) return policyColumn(policyValue(spec.policies, name));
  if (name === 'period.days') return { expression: moment.days, type: 'integer' };
  if (name.startsWith('state.') && spec.unit !== 'user')
    return { expression: col(name.slice('state.'.length), 's'), type: 'varchar' };
  throw new Fault('bad_catalogue', { message: `a ${spec.unit} has no ${name.slice(0, 60)}` });
}

function policyColumn(value: string | boolean | null): Column {
  if (typeof value === 'boolean') return { expression: val(value), type: 'boolean' };
  const number = value === null ? null : parseExact(value);
  if (number !== null) return { expression: val(number, STORED), type: STORED };
  return { expression: value === null ? cast(val(null), 'varchar') : val(value), type: 'varchar' };
}
