import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

/** Nothing of what only the build needed is published. */
export const dropWork: StepSource = {
  name: 'drop-work',
  needs: ['work'],
  gives: null,
  title: ['Tidy up', 'Arrumar', 'Ordenar'],
  statements: (input) => [buildSql('drop intermediate tables', 'drop schema work cascade', input)],
};
