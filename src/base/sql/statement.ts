/** The nodes of a statement. Made by `build-query.ts` and `build-statement.ts`. */
import type { Expression, Order } from './expression.ts';
import type { SqlType } from './sql-type.ts';

export type TableName = {
  readonly catalog: string | null;
  readonly schema: string | null;
  readonly name: string;
};

/** One column of a result; every one is named. */
export type Output = { readonly expression: Expression; readonly as: string };

export type From =
  | { readonly kind: 'table'; readonly table: TableName; readonly as: string }
  | { readonly kind: 'subquery'; readonly query: Query; readonly as: string }
  | {
      readonly kind: 'values';
      readonly rows: readonly (readonly Expression[])[];
      readonly columns: readonly string[];
      readonly as: string;
    }
  /** One row per step from a first to a last date, both included, in the column `column`. */
  | {
      readonly kind: 'dates';
      readonly first: Expression;
      readonly last: Expression;
      readonly step: 'day' | 'week' | 'month' | 'quarter' | 'year';
      readonly column: string;
      readonly as: string;
    };

export type JoinKind = 'inner' | 'left' | 'full' | 'cross' | 'semi' | 'anti' | 'asof' | 'asof_left';

/** `on` is null for a cross join and for nothing else. */
export type Join = { readonly kind: JoinKind; readonly with: From; readonly on: Expression | null };

/** `materialized` says to compute the query once even when it is read twice; null leaves it to the engine. */
export type Cte = {
  readonly name: string;
  readonly query: Query;
  readonly materialized: boolean | null;
};

export type GroupBy =
  | { readonly kind: 'plain'; readonly by: readonly Expression[] }
  | { readonly kind: 'sets'; readonly sets: readonly (readonly Expression[])[] };

export type SelectNode = {
  readonly kind: 'select';
  readonly ctes: readonly Cte[];
  readonly distinct: boolean;
  readonly columns: readonly Output[];
  readonly from: From | null;
  readonly joins: readonly Join[];
  readonly where: Expression | null;
  readonly groupBy: GroupBy | null;
  readonly having: Expression | null;
  /** A condition over windows, after grouping. */
  readonly qualify: Expression | null;
  readonly orderBy: readonly Order[];
  readonly limit: number | null;
  readonly offset: number | null;
};

export type UnionAllNode = { readonly kind: 'union_all'; readonly queries: readonly Query[] };

export type Query = SelectNode | UnionAllNode;

export type ColumnDefinition = {
  readonly name: string;
  readonly type: SqlType;
  readonly notNull: boolean;
};

export type Assignment = { readonly column: string; readonly value: Expression };

export type Statement =
  | Query
  | { readonly kind: 'create_schema'; readonly catalog: string | null; readonly schema: string }
  | {
      readonly kind: 'create_table';
      readonly table: TableName;
      readonly columns: readonly ColumnDefinition[];
      readonly primaryKey: readonly string[];
      readonly ifNotExists: boolean;
    }
  | {
      readonly kind: 'create_table_as';
      readonly table: TableName;
      readonly query: Query;
      readonly replace: boolean;
    }
  | {
      readonly kind: 'insert';
      readonly into: TableName;
      readonly columns: readonly string[];
      readonly query: Query;
      /** What a row does whose primary key is there already. */
      readonly onConflict: 'fail' | 'skip' | 'replace';
    }
  | {
      readonly kind: 'delete';
      readonly table: TableName;
      readonly using: readonly From[];
      readonly where: Expression | null;
    }
  | {
      readonly kind: 'update';
      readonly table: TableName;
      readonly set: readonly Assignment[];
      readonly from: From | null;
      readonly where: Expression | null;
    }
  | { readonly kind: 'drop_table'; readonly table: TableName; readonly ifExists: boolean }
  | {
      readonly kind: 'add_column';
      readonly table: TableName;
      readonly column: string;
      readonly type: SqlType;
    }
  | { readonly kind: 'rename_table'; readonly table: TableName; readonly to: string };
