import { expect, test } from 'vitest';
import { EXAMPLE_POLICIES } from '../../../test/examples/warehouse.ts';
import { LOCALES } from '../../base/locale.ts';
import { checkOrder, compileServing, servingSteps } from './compile-serving.ts';

const POLICIES = {
  ...EXAMPLE_POLICIES,
  timezone: 'America/Sao_Paulo',
  reporting_currency: 'BRL',
  meaningful_activity: ["it's"],
};

test('every step stands after what it needs', () => {
  expect(() => checkOrder(servingSteps)).not.toThrow();
  expect(() => checkOrder([...servingSteps].reverse())).toThrow(/stands before/);
});

test('steps have names of their own and titles in every language', () => {
  const { steps } = compileServing({ policies: POLICIES, today: '2026-06-30' });
  expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
  for (const { name, title, statements } of steps) {
    for (const locale of LOCALES) expect(title[locale].length, name).toBeGreaterThan(2);
    expect(statements.length, name).toBeGreaterThan(0);
  }
});

test('the plan is plain data', () => {
  const plan = compileServing({ policies: POLICIES, today: '2026-06-30' });
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
});

test('no policy and no day is written into a statement', () => {
  const { steps } = compileServing({ policies: POLICIES, today: '2026-06-30' });
  for (const { statements } of steps) {
    for (const { text } of statements) {
      for (const word of ['Sao_Paulo', 'BRL', '2026-06-30', "it's"])
        expect(text.includes(word), text.slice(0, 80)).toBe(false);
    }
  }
});
