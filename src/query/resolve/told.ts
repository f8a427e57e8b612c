/** What a KPI can be cut and filtered by, whatever the rows say. */
import { DEFAULT_POLICIES } from '../../model/index.ts';
import type { Dimension, Kpi } from '../../model/schema.ts';
import { indexCatalogue } from '../catalogue.ts';
import type { Catalogue } from '../catalogue.ts';
import { readyKpi } from '../plan/kpi.ts';
import { gapOf } from './gap.ts';

/** The dimensions that the records behind every part of the KPI tell, in the order of the catalogue. */
export function dimensionsOf(kpi: Kpi, catalogue: Catalogue): readonly Dimension[] {
  const rest = { names: indexCatalogue(catalogue), emptyEntities: new Set<string>() };
  const ready = readyKpi(kpi, DEFAULT_POLICIES);
  return catalogue.dimensions.filter(
    (dimension) => gapOf(ready, { dimensions: [dimension], filtered: [] }, rest).untold === null,
  );
}
