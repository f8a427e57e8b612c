import { required } from '../../base/fault.ts';
import type { Checked, FormulaType, FormulaValue } from './ast.ts';
import type { Sql } from './sql-value.ts';

/**
 * What a parameter takes: a type, `any` type, `same` or `value` (all parameters so marked have one type in a call),
 * or a written word: `digits` (0 to 8) or `unit` of dates.
 */
export type Param = FormulaType | 'any' | 'same' | 'value' | 'digits' | 'unit';

/** first, then optional ones, then groups of `rest` (once or more), then last. */
export type Signature = {
  readonly first: readonly Param[];
  readonly optional?: readonly Param[];
  readonly rest?: readonly Param[];
  readonly last?: readonly Param[];
  readonly returns: FormulaType | 'value';
};

/** What a function may know beside the values of its arguments. */
export type CallContext = {
  readonly args: readonly Checked[];
  readonly exact: boolean;
  /** The date that `today()` gives. */
  readonly today: string;
};

/** One function or operator. Both back ends stand side by side, so that they cannot drift apart unseen. */
export type FunctionSpec = {
  readonly name: string;
  /** For people: `round(number, digits)`. */
  readonly usage: string;
  readonly signature: Signature;
  /** Null as soon as an argument is null; then `evaluate` never sees one. True unless stated. */
  readonly strict?: boolean;
  /** The result is inexact although its arguments are exact (division, roots). */
  readonly inexact?: boolean;
  evaluate(args: readonly FormulaValue[], context: CallContext): FormulaValue;
  compile(args: readonly Sql[], context: CallContext): Sql;
};

/** The units that `date_add` knows. */
export const DATE_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;

export type DateUnit = (typeof DATE_UNITS)[number];

/** An argument that the checker has made sure of. */
export function given<T>(argument: T | undefined): T {
  return required(argument, 'an argument that was checked');
}
