import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { landingScript } from './landing-script.ts';

/** Kilobytes to which a file may grow. */
const ROOM = 4_096;

test('without room nothing is half-written, the last data stays, and the next landing goes on', async () => {
  const { script, remove } = await landingScript('land-on-full-disk.ts');
  const folder = mkdtempSync(join(tmpdir(), 'rapport-full-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
    remove();
  });
  // With the signal ignored, a write beyond the limit is an error to its writer, as it is on a full disk.
  const command = `trap '' XFSZ; ulimit -f ${ROOM}; exec "$0" "$@"`;
  const child = spawn('bash', ['-c', command, process.execPath, script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const said = await text(child.stdout);
  await exit;
  expect(JSON.parse(said)).toEqual({
    small: 'done',
    published: true,
    large: { status: 'failed', codes: ['land.disk_full'] },
    rowsAfter: [100],
    second: ['land.disk_full'],
    current: 1,
    again: { status: 'done', inserted: 1, unchanged: 100 },
    runs: ['done', 'failed', 'done'],
  });
  expect(readdirSync(join(folder, 'snap')).sort()).toEqual(['1.duckdb', 'current.json']);
  expect(readdirSync(join(folder, 'staging'))).toEqual([]);
});
