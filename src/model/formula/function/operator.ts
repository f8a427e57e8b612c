import { add, compare, div, mul, negate, sub } from '../../../base/exact.ts';
import { and, negative, not, op, or } from '../../../base/sql/build-expression.ts';
import type { BinaryOperator } from '../../../base/sql/expression.ts';
import type { FormulaType, FormulaValue } from '../ast.ts';
import { snap } from '../exact-number.ts';
import { given } from '../signature.ts';
import type { CallContext, FunctionSpec } from '../signature.ts';
import { addNumbers, divideNumbers, multiplyNumbers, snapped } from '../sql-number.ts';
import { plain } from '../sql-value.ts';
import type { Sql } from '../sql-value.ts';

/** + - * / and the sign. Division by zero is null. */
export const arithmetic: readonly FunctionSpec[] = [
  arithmeticOf('+', { evaluate: add, compile: (a, b) => addNumbers('+', a, b) }),
  arithmeticOf('-', { evaluate: sub, compile: (a, b) => addNumbers('-', a, b) }),
  arithmeticOf('*', { evaluate: mul, compile: multiplyNumbers }),
  { ...arithmeticOf('/', { evaluate: div, compile: divideNumbers }), inexact: true },
  {
    name: 'negate',
    usage: '-a',
    signature: { first: ['number'], returns: 'number' },
    evaluate: ([a]) => negate(String(a)),
    compile: ([a]) => ({ ...given(a), expression: negative(given(a).expression) }),
  },
];

/** = <> < <= > >=, of two values of one type; null when either is null. */
export const comparisons: readonly FunctionSpec[] = [
  comparison('=', (order) => order === 0),
  comparison('<>', (order) => order !== 0),
  comparison('<', (order) => order < 0),
  comparison('<=', (order) => order <= 0),
  comparison('>', (order) => order > 0),
  comparison('>=', (order) => order >= 0),
];

/** and, or, not: `false and null` is false, `true or null` is true, else null when an operand is. */
export const logic: readonly FunctionSpec[] = [
  {
    name: 'and',
    usage: 'a and b',
    signature: { first: ['boolean', 'boolean'], returns: 'boolean' },
    strict: false,
    evaluate: (args) => (args.includes(false) ? false : args.includes(null) ? null : true),
    compile: (args) => plain(and(...args.map((arg) => arg.expression))),
  },
  {
    name: 'or',
    usage: 'a or b',
    signature: { first: ['boolean', 'boolean'], returns: 'boolean' },
    strict: false,
    evaluate: (args) => (args.includes(true) ? true : args.includes(null) ? null : false),
    compile: (args) => plain(or(...args.map((arg) => arg.expression))),
  },
  {
    name: 'not',
    usage: 'not a',
    signature: { first: ['boolean'], returns: 'boolean' },
    evaluate: ([a]) => a === false,
    compile: ([a]) => plain(not(given(a).expression)),
  },
];

/** -1, 0 or 1 for two values of one type; null when a number is too large to be compared. */
export function orderOf(
  a: FormulaValue,
  b: FormulaValue,
  by: { type: FormulaType; exact: boolean },
): number | null {
  if (by.type === 'number') {
    const [left, right] = [snap(String(a), by.exact), snap(String(b), by.exact)];
    return left === null || right === null ? null : compare(left, right);
  }
  if (by.type === 'text') return orderOfText(String(a), String(b));
  // false before true; dates and instants (without their Z) order as text.
  const [left, right] = [String(a).replace(/Z$/, ''), String(b).replace(/Z$/, '')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The SQL of a comparison; when one side is a double, both are brought to 8 decimals first. */
export function compareSql(left: Sql, operator: BinaryOperator, right: Sql): Sql {
  const isDouble = left.number === 'double' || right.number === 'double';
  const [a, b] = isDouble ? [snapped(left), snapped(right)] : [left, right];
  return plain(op(a.expression, operator, b.expression));
}

function arithmeticOf(
  name: string,
  does: { evaluate: (a: string, b: string) => string | null; compile: (a: Sql, b: Sql) => Sql },
): FunctionSpec {
  return {
    name,
    usage: `a ${name} b`,
    signature: { first: ['number', 'number'], returns: 'number' },
    evaluate: ([a, b]) => does.evaluate(String(a), String(b)),
    compile: ([a, b]) => does.compile(given(a), given(b)),
  };
}

function comparison(name: BinaryOperator, holds: (order: number) => boolean): FunctionSpec {
  return {
    name,
    usage: `a ${name} b`,
    signature: { first: ['same', 'same'], returns: 'boolean' },
    evaluate([a = null, b = null], context) {
      const order = orderOf(a, b, comparedBy(context));
      return order === null ? null : holds(order);
    },
    compile: ([a, b]) => compareSql(given(a), name, given(b)),
  };
}

/** How two arguments are compared: numbers exactly only when both are exact. */
function comparedBy({ args }: CallContext): { type: FormulaType; exact: boolean } {
  return { type: args[0]?.type ?? 'text', exact: args.every((arg) => arg.exact) };
}

/** Order of the warehouse: by code point. JavaScript's own order differs beyond the basic plane. */
function orderOfText(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(left.length - right.length);
}
