import { describe, expect, test } from 'vitest';
import { fail, ok } from '../base/problem.ts';
import type { Result } from '../base/problem.ts';
import { viewerOf } from '../base/viewer.ts';
import type { Viewer } from '../base/viewer.ts';
import { AnswerCache, cacheKey } from './cache.ts';
import { queryProblems } from './problems.ts';

function viewerFor(...ids: string[]): Viewer {
  return viewerOf({ workspace: 'w', name: 'Ana', rule: { kind: 'accounts', ids } });
}

/** Gives a value and counts how often it is computed. */
function counter<T>(value: T): { compute: () => Promise<Result<T>>; count: () => number } {
  let count = 0;
  return {
    count: () => count,
    compute: () => {
      count += 1;
      return Promise.resolve(ok(value));
    },
  };
}

describe('kept answers', () => {
  const viewer = viewerFor('a');

  test('are computed once, also when asked for at the same time', async () => {
    const cache = new AnswerCache({ bytes: 10_000 });
    const one = counter('answer');
    const results = await Promise.all([1, 2, 3].map(() => cache.get('k', viewer, one.compute)));
    expect(results).toEqual([ok('answer'), ok('answer'), ok('answer')]);
    await cache.get('k', viewer, one.compute);
    expect(one.count()).toBe(1);
  });

  test('fall out by age when they take too much, the least recently used first', async () => {
    const long = 'x'.repeat(400);
    const cache = new AnswerCache({ bytes: 1_000 });
    const [a, b, c] = [counter(long), counter(long), counter(long)];
    await cache.get('a', viewer, a.compute);
    await cache.get('b', viewer, b.compute);
    await cache.get('a', viewer, a.compute);
    await cache.get('c', viewer, c.compute);
    expect(cache.size().entries).toBe(2);
    expect(cache.size().bytes).toBeLessThanOrEqual(1_000);
    await cache.get('a', viewer, a.compute);
    await cache.get('b', viewer, b.compute);
    expect([a.count(), b.count(), c.count()]).toEqual([1, 2, 1]);
  });

  test('do not include what is larger than all there is room for', async () => {
    const cache = new AnswerCache({ bytes: 100 });
    const huge = counter('x'.repeat(500));
    await cache.get('k', viewer, huge.compute);
    await cache.get('k', viewer, huge.compute);
    expect([huge.count(), cache.size().entries]).toEqual([2, 0]);
  });

  test('do not include problems, nor what was thrown', async () => {
    const cache = new AnswerCache({ bytes: 1_000 });
    const problem = fail<string>(queryProblems.make('bad_sort', { by: 'x' }));
    expect(await cache.get('k', viewer, () => Promise.resolve(problem))).toEqual(problem);
    await expect(cache.get('k', viewer, () => Promise.reject(new Error('engine')))).rejects.toThrow(
      'engine',
    );
    expect(await cache.get('k', viewer, counter('now').compute)).toEqual(ok('now'));
  });

  test('of one rule are refused to another, whatever the key', async () => {
    const cache = new AnswerCache({ bytes: 1_000 });
    await cache.get('k', viewer, counter('secret').compute);
    await expect(cache.get('k', viewerFor('b'), counter('other').compute)).rejects.toThrow(
      /foreign_answer/,
    );
  });
});

describe('the key of an answer', () => {
  const asked = { kpis: ['mrr'], period: '2025' };

  test('is the same for equal rules and questions, whoever asks', () => {
    const other = viewerOf({
      workspace: 'w',
      name: 'Bruno',
      rule: { kind: 'accounts', ids: ['b', 'a'] },
    });
    expect(cacheKey(asked, 's1', viewerFor('a', 'b'))).toBe(
      cacheKey({ period: '2025', kpis: ['mrr'] }, 's1', other),
    );
  });

  test('differs with the question, the snapshot, the rule, the masks and the workspace', () => {
    const viewer = viewerFor('a');
    const masked = viewerOf({
      workspace: 'w',
      name: 'Ana',
      rule: viewer.rule,
      masks: ['cost_line.amount'],
    });
    const elsewhere = viewerOf({ workspace: 'v', name: 'Ana', rule: viewer.rule });
    const keys = [
      cacheKey(asked, 's1', viewer),
      cacheKey({ ...asked, period: '2024' }, 's1', viewer),
      cacheKey(asked, 's2', viewer),
      cacheKey(asked, 's1', viewerFor('a', 'b')),
      cacheKey(asked, 's1', masked),
      cacheKey(asked, 's1', elsewhere),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
