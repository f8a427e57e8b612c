import { expect, test } from 'vitest';

import { assertViewer, viewerOf } from './viewer.ts';
import type { RowRule, Viewer } from './viewer.ts';

const some = (ids: readonly string[], masks: readonly string[] = []): Viewer =>
  viewerOf({ workspace: 'w', name: 'Ana', rule: { kind: 'accounts', ids }, masks });

test('the fingerprint follows the content of the rule, not its order, its doubles or the name', () => {
  const ana = some(['b', 'a', 'b'], ['cost.rate', 'cost.hours']);
  expect(ana.rule).toEqual({ kind: 'accounts', ids: ['a', 'b'] });
  expect(ana.masks).toEqual(['cost.hours', 'cost.rate']);
  const bia = viewerOf({
    workspace: 'w',
    name: 'Bia',
    rule: { kind: 'accounts', ids: ['a', 'b'] },
    masks: ['cost.hours', 'cost.rate'],
  });
  expect(bia.fingerprint).toBe(ana.fingerprint);
});

test('another rule, mask or workspace is another fingerprint', () => {
  const all = viewerOf({ workspace: 'w', name: 'x', rule: { kind: 'all' } });
  const elsewhere = viewerOf({ workspace: 'v', name: 'x', rule: { kind: 'all' } });
  const viewers = [
    all,
    elsewhere,
    some([]),
    some(['a']),
    some(['a', 'b']),
    some(['ab']),
    some(['a,b']),
    some(['a'], ['m']),
  ];
  expect(new Set(viewers.map((viewer) => viewer.fingerprint)).size).toBe(viewers.length);
});

test('a rule cannot be widened after it was made, nor copied into a viewer of another rule', () => {
  const ana = some(['a']);
  const rule = ana.rule as RowRule;
  expect(() => Object.assign(ana, { rule: { kind: 'all' } })).toThrow(TypeError);
  expect(() => Object.assign(rule, { kind: 'all' })).toThrow(TypeError);
  expect(() => rule.kind === 'accounts' && (rule.ids as string[]).push('b')).toThrow(TypeError);
  expect(() => assertViewer(ana)).not.toThrow();
  expect(() => assertViewer({ ...ana, rule: { kind: 'all' } })).toThrow(/forged_viewer/);
  expect(() => assertViewer(JSON.parse(JSON.stringify(ana)) as Viewer)).toThrow(/forged_viewer/);
});
