import { dimensions, entities, eventKinds, kpis } from '../../../model/index.ts';
import { vocabularyOf } from '../../../report/index.ts';

/** The names that documents may use: everything the model knows. */
export const vocabulary = vocabularyOf({ kpis, dimensions, entities, events: eventKinds });
