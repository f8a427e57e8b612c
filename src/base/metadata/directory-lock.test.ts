import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { bundleSource, removeBundle } from '../../../test/stores/bundle-source.ts';
import { isFault } from '../fault.ts';
import { baseProblems } from '../problem-catalogue.ts';
import { renderProblem } from '../render-problem.ts';
import { lockDirectory } from './directory-lock.ts';

let holder = '';
let dir = '';
const started: ChildProcess[] = [];

beforeAll(async () => {
  holder = await bundleSource(
    fileURLToPath(new URL('../../../test/stores/hold-lock.ts', import.meta.url)),
  );
});

afterAll(() => removeBundle(holder));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rapport-lock-'));
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

async function startHolder(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [holder, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString().trim() };
}

function refusal(): string {
  try {
    lockDirectory(dir).release();
    return 'it was free';
  } catch (error) {
    if (!isFault(error, 'directory_locked') || error.problem === null) throw error;
    return renderProblem(error.problem, 'en', [baseProblems]).message;
  }
}

function editLock(change: Record<string, unknown>): void {
  const path = join(dir, 'lock');
  const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...(holder as object), ...change }));
}

test('a second process is refused, with the number of the first and the directory', async () => {
  const { child, said } = await startHolder();
  expect(said).toBe('held');
  expect(refusal()).toBe(`the data directory ${dir} is in use by process ${child.pid}`);
  const second = await startHolder();
  expect(second.said).toContain(`held by process ${child.pid}`);
});

test('the directory is free again after the first process was killed', async () => {
  const { child } = await startHolder();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(join(dir, 'lock'))).toBe(true);
  expect(refusal()).toBe('it was free');
});

test('release frees it and leaves no files; releasing twice does not free it for somebody else', () => {
  const first = lockDirectory(dir);
  first.release();
  expect(readdirSync(dir)).toEqual([]);
  const second = lockDirectory(dir);
  first.release();
  expect(refusal()).toContain(`in use by process ${process.pid}`);
  second.release();
});

test('another process that was given the same number is not taken for the holder', () => {
  lockDirectory(dir);
  editLock({ started: '1' });
  expect(refusal()).toBe('it was free');
});

test('a lock from before a restart of the machine is dead', () => {
  lockDirectory(dir);
  editLock({ world: 'another boot' });
  expect(refusal()).toBe('it was free');
});

test('a lock of another machine is left alone and its file named', () => {
  lockDirectory(dir);
  editLock({ host: 'elsewhere' });
  expect(refusal()).toBe(
    `the data directory ${dir} is locked by process ${process.pid} on elsewhere, which cannot be seen from here`,
  );
});

test('of many processes that find a dead lock, one gets it', async () => {
  lockDirectory(dir);
  editLock({ started: '1' });
  const all = await Promise.all(Array.from({ length: 6 }, startHolder));
  expect(all.filter(({ said }) => said === 'held')).toHaveLength(1);
});

test('a takeover that was cut short does not block for ever', () => {
  lockDirectory(dir);
  editLock({ started: '1' });
  mkdirSync(join(dir, 'lock.takeover'));
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(join(dir, 'lock.takeover'), longAgo, longAgo);
  expect(refusal()).toBe('it was free');
});
