import { isDate } from '../date.ts';
import { Fault } from '../fault.ts';
import type { Scalar, ValueNode } from './expression.ts';
import { isDecimalType } from './sql-type.ts';
import type { SqlType } from './sql-type.ts';

const INTEGER_TEXT = /^-?\d{1,39}$/;
const DECIMAL_TEXT = /^-?\d{1,38}(\.\d{1,38})?$/;
const INSTANT_TEXT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A value to be bound. Text, booleans and whole numbers know their type; a fraction does not
 * (exact or double?) and must be given one: `val('0.5', 'decimal(18,4)')` or `val(0.5, 'double')`.
 * `val(null)` is the untyped NULL.
 */
export function val(value: Scalar, type: SqlType | null = typeOf(value)): ValueNode {
  if (value !== null && (type === null || !fits(value, type))) {
    throw new Fault('bad_value', {
      message: `${JSON.stringify(value).slice(0, 60)} is not a ${type ?? 'typed value'}`,
    });
  }
  return Object.freeze({ kind: 'value', value, type });
}

function typeOf(value: Scalar): SqlType | null {
  if (typeof value === 'string') return 'varchar';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null;
  return Math.abs(value) < 2 ** 31 ? 'integer' : 'bigint';
}

function fits(value: string | number | boolean, type: SqlType): boolean {
  if (isDecimalType(type))
    return isWhole(value) || (typeof value === 'string' && DECIMAL_TEXT.test(value));
  switch (type) {
    case 'varchar':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
    case 'bigint':
    case 'hugeint':
      return isWhole(value) || (typeof value === 'string' && INTEGER_TEXT.test(value));
    case 'double':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && isDate(value);
    default:
      return typeof value === 'string' && INSTANT_TEXT.test(value) && isDate(value.slice(0, 10));
  }
}

function isWhole(value: Scalar): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
