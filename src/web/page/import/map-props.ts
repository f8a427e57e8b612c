import type { ProblemView } from '../../../serve/schema.ts';
import type { Model } from '../../api/queries.ts';
import type { PlacedMap } from './import-plan.ts';
import type { ImportState, TableState } from './import-state.ts';
import type { StepProps } from './step-list.tsx';

/** What every part of the mapping of one table is given. */
export type MapProps = {
  state: ImportState;
  table: TableState;
  model: Model;
  problems: readonly ProblemView[];
  dispatch: StepProps['dispatch'];
};

export type ModelField = Model['entities'][number]['fields'][number];

/** The same for one field of one entity. */
export type FieldProps = MapProps & { placed: PlacedMap; field: ModelField };
