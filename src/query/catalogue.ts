/** What questions can name, indexed for the planner. */
import type { Dataset, Dimension, Kpi } from '../model/schema.ts';
import { tablesOf } from './scan/tables.ts';
import type { Tables } from './scan/tables.ts';

/** The catalogue as the model gives it. */
export type Catalogue = {
  readonly kpis: readonly Kpi[];
  readonly dimensions: readonly Dimension[];
  readonly datasets: readonly Dataset[];
};

/** The same by name, with the row rule of every table. */
export type Names = {
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly tables: Tables;
};

/** Indexes a catalogue; done once per snapshot. Refuses a label table without a row rule. */
export function indexCatalogue(catalogue: Catalogue): Names {
  return {
    kpis: new Map(catalogue.kpis.map((kpi) => [kpi.id, kpi])),
    dimensions: new Map(catalogue.dimensions.map((dimension) => [dimension.id, dimension])),
    datasets: new Map(catalogue.datasets.map((dataset) => [dataset.id, dataset])),
    tables: tablesOf(catalogue.datasets, catalogue.dimensions),
  };
}
