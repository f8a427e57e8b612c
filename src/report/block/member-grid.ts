/** The data table of a chart whose rows are members: one row each, with others and total from the answer. */
import type { Answer } from '../../query/schema.ts';
import { gridOfField } from '../chart/field-grid.ts';
import { fieldOf } from '../chart/field.ts';
import type { Grid } from '../figure/schema.ts';
import type { Scope } from '../scope.ts';

/** Rows of the first dimension, a column for each KPI. */
export function memberGrid(answer: Answer, kpis: readonly string[], scope: Scope): Grid {
  const [first = ''] = answer.question.dimensions;
  const single = { ...answer, question: { ...answer.question, dimensions: [first], grain: null } };
  return gridOfField(fieldOf(single, { kpis }, scope), single, scope.style);
}
