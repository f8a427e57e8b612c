import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, sub } from '../../../base/exact.ts';
import { stepsOf } from './steps.ts';
import type { Given } from './steps.ts';

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => sub(String(cents / 100), '0') ?? '0');
const given = fc.record({ kpi: fc.constantFrom('a', 'b', 'c'), role: fc.constantFrom('increase', 'decrease', 'total'), exact: amount });

test('every bar begins where the one before ended, and the bars between two totals add up to their difference', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), amount, (middle, opening) => {
      const list = [{ kpi: 'a', role: 'opening', exact: opening }, ...middle].map(
        ({ kpi, role, exact }) => ({ kpi, role, value: { value: exact, reason: null, n: null, flags: [] } }) as Given,
      );
      const steps = stepsOf(list);
      let level = '0';
      for (const step of steps) {
        if (step.role === 'total') {
          if (step !== steps[0]) expect(step.end).toBe(level);
          expect(step.start).toBe('0');
        } else {
          expect(step.start).toBe(level);
          expect(add(step.start, step.change.value)).toBe(step.end);
        }
        level = step.end;
      }
    }),
  );
});
