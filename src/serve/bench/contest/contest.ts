import type { Compiled } from '../../../base/sql/compiled.ts';
import { fixedSql } from '../../../base/sql/fixed-sql.ts';
import { val } from '../../../base/sql/value.ts';
import type { QuestionSpec } from '../../../query/schema.ts';

/**
 * A question and the statement that a good engineer would write for it on the same serving tables. Columns of the
 * statement: the members' keys (`key1`, `key2`), their names where they have some (`label1`), the time bucket
 * (`bucket`, as text), then the values under the KPIs' ids, and under `before_<id>` what is compared with.
 */
export type Contest = { name: string; question: QuestionSpec; statement: Compiled };

/** Last day of the benchmark's portfolio: its last whole month is October 2026. */
export const TODAY = '2026-11-23';

type Written = { text: string; days: Readonly<Record<string, string>> };

/** A contest: the question and what is written for it, with its dates under the names of their placeholders. */
export function contest(name: string, question: QuestionSpec, { text, days }: Written): Contest {
  const values = Object.fromEntries(
    Object.entries(days).map(([key, day]) => [key, val(day, 'date')]),
  );
  return { name, question, statement: fixedSql(name, text, values) };
}

/** The last whole month, quarter, and the twelve and thirteen months that end with it; `end` is the first day after. */
export const MONTH = { from: '2026-10-01', closing: '2026-10-31', end: '2026-11-01' } as const;
export const QUARTER = { from: '2026-07-01', end: '2026-10-01' } as const;
export const QUARTER_BEFORE = { from: '2026-04-01', end: '2026-07-01' } as const;
export const YEAR = {
  opening: '2025-10-31',
  from: '2025-11-01',
  closing: '2026-10-31',
  end: '2026-11-01',
} as const;
export const THIRTEEN_MONTHS = { from: '2025-10-01', end: '2026-11-01' } as const;
