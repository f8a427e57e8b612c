/** What the data can do for a KPI now: fill it, fill a stand-in, or nothing. */
import type { Coverage } from '../../model/schema.ts';
import type { Vocabulary } from '../vocabulary.ts';

export type Data = { coverage: Coverage; vocabulary: Vocabulary };

/** `fills` is the KPI itself, its stand-in, or null; `missing` are entities that it or the original lacks. */
export type Standing = { fills: string | null; isPartial: boolean; missing: readonly string[] };

/** The KPI as it stands, without looking for another in its place: a text names what it means. */
export function ownStanding(kpi: string, data: Data): Standing {
  const status = statusOf(kpi, data);
  const fills = status === 'missing' ? null : kpi;
  return { fills, isPartial: status === 'partial', missing: missingFor(kpi, data) };
}

/** Follows `degradesTo` until something can be filled. */
export function standingOf(kpi: string, data: Data): Standing {
  const missing = missingFor(kpi, data);
  const seen = new Set<string>();
  for (
    let each: string | null = kpi;
    each !== null && !seen.has(each);
    each = data.vocabulary.kpis.get(each)?.degradesTo ?? null
  ) {
    seen.add(each);
    const status = statusOf(each, data);
    if (status !== 'missing') return { fills: each, isPartial: status === 'partial', missing };
  }
  return { fills: null, isPartial: false, missing };
}

/** Has an entity any row? */
export function hasEntity(entity: string, { coverage }: Pick<Data, 'coverage'>): boolean {
  return coverage.entities.some((each) => each.entity === entity && each.rows > 0);
}

function statusOf(kpi: string, { coverage, vocabulary }: Data): Coverage['kpis'][number]['status'] {
  if (!vocabulary.kpis.has(kpi)) return 'missing';
  return coverage.kpis.find((each) => each.kpi === kpi)?.status ?? 'missing';
}

function missingFor(kpi: string, { coverage }: Data): readonly string[] {
  return coverage.kpis.find((each) => each.kpi === kpi)?.missing ?? [];
}
