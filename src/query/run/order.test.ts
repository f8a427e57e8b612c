import { expect, test } from 'vitest';
import type { Dimension } from '../../model/schema.ts';
import { zQuestion } from '../schema.ts';
import type { QuestionSpec } from '../schema.ts';
import { placesOf, sortGroups, sortOf } from './order.ts';
import type { Ranked } from './order.ts';

const NAMES = { en: 'x', 'pt-BR': 'x', es: 'x' };
const band: Dimension = {
  id: 'band',
  names: NAMES,
  kind: 'field',
  column: 'band',
  label: null,
  order: 'members',
  drill: null,
  members: { green: NAMES, yellow: NAMES, red: NAMES },
};
const client: Dimension = { ...band, id: 'client', order: 'label', members: null };

function group(key: string | null, value: string | null = '1', label = key): Ranked {
  return { members: [{ dimension: 'x', key, label }], places: [], value };
}

function order(
  dimension: Dimension,
  groups: Ranked[],
  rest: Partial<QuestionSpec>,
): (string | null)[] {
  const question = zQuestion.parse({
    kpis: ['mrr'],
    dimensions: [dimension.id],
    period: '2025',
    ...rest,
  });
  return sortGroups(groups, sortOf(question), [dimension]).map(
    ({ members }) => members[0]?.key ?? null,
  );
}

test('by a value, exact and with nulls last in both directions', () => {
  const groups = [
    group('a', '9'),
    group('b', null),
    group('c', '10.5'),
    group('d', '-2'),
    group('e', '9.0'),
    group('f', '9.00000000000000000001'),
  ];
  const by = (direction: 'ascending' | 'descending'): (string | null)[] =>
    order(client, groups, { sort: { by: 'mrr', direction } });
  expect(by('descending')).toEqual(['c', 'f', 'a', 'e', 'd', 'b']);
  expect(by('ascending')).toEqual(['d', 'a', 'e', 'f', 'c', 'b']);
});

test('by label unless stated, numbers in words as numbers, the unknown last', () => {
  const groups = [null, 'Client 10', 'client 2', 'Ágata'].map((key) => group(key));
  expect(order(client, groups, {})).toEqual(['Ágata', 'client 2', 'Client 10', null]);
  const descending = { sort: { by: 'client', direction: 'descending' } } as const;
  expect(order(client, groups, descending)).toEqual(['Client 10', 'client 2', 'Ágata', null]);
  expect(order(client, [group('k1', '1', 'Zeta'), group('k2', '1', 'Alfa')], {})).toEqual([
    'k2',
    'k1',
  ]);
});

test('by the stated order of members', () => {
  const groups = ['red', 'other', 'green', 'yellow'].map((key) => group(key));
  expect(order(band, groups, {})).toEqual(['green', 'yellow', 'red', 'other']);
});

test('the largest first where only some are shown', () => {
  expect(order(client, [group('a', '1'), group('b', '3'), group('c', '2')], { limit: 2 })).toEqual([
    'b',
    'c',
    'a',
  ]);
});

test('places of names put members in the order of their texts', () => {
  const names = ['Client 10', 'client 2', 'Ágata', 'agata', 'Ágata', 'zebra', 'Zebra', 'étoile'];
  const places = placesOf(names);
  const placed = names.map((label, at) => ({
    ...group(`k${at}`, '1', label),
    places: [places.get(label) ?? null],
  }));
  const plain = placed.map((each) => ({ ...each, places: [] }));
  const mixed = placed.map((each, at) => (at % 2 === 0 ? each : { ...each, places: [] }));
  expect(order(client, placed, {})).toEqual(order(client, plain, {}));
  expect(order(client, mixed, {})).toEqual(order(client, plain, {}));
});
