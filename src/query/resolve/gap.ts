/** Why a KPI cannot have a value in a question, whatever the rows say. */
import { required } from '../../base/fault.ts';
import type { Dataset, Dimension, NullReason } from '../../model/schema.ts';
import type { Names } from '../catalogue.ts';
import { isAccount, lensOf } from '../plan/attribution.ts';
import { readsOf } from '../plan/kpi.ts';
import type { ReadyKpi, ReadyPart } from '../plan/kpi.ts';
import { canTell } from '../plan/unit-spec.ts';

/** The dimensions that an answer is cut by and filtered by. */
export type Cut = {
  readonly dimensions: readonly Dimension[];
  readonly filtered: readonly Dimension[];
};

/**
 * - no_source: a dataset it needs has not a single record behind it
 * - not_applicable: its records do not say a dimension (`untold`) that the question cuts or filters by
 */
export function gapOf(
  { parts, datasets }: ReadyKpi,
  cut: Cut,
  { names, emptyEntities }: { names: Names; emptyEntities: ReadonlySet<string> },
): { gap: NullReason | null; untold: Dimension | null } {
  const untold = untoldBy(parts, cut, names);
  if (untold !== null) return { gap: 'not_applicable', untold };
  const isEmpty = datasets
    .map((id) => datasetOf(id, names))
    .some(({ entities }) => entities.every((entity) => emptyEntities.has(entity)));
  return { gap: isEmpty ? 'no_source' : null, untold: null };
}

function untoldBy(
  parts: readonly ReadyPart[],
  { dimensions, filtered }: Cut,
  names: Names,
): Dimension | null {
  for (const dimension of [...dimensions, ...filtered]) {
    if (parts.some((part) => !isTold(dimension, part, names))) return dimension;
  }
  return null;
}

function isTold(dimension: Dimension, part: ReadyPart, names: Names): boolean {
  const datasets = readsOf(part).map((read) => datasetOf(read.dataset, names));
  if (part.kind !== 'unit') return datasets.every((dataset) => lensOf(dimension, dataset) !== null);
  // rows about colleagues are about no account: narrowing by account would silently drop them
  if (isAccount(dimension) && datasets.some((dataset) => dataset.owner === 'user')) return false;
  return canTell(dimension, part.unit.unit, datasets);
}

function datasetOf(id: string, { datasets }: Names): Dataset {
  return required(datasets.get(id), `dataset ${id}`);
}
