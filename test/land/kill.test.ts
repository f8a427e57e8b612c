import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { openReader } from '../../src/base/engine/open.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import { filePointer } from '../../src/land/index.ts';
import { workspaceFiles } from '../../src/land/publish/files.ts';
import { landingScript } from './landing-script.ts';
import { TABLES } from './snapshot-tables.ts';
import { temporaryWorkspace } from './temporary-workspace.ts';

const KILLS = 50;
/** Fifty starts of Node and two engines each; a ceiling against hanging, in milliseconds. */
const AT_MOST = 900_000;

/** What a killed process had acknowledged, by round. */
type Said = { landed: number; published: number };

/** When to kill: in which round of this process, while it lands or publishes, how far into that. */
type Death = { round: number; stage: keyof Said; share: number; alone: boolean };

/** How long landing and publishing took last, in milliseconds: it depends on the machine and on what else it does. */
const pace: Record<keyof Said, number> = { landed: 200, published: 300 };

/** Starts the landing process and kills it at that moment; with its engine, or alone. */
async function landAndKill(script: string, folder: string, death: Death): Promise<Said> {
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [script, folder], { stdio, detached: true });
  const exit = once(child, 'exit');
  const pid = child.pid ?? 0;
  const said: Said = { landed: -1, published: -1 };
  let [stage, round, since]: [keyof Said, number, number] = ['landed', 0, 0];
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', number = ''] = line.split(' ');
    if (word === 'landed' || word === 'published') {
      said[word] = Number(number);
      pace[word] = performance.now() - since;
      if (word === 'published') round += 1;
      stage = word === 'landed' ? 'published' : 'landed';
    } else if (word !== 'open') throw new Error(`the landing process said: ${line}`);
    since = performance.now();
    if (round !== death.round || stage !== death.stage) continue;
    setTimeout(() => process.kill(death.alone ? pid : -pid, 'SIGKILL'), death.share * pace[stage]);
  }
  await exit;
  return said;
}

/** Looks at what is left; gives the last round that is there. */
async function inspect(folder: string, said: Said, before: number): Promise<number> {
  const space = temporaryWorkspace(folder);
  const runs = await space.runs(3);
  expect(runs.filter(({ status }) => status === 'running')).toEqual([]);
  if ((await space.rawTables()).length === 0) {
    await space.close();
    expect(Math.max(said.landed, before)).toBe(-1);
    return -1;
  }
  const [counts, cursors, newest] = await space.askAll([
    'select count(*), count(distinct id), max(n), count(distinct _pk) from raw.s__t',
    'select cursor from raw._cursor',
    'select id from raw.s__t where n = (select max(n) from raw.s__t) order by cast(id as integer)',
  ]);
  const [rows, ids, last, keys] = (counts?.[0] ?? []).map(Number);
  expect([rows, ids, keys]).toEqual([rows, rows, rows]);
  // Whole rounds only: ten records each, and five of the first round changed by the last.
  expect(rows).toBe(((last ?? 0) + 1) * 10);
  expect(newest).toEqual(idsOf(last ?? 0));
  expect(last).toBeGreaterThanOrEqual(Math.max(said.landed, before));
  expect(cursors).toEqual([[String(last)]]);
  await space.close();
  return last ?? 0;
}

function idsOf(round: number): string[][] {
  const changed = round === 0 ? [] : [0, 1, 2, 3, 4];
  return [...changed, ...Array.from({ length: 10 }, (_, at) => round * 10 + at)].map((id) => [
    String(id),
  ]);
}

/** The snapshot that is pointed to: whole, read-only, not older than what was acknowledged. */
async function inspectSnapshot(folder: string, said: Said): Promise<void> {
  const files = workspaceFiles(folder);
  const snapshot = await filePointer(files).current();
  if (snapshot === null) return expect(said.published).toBe(-1);
  expect(statSync(snapshot.file).mode & 0o222).toBe(0);
  const reader = await openReader({ file: snapshot.file });
  for (const table of TABLES) {
    const { rows } = await reader.run(
      fixedSql('read a snapshot', `select count(*), max(n) from ${table}`),
    );
    const [count, last] = (rows[0] ?? []).map(Number);
    expect(count).toBe(((last ?? 0) + 1) * 10);
    expect(last).toBeGreaterThanOrEqual(said.published);
  }
  await reader.close();
}

test(
  'killed at any moment of landing and publishing, fifty times over: nothing lost, nothing doubled, always a good snapshot',
  async () => {
    const { script, remove } = await landingScript('land-until-killed.ts');
    const folder = mkdtempSync(join(tmpdir(), 'rapport-kill-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
      remove();
    });
    let last = -1;
    let published = -1;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await landAndKill(script, folder, {
        round: kill % 3,
        stage: kill % 2 === 0 ? 'landed' : 'published',
        share: ((kill * 61) % 100) / 90,
        alone: kill % 4 < 2,
      });
      published = Math.max(published, said.published);
      last = await inspect(folder, said, last);
      await inspectSnapshot(folder, { ...said, published });
    }
    expect(last).toBeGreaterThan(KILLS / 2);
    expect(published).toBeGreaterThan(KILLS / 4);
    expect(
      readdirSync(join(folder, 'snap')).filter((name) => name.includes('.building')).length,
    ).toBeLessThanOrEqual(2);
  },
  AT_MOST,
);
