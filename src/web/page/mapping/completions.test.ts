import { expect, test } from 'vitest';
import { completionsOf } from './completions.ts';

const columns = ['Trade name', 'Name', 'total'];
const functions = ['coalesce', 'concat', 'round'];
const names = (formula: string): string[] =>
  completionsOf(formula, columns, functions).map(({ name }) => name);

test('columns and functions are offered for the word that is being written', () => {
  expect(names('co')).toEqual(['coalesce(…)', 'concat(…)']);
  expect(names('round(tot')).toEqual(['[total]']);
  expect(names('[na')).toEqual(['[Trade name]', '[Name]']);
  expect(completionsOf('coalesce([tr', columns, functions)[0]?.text).toBe('coalesce([Trade name]');
  expect(completionsOf('1 + ro', columns, functions)[0]?.text).toBe('1 + round(');
});

test('nothing is offered behind an operator, a closed column or inside of a text', () => {
  expect(names('')).toEqual([]);
  expect(names('[Name] + ')).toEqual([]);
  expect(names('[Name]')).toEqual([]);
  expect(names("if(total > 1, 'co")).toEqual([]);
});
