/** Comparisons of a row as deltas, and what a value means by itself. */
import { compare, exactOf, signOf } from '../../base/exact.ts';
import type { Answer, Comparison, Row } from '../../query/schema.ts';
import { comparedOf, measureOf, valueOf } from '../answer.ts';
import type { Delta, Tone } from '../figure/schema.ts';
import { showDelta, toneOfGood } from '../format/delta.ts';
import { comparisonLabel } from '../format/comparison.ts';
import type { Scope } from '../scope.ts';

/** Deltas of a KPI in a row, one for each comparison asked for; targets that nobody set are not shown. */
export function deltasOf(row: Row, kpi: string, place: { answer: Answer; scope: Scope }): Delta[] {
  return place.answer.question.compare.flatMap(
    (comparison) => deltaOf(row, { kpi, comparison }, place) ?? [],
  );
}

/** One delta, or null where there is no such comparison. */
export function deltaOf(
  row: Row,
  { kpi, comparison }: { kpi: string; comparison: Comparison },
  { answer, scope }: { answer: Answer; scope: Scope },
): Delta | null {
  const compared = comparedOf(row, comparison, kpi);
  if (compared === null || (comparison === 'target' && compared.value.value === null)) return null;
  const label = comparisonLabel(comparison, answer.period, scope.style);
  return showDelta(compared, { measure: measureOf(answer, kpi), label }, scope.style);
}

/**
 * What a value means: by its comparison, where there is one; else by the KPI's own good range; else money or a
 * margin that is wanted high and lies below zero is bad. Size alone means nothing.
 */
export function toneOf(
  row: Row,
  kpi: string,
  about: { comparison: Comparison | null; answer: Answer; scope: Scope },
): Tone {
  const { value } = valueOf(row, kpi);
  if (value === null) return 'muted';
  const { comparison } = about;
  const compared = comparison === null ? null : comparedOf(row, comparison, kpi);
  // From nothing, there is no relative difference, but a better or worse there is.
  if (compared !== null && compared.delta === null) return toneOfGood(compared.good);
  const delta = comparison === null ? null : deltaOf(row, { kpi, comparison }, about);
  if (delta !== null) return delta.tone;
  const known = about.scope.vocabulary.kpis.get(kpi);
  if (known === undefined) return 'neutral';
  if (known.direction === 'band') {
    const { band } = known;
    const isInside =
      band === null ||
      (compare(value, exactOf(band.low)) >= 0 && compare(value, exactOf(band.high)) <= 0);
    return isInside ? 'neutral' : 'bad';
  }
  const isSigned = known.unit === 'currency' || known.unit === 'percent';
  return known.direction === 'up' && isSigned && signOf(value) < 0 ? 'bad' : 'neutral';
}
