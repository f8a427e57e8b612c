import { expect, test } from 'vitest';
import { parseToken } from './token.ts';

test('reads what a token asks for', () => {
  expect(parseToken(' nrr ')).toEqual({
    kind: 'figure',
    kpi: 'nrr',
    aspect: 'value',
    comparison: null,
    choices: null,
  });
  expect(parseToken('nrr.delta.previous_year')).toMatchObject({
    aspect: 'delta',
    comparison: 'previous_year',
  });
  expect(parseToken('mrr.direction: grew: a lot | shrank | held')).toMatchObject({
    choices: ['grew: a lot', 'shrank', 'held'],
  });
  expect(parseToken('period')).toEqual({ kind: 'plain', name: 'period' });
});

test('refuses what is no token', () => {
  const bad = [
    '',
    '7*7',
    'nrr.',
    '.nrr',
    'nrr.valueOf',
    'nrr.delta.last_week',
    'NRR',
    'period.delta.x.y',
    'client: a',
    'a b',
  ];
  expect(bad.filter((inner) => parseToken(inner).kind !== 'unknown')).toEqual([]);
});

test('counts choices', () => {
  expect(parseToken('mrr.direction: up | down')).toEqual({ kind: 'choices', found: 2 });
  expect(parseToken('mrr.sign')).toEqual({ kind: 'choices', found: 0 });
  expect(parseToken('mrr.delta: a | b | c')).toEqual({ kind: 'choices', found: 3 });
});
