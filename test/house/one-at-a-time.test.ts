import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oneAtATime } from '../../scripts/house/one-at-a-time.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-lock-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a second command waits for the first', async () => {
  const lock = join(folder, 'lock');
  const order: string[] = [];
  let finish = (): void => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const first = oneAtATime(async () => {
    order.push('first begins');
    await held;
    order.push('first ends');
  }, lock);
  const second = oneAtATime(async () => {
    order.push('second');
  }, lock);
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  const lock = join(folder, 'lock');
  const gone = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' });
  writeFileSync(lock, gone.stdout.trim());
  expect(await oneAtATime(async () => 'done', lock)).toBe('done');
});

test('a failing command gives the lock back', async () => {
  const lock = join(folder, 'lock');
  const failing = oneAtATime(async () => {
    throw new Error('no disk');
  }, lock);
  await expect(failing).rejects.toThrow('no disk');
  expect(existsSync(lock)).toBe(false);
});
