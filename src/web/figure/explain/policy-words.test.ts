import { expect, test } from 'vitest';
import { zPolicies } from '../../../model/schema.ts';
import { POLICY_NAMES, POLICY_VALUES } from './policy-words.ts';

test('every policy and every choice of one is said in words', () => {
  const shape: Readonly<Record<string, unknown>> = zPolicies.shape;
  expect(Object.keys(POLICY_NAMES).toSorted()).toEqual(Object.keys(shape).toSorted());
  const choices = Object.values(shape).flatMap((each) =>
    typeof each === 'object' && each !== null && 'options' in each && Array.isArray(each.options)
      ? each.options
      : [],
  );
  expect(choices.length).toBeGreaterThan(10);
  expect(choices.filter((choice) => !(String(choice) in POLICY_VALUES))).toEqual([]);
});
