import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChoice, printChoice } from './choice.ts';
import type { Choice } from './choice.ts';
import { parseSearch, printSearch } from './search.ts';

const period = fc.oneof(
  fc.constant(null),
  fc.constantFrom('last_month' as const, 'this_year' as const, 'last_12_months' as const),
  fc.constantFrom('2026', '2026-Q2', '2026-10', '2026-10-05'),
  fc.constant({ from: '2026-01-01', to: '2026-03-31' }),
);
const comparison = fc.oneof(
  fc.constantFrom('previous_period' as const, 'previous_year' as const, 'target' as const),
  fc.record({ trailingMean: fc.integer({ min: 2, max: 24 }) }),
);
const key = fc.oneof(
  fc.constant(null),
  fc.constantFrom('~', '%', 'a,b', 'x:y', 'São Paulo & +1', '%7E', '?'),
  fc.string({ maxLength: 20, unit: 'grapheme' }),
);
const filter = fc.record({
  dimension: fc.constantFrom('region', 'account_manager', 'tier'),
  op: fc.constantFrom('in' as const, 'not_in' as const),
  values: fc.array(key, { minLength: 1, maxLength: 4 }),
});
const choice: fc.Arbitrary<Choice> = fc.record({
  period,
  compare: fc.oneof(fc.constant(null), fc.array(comparison, { maxLength: 3 })),
  filters: fc.array(filter, { maxLength: 3 }),
});

test('every choice survives the address bar', () => {
  fc.assert(
    fc.property(choice, (chosen) => {
      const hasEmptyKeys = chosen.filters.some(({ values }) =>
        values.every((value) => value === ''),
      );
      fc.pre(!hasEmptyKeys);
      const address = printSearch(printChoice(chosen));
      expect(parseChoice(parseSearch(address))).toEqual(chosen);
    }),
  );
});

test('addresses are short and can be read', () => {
  const address = printSearch(
    printChoice({
      period: '2026-10',
      compare: ['previous_year', 'target'],
      filters: [
        { dimension: 'region', op: 'in', values: ['sul', null] },
        { dimension: 'tier', op: 'not_in', values: ['C'] },
      ],
    }),
  );
  expect(address).toBe(
    '?period=2026-10&compare=previous_year,target&filter=region:sul,~&filter=tier!:C',
  );
  expect(printSearch(printChoice({ period: null, compare: null, filters: [] }))).toBe('');
  expect(printSearch(printChoice({ period: null, compare: [], filters: [] }))).toBe(
    '?compare=none',
  );
});

test.each([
  ['?period=yesterdayish'],
  ['?period=2026-03-01..2026-01-01'],
  ['?compare=&filter=region'],
  ['?filter=:x&filter=region:'],
  ['?period=2026&period=2025'],
])('%s opens the report as it is', (address) => {
  expect(parseChoice(parseSearch(address))).toEqual({ period: null, compare: null, filters: [] });
});
