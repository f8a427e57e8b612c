/** Measures of datasets, and whether they are in document currency. */
import { Fault } from '../../base/fault.ts';
import type { Dataset, Measure } from '../../model/schema.ts';
import { ROWS } from './spec.ts';

/** The column that says in which currency a measure is; null where it is in reporting currency already. */
export function currencyOf(dataset: Dataset, measure: string): string | null {
  return measure === ROWS ? null : measureOf(dataset, measure).currencyColumn;
}

/** The measure of that name; a catalogue that names one without having it is a fault. */
export function measureOf(dataset: Dataset, name: string): Measure {
  const measure = dataset.measures[name];
  if (measure === undefined)
    throw new Fault('bad_catalogue', { message: `dataset ${dataset.id} has no measure ${name}` });
  return measure;
}
