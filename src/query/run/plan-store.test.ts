import { describe, expect, test } from 'vitest';
import { viewerOf } from '../../base/viewer.ts';
import type { Viewer } from '../../base/viewer.ts';
import { PlanStore } from './plan-store.ts';

function viewer(name: string, ids: readonly string[]): Viewer {
  return viewerOf({ workspace: 'w', name, rule: { kind: 'accounts', ids: [...ids] } });
}

/** Makes numbered plans. */
function planner(): () => number {
  let made = 0;
  return () => (made += 1);
}

describe('kept plans', () => {
  test('are made once under a key', () => {
    const [store, make, ana] = [
      new PlanStore<number>({ most: 2 }),
      planner(),
      viewer('ana', ['a']),
    ];
    expect([store.of('x', ana, make), store.of('x', ana, make), store.of('y', ana, make)]).toEqual([
      1, 1, 2,
    ]);
  });

  test('are so many at most, and those used longest ago go', () => {
    const [store, make, ana] = [
      new PlanStore<number>({ most: 2 }),
      planner(),
      viewer('ana', ['a']),
    ];
    const asked = ['x', 'y', 'x', 'z', 'x', 'y'].map((key) => store.of(key, ana, make));
    expect(asked).toEqual([1, 2, 1, 3, 1, 4]);
  });

  test('are none where none shall be kept', () => {
    const [store, make, ana] = [
      new PlanStore<number>({ most: 0 }),
      planner(),
      viewer('ana', ['a']),
    ];
    expect([store.of('x', ana, make), store.of('x', ana, make)]).toEqual([1, 2]);
  });

  test('never go to somebody with another rule, whatever the key says', () => {
    const store = new PlanStore<number>({ most: 2 });
    store.of('x', viewer('ana', ['a']), planner());
    expect(() => store.of('x', viewer('bia', ['b']), planner())).toThrow(/another rule/);
  });
});
