import { signOf } from '../../base/exact.ts';
import type { NullReason } from '../../model/schema.ts';
import type { Answer, Row } from '../../query/schema.ts';
import { hasValues, valueOf } from '../answer.ts';
import { reasonText } from '../format/reason.ts';
import { reportProblems } from '../problems.ts';
import type { Scope } from '../scope.ts';
import { empty } from './part.ts';
import type { Drawn } from './part.ts';

/** Why a block of rows has nothing to show; null when it has. */
export function emptiness(answer: Answer, kpis: readonly string[], scope: Scope): Drawn | null {
  if (answer.rows.length === 0) return empty(reportProblems.make('no_rows', {}));
  if (hasValues(answer, kpis)) return null;
  const reason = reasonText(commonReason(answer, kpis), scope.style.language);
  return empty(reportProblems.make('no_values', { reason }));
}

/** The reason that most missing values share. */
function commonReason(answer: Answer, kpis: readonly string[]): NullReason | null {
  const counts = new Map<NullReason | null, number>();
  for (const row of [answer.total, ...answer.rows]) {
    for (const kpi of kpis) {
      const { reason } = valueOf(row, kpi);
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Is anything known of a row but zeros? Former clients and records without a client leave rows of nothing behind. */
export function isBusy(row: Row, kpis: readonly string[]): boolean {
  return kpis.some((kpi) => signOf(valueOf(row, kpi).value ?? '0') !== 0);
}

/**
 * KPIs without those that have no source in any row. Only the answer knows that of a part of an entity (a component of
 * a score); `rows` are those the block shows.
 */
export function withSource(kpis: readonly string[], rows: readonly Row[]): string[] {
  return kpis.filter(
    (kpi) =>
      !rows.every(
        (row) => valueOf(row, kpi).value === null && valueOf(row, kpi).reason === 'no_source',
      ),
  );
}
