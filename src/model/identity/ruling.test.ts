import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from '../schema.ts';
import { foundedAccount } from './founded-account.ts';
import { mergedAccounts, rulingOf } from './ruling.ts';

const record = (pk: string): Decision['left'] => ({ source: 's', stream: 'r', pk });
const decision = (kind: Decision['kind'], left: string, right: string): Decision => ({
  id: `${kind} ${left} ${right}`,
  kind,
  left: record(left),
  right: record(right),
  decidedBy: 'ana',
});
const account = (pk: string): string => foundedAccount(record(pk));
const placedIn = (decisions: readonly Decision[]): Record<string, string> =>
  Object.fromEntries(
    rulingOf(decisions).placed.map(({ record: one, other }) => [one.pk, other.pk]),
  );

test('of accept, found and split the last word about a record holds', () => {
  const decisions = [decision('accept', 'a', 'b'), decision('found', 'a', 'a')];
  expect(rulingOf(decisions).placed).toEqual([]);
  expect(rulingOf(decisions).founders.map((each) => each.record.pk)).toEqual(['a']);
  expect(placedIn(decisions.toReversed())).toEqual({ a: 'b' });
  const split = rulingOf([decision('split', 'a', 'b')]);
  expect(split.founders).toHaveLength(1);
  expect(split.refused.map(({ other }) => other.pk)).toEqual(['b']);
});

test('a chain of accepted records leads to its end, and a circle to nowhere', () => {
  expect(placedIn([decision('accept', 'a', 'b'), decision('accept', 'b', 'c')])).toEqual({
    a: 'c',
    b: 'c',
  });
  expect(placedIn([decision('accept', 'a', 'b'), decision('accept', 'b', 'a')])).toEqual({});
  expect(placedIn([decision('accept', 'a', 'a')])).toEqual({});
});

test('merged accounts are called like the one that was merged into none', () => {
  const merged = mergedAccounts([decision('merge', 'a', 'b'), decision('merge', 'b', 'c')]);
  expect(Object.fromEntries(merged)).toEqual({
    [account('a')]: account('c'),
    [account('b')]: account('c'),
  });
  expect([...mergedAccounts([decision('merge', 'a', 'a')])]).toEqual([]);
  const circle = mergedAccounts([decision('merge', 'b', 'a'), decision('merge', 'a', 'b')]);
  expect([...circle]).toEqual([[account('b'), account('a')]]);
});

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const merges = fc.array(
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES))
    .map(([left, right]) => decision('merge', left, right)),
  { maxLength: 8 },
);

test('merges and refusals mean the same in any order and any number of times', () => {
  fc.assert(
    fc.property(merges, fc.infiniteStream(fc.nat()), (made, order) => {
      const keys = new Map(made.map((each) => [each, order.next().value ?? 0]));
      const shuffled = made.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      const twice = [...shuffled, ...made];
      const sorted = (all: readonly Decision[]) => [...mergedAccounts(all)].sort();
      expect(sorted(shuffled)).toEqual(sorted(made));
      expect(sorted(twice)).toEqual(sorted(made));
      const refused = (all: readonly Decision[]) =>
        rulingOf(all.map((each) => ({ ...each, kind: 'reject' as const })))
          .refused.map(({ record: one, other }) => `${one.pk} ${other.pk}`)
          .sort();
      expect(refused(twice)).toEqual(refused(made));
    }),
  );
});

test('no merged account leads to another merged one', () => {
  fc.assert(
    fc.property(merges, (made) => {
      const merged = mergedAccounts(made);
      for (const into of merged.values()) expect(merged.has(into)).toBe(false);
    }),
  );
});

const words = fc.array(
  fc
    .tuple(
      fc.constantFrom<Decision['kind']>('accept', 'found', 'split'),
      fc.constantFrom(...NAMES),
      fc.constantFrom(...NAMES),
    )
    .map(([kind, left, right]) => decision(kind, left, kind === 'found' ? left : right)),
  { maxLength: 8 },
);

test('every placed record leads to one that is not placed, and no record is placed and founded', () => {
  fc.assert(
    fc.property(words, (made) => {
      const { placed, founders } = rulingOf(made);
      const names = new Set(placed.map(({ record: one }) => one.pk));
      for (const { other } of placed) expect(names.has(other.pk)).toBe(false);
      for (const { record: one } of founders) expect(names.has(one.pk)).toBe(false);
    }),
  );
});
