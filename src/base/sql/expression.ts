/** The nodes of an expression. Made by `build-expression.ts`, written by `compile-expression.ts`. */
import type {
  AggregateFunction,
  DateFunction,
  DatePart,
  ScalarFunction,
  WindowFunction,
} from './function-name.ts';
import type { SqlType } from './sql-type.ts';

/** What can be bound. Decimals, dates and integers beyond 2^53 are text. */
export type Scalar = string | number | boolean | null;

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'is distinct from'
  | 'is not distinct from';

export type Order = {
  readonly by: Expression;
  readonly direction: 'asc' | 'desc';
  readonly nulls: 'first' | 'last';
};

/** Rows of a window: offsets from the current row (negative is before), or the whole side. */
export type Frame = { readonly from: number | 'start'; readonly to: number | 'end' };

export type ColumnNode = {
  readonly kind: 'column';
  readonly table: string | null;
  readonly name: string;
};

/** `type` is null only for the untyped NULL. */
export type ValueNode = {
  readonly kind: 'value';
  readonly value: Scalar;
  readonly type: SqlType | null;
};

export type WindowNode = {
  readonly kind: 'window';
  readonly fn: WindowFunction;
  readonly args: readonly Expression[];
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly Order[];
  readonly frame: Frame | null;
};

export type AggregateNode = {
  readonly kind: 'aggregate';
  readonly fn: AggregateFunction;
  /** No arguments is allowed for `count` only, and counts rows. */
  readonly args: readonly Expression[];
  readonly distinct: boolean;
  readonly filter: Expression | null;
};

export type Expression =
  | ColumnNode
  | ValueNode
  | { readonly kind: 'call'; readonly fn: ScalarFunction; readonly args: readonly Expression[] }
  | {
      readonly kind: 'date_call';
      readonly fn: DateFunction;
      readonly part: DatePart;
      readonly args: readonly Expression[];
    }
  | {
      readonly kind: 'binary';
      readonly op: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'logic'; readonly op: 'and' | 'or'; readonly items: readonly Expression[] }
  | { readonly kind: 'unary'; readonly op: 'not' | '-'; readonly of: Expression }
  | {
      readonly kind: 'case';
      readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
      readonly otherwise: Expression | null;
    }
  | {
      readonly kind: 'cast';
      readonly of: Expression;
      readonly type: SqlType;
      readonly orNull: boolean;
    }
  | {
      readonly kind: 'in_list';
      readonly of: Expression;
      readonly items: readonly Expression[];
      readonly negated: boolean;
    }
  | { readonly kind: 'is_null'; readonly of: Expression; readonly negated: boolean }
  | {
      readonly kind: 'between';
      readonly of: Expression;
      readonly low: Expression;
      readonly high: Expression;
    }
  | AggregateNode
  | {
      readonly kind: 'quantile';
      readonly fraction: number;
      readonly of: Expression;
      readonly filter: Expression | null;
    }
  | WindowNode
  /** 1 where the column is rolled up in this grouping set, else 0; for several, as a bit mask. */
  | { readonly kind: 'grouping'; readonly of: readonly Expression[] }
  | { readonly kind: 'round_half_even'; readonly of: Expression; readonly digits: number };
