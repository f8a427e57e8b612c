import type { Comparison, Filter, Period, Span } from '../query/schema.ts';
import type { Style } from './format/style.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a block is asked and drawn within: the reader's choices and words. */
export type Scope = {
  vocabulary: Vocabulary;
  style: Style;
  /** As it was said ('last_month'): comparisons follow the calendar it implies. */
  period: Period;
  /** The same in days. */
  span: Span;
  compare: readonly Comparison[];
  filters: readonly Filter[];
  /** ISO weekday that weeks begin on: 1 Monday, 7 Sunday. */
  weekStart: number;
  /** The one client the report is about, where a filter leaves only one; null otherwise. */
  client: string | null;
};
