import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, sub } from '../../../base/exact.ts';
import { stepsOf } from './steps.ts';
import type { Given } from './steps.ts';

const amount = fc
  .integer({ min: -1_000_000, max: 1_000_000 })
  .map((cents) => sub(String(cents / 100), '0') ?? '0');
const given = fc.record({
  kpi: fc.constantFrom('a', 'b', 'c'),
  role: fc.constantFrom('increase', 'decrease', 'total'),
  exact: amount,
});

test('every bar begins where the one before ended, and the bars between two totals add up to their difference', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), amount, (middle, opening) => {
      const list = [{ kpi: 'a', role: 'opening', exact: opening }, ...middle].map(
        ({ kpi, role, exact }) =>
          ({ kpi, role, value: { value: exact, reason: null, n: null, flags: [] } }) as Given,
      );
      const steps = stepsOf(list);
      const before = ['0', ...steps.map(({ end }) => end)];
      const totals = steps.filter(({ role }) => role === 'total');
      expect(totals.map(({ start }) => start)).toEqual(totals.map(() => '0'));
      // A total ends where the bar before it did; any other bar begins there and ends where its change leads.
      expect(
        steps.map(({ role, start, end }, at) => (role === 'total' && at > 0 ? end : start)),
      ).toEqual(steps.map((_, at) => before[at]));
      expect(steps.map(({ start, end, change }) => [add(start, change.value), end])).toEqual(
        steps.map(({ end }) => [end, end]),
      );
    }),
  );
});
