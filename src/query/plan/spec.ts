/** What one select over a fact is asked to give. */
import type { Condition, Dataset } from '../../model/schema.ts';
import type { Scope } from '../scan/scan.ts';
import type { Attribution } from './attribution.ts';
import type { Route } from './route.ts';
import type { Window } from './window.ts';

/** What every statement of a question knows. */
export type World = {
  readonly scope: Scope;
  /** Reporting currency and its decimals. */
  readonly currency: string;
  readonly digits: number;
  readonly today: string;
};

/** Counts source rows instead of summing a measure. */
export const ROWS = '#rows';

/** A value that a select gives: per tag (a frame or a window) the window it is read in; null = not asked there. */
export type FactColumn = {
  readonly as: string;
  readonly measure: string;
  readonly where: readonly Condition[];
  /** Date column that must lie in the window's due range. */
  readonly due: string | null;
  /** Pooled quantile instead of a sum. */
  readonly quantile: number | null;
  readonly windows: readonly (Window | null)[];
};

/** What the rows of a unit part are gathered by: an own column, or the colleague who owns the account. */
export type UnitColumn = { kind: 'own'; column: string } | { kind: 'owner' };

/** One select over one table. All windows are of one kind, ranges or days. */
export type FactSpec = {
  readonly dataset: Dataset;
  readonly route: Route;
  readonly columns: readonly FactColumn[];
  readonly attribution: Attribution;
  readonly unit: UnitColumn | null;
  /** Every window is one date of the table: rows are grouped by their date, which is the tag. */
  readonly byDate: boolean;
};
