import type { Expression } from '../../base/sql/expression.ts';

/**
 * How a number is held: a decimal with at most that many digits before and after the point, or a double.
 * Decimals stay exact as long as 38 digits hold whatever can come; what could be wider becomes a double, because
 * a decimal that overflows would stop the whole statement.
 */
export type NumberShape = { readonly integers: number; readonly scale: number } | 'double';

/** An expression of the warehouse; `number` says how its numbers are held, null for other types. */
export type Sql = { readonly expression: Expression; readonly number: NumberShape | null };

/** An expression that is not a number. */
export function plain(expression: Expression): Sql {
  return { expression, number: null };
}
