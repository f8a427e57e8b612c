import { caseWhen, cast, fn, op, tryCast, val } from '../../base/sql/build-expression.ts';
import type { Expression } from '../../base/sql/expression.ts';
import { SQL_TYPES, isDecimalType } from '../../base/sql/sql-type.ts';
import type { DecimalType, SqlType } from '../../base/sql/sql-type.ts';
import type { NumberShape, Sql } from './sql-value.ts';

const WIDEST = 38;
const MOST_SCALE = 18;
/** Sums are stored as decimal(38, s): an amount of more than 20 digits before the point does not occur. */
const MOST_INTEGERS = 20;
/** Numbers that passed a division are compared and rounded at this many decimals. */
const SNAP_TYPE = 'decimal(38,8)';

/** A number that a column or part of this type holds. */
export function numberOf(expression: Expression, type: SqlType): Sql {
  const decimal = /^decimal\((\d+),(\d+)\)$/.exec(type);
  if (decimal !== null) {
    const [digits, scale] = [Number(decimal[1]), Number(decimal[2])];
    return { expression, number: { integers: Math.min(digits - scale, MOST_INTEGERS), scale } };
  }
  if (type === 'double') return { expression, number: 'double' };
  // Whole numbers of the engine overflow at 64 bits and stop the statement; decimals of 38 digits do not.
  return { expression: cast(expression, 'decimal(38,0)'), number: { integers: 19, scale: 0 } };
}

/** A written number. */
export function literalNumber(text: string): Sql {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const shape = { integers: whole.length, scale: fraction.length };
  const type = decimalType(shape);
  if (type === null) return { expression: val(Number(text), 'double'), number: 'double' };
  return { expression: val(text, type), number: shape };
}

/** The same number as a double. */
export function toDouble({ expression, number }: Sql): Expression {
  return number === 'double' ? expression : cast(expression, 'double');
}

/**
 * Numbers brought to one type before something chooses between them. The engine's own choice of a common type drops
 * decimals without a word: `coalesce(decimal(18,4), decimal(38,0))` is a decimal(38,0).
 */
export function alike(items: readonly Sql[]): {
  expressions: Expression[];
  number: NumberShape | null;
} {
  const number = items.map((item) => item.number).reduce(widest, null);
  if (number === null) return { expressions: items.map((item) => item.expression), number };
  const type = number === 'double' ? null : decimalType(number);
  if (type === null) return { expressions: items.map(toDouble), number: 'double' };
  return { expressions: items.map((item) => cast(item.expression, type)), number };
}

/** Sum or difference. */
export function addNumbers(operator: '+' | '-', left: Sql, right: Sql): Sql {
  const wide = widest(left.number, right.number);
  const shape =
    wide === 'double' || wide === null
      ? 'double'
      : shapeOf({ integers: wide.integers + 1, scale: wide.scale });
  if (shape === 'double')
    return { expression: op(toDouble(left), operator, toDouble(right)), number: 'double' };
  return { expression: op(left.expression, operator, right.expression), number: shape };
}

/** Product. */
export function multiplyNumbers(left: Sql, right: Sql): Sql {
  const [a, b] = [left.number, right.number];
  if (a !== 'double' && b !== 'double' && a !== null && b !== null) {
    const shape = shapeOf({ integers: a.integers + b.integers, scale: a.scale + b.scale });
    if (shape !== 'double')
      return { expression: op(left.expression, '*', right.expression), number: shape };
  }
  return { expression: op(toDouble(left), '*', toDouble(right)), number: 'double' };
}

/** Quotient as a double; null for a divisor of zero. */
export function divideNumbers(left: Sql, right: Sql): Sql {
  const divisor = fn('nullif', toDouble(right), val(0, 'double'));
  return { expression: op(toDouble(left), '/', divisor), number: 'double' };
}

/** At 8 decimals, for comparing and rounding what passed a division; null beyond 30 digits. */
export function snapped({ expression }: Sql): Sql {
  return {
    expression: tryCast(expression, SNAP_TYPE),
    number: { integers: MOST_INTEGERS, scale: 8 },
  };
}

/** As it is when held as a decimal, else at 8 decimals. */
export function roundable(sql: Sql): Sql {
  return sql.number === 'double' ? snapped(sql) : sql;
}

/** A double, or null where it is not finite or beyond 1e300. */
export function finite(expression: Expression): Sql {
  const isKept = op(fn('abs', expression), '<=', val(1e300, 'double'));
  return { expression: caseWhen([[isKept, expression]]), number: 'double' };
}

/** Null where the condition fails, so that a function is never called outside of its domain. */
export function within(condition: Expression, expression: Expression): Expression {
  return caseWhen([[condition, expression]]);
}

function widest(a: NumberShape | null, b: NumberShape | null): NumberShape | null {
  if (a === null || b === null) return a ?? b;
  if (a === 'double' || b === 'double') return 'double';
  return shapeOf({ integers: Math.max(a.integers, b.integers), scale: Math.max(a.scale, b.scale) });
}

function shapeOf({ integers, scale }: { integers: number; scale: number }): NumberShape {
  return scale > MOST_SCALE || integers + scale > WIDEST ? 'double' : { integers, scale };
}

/** The narrowest decimal of the list that holds the shape. */
function decimalType({ integers, scale }: { integers: number; scale: number }): DecimalType | null {
  const fits = SQL_TYPES.filter(isDecimalType).find((type) => {
    const [digits = 0, decimals = 0] = type.slice('decimal('.length, -1).split(',').map(Number);
    return decimals >= scale && digits - decimals >= integers;
  });
  return fits ?? null;
}
