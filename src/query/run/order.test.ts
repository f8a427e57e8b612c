import { expect, test } from 'vitest';
import type { Dimension } from '../../model/schema.ts';
import { zQuestion } from '../schema.ts';
import type { QuestionSpec, Row, Value } from '../schema.ts';
import { sortGroups } from './order.ts';

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

function valued(value: string | null): Value {
  return { value, reason: value === null ? 'no_denominator' : null, n: null, flags: [] };
}

function row(dimension: Dimension, key: string | null, value: string | null): { row: Row } {
  const member = { dimension: dimension.id, key, label: key };
  return { row: { members: [member], bucket: null, values: { mrr: valued(value) }, compared: {} } };
}

function order(
  dimension: Dimension,
  rows: { row: Row }[],
  rest: Partial<QuestionSpec>,
): (string | null)[] {
  const question = zQuestion.parse({
    kpis: ['mrr'],
    dimensions: [dimension.id],
    period: '2025',
    ...rest,
  });
  return sortGroups(rows, question, [dimension]).map(
    ({ row: { members } }) => members[0]?.key ?? null,
  );
}

test('by a value, exact and with nulls last in both directions', () => {
  const rows = [
    row(client, 'a', '9'),
    row(client, 'b', null),
    row(client, 'c', '10.5'),
    row(client, 'd', '-2'),
    row(client, 'e', '9.0'),
  ];
  const by = (direction: 'ascending' | 'descending'): (string | null)[] =>
    order(client, rows, { sort: { by: 'mrr', direction } });
  expect(by('descending')).toEqual(['c', 'a', 'e', 'd', 'b']);
  expect(by('ascending')).toEqual(['d', 'a', 'e', 'c', 'b']);
});

test('by label unless stated, numbers in words as numbers, the unknown last', () => {
  const rows = [null, 'Client 10', 'client 2', 'Ágata'].map((key) => row(client, key, '1'));
  expect(order(client, rows, {})).toEqual(['Ágata', 'client 2', 'Client 10', null]);
  expect(order(client, rows, { sort: { by: 'client', direction: 'descending' } })).toEqual([
    'Client 10',
    'client 2',
    'Ágata',
    null,
  ]);
});

test('by the stated order of members', () => {
  const rows = ['red', 'other', 'green', 'yellow'].map((key) => row(band, key, '1'));
  expect(order(band, rows, {})).toEqual(['green', 'yellow', 'red', 'other']);
});

test('the largest first where only some are shown', () => {
  const rows = [row(client, 'a', '1'), row(client, 'b', '3'), row(client, 'c', '2')];
  expect(order(client, rows, { limit: 2 })).toEqual(['b', 'c', 'a']);
});
