import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

/** Room for tables that only later steps read; `drop-work` removes it at the end. */
export const workSchema: StepSource = {
  name: 'work-schema',
  needs: [],
  gives: 'work',
  title: ['Prepare', 'Preparar', 'Preparar'],
  statements: (input) => [
    buildSql('drop what an interrupted build left', 'drop schema if exists work cascade', input),
    buildSql('room for intermediate tables', 'create schema work', input),
  ],
};
