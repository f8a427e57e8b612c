import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FRAMES = new URL('./child/frames.js', import.meta.url).href;
const CHILD = fileURLToPath(new URL('./child/main.js', import.meta.url));

/** A parent as small as can be: starts the child, gives it an endless statement, says both ids. */
const PARENT = `
import { spawn } from 'node:child_process';
import { readFrames, writeFrame } from ${JSON.stringify(FRAMES)};
const child = spawn(process.execPath, [${JSON.stringify(CHILD)}], { env: {}, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
const pipe = child.stdio[3];
writeFrame(pipe, { kind: 'open', role: 'writer', file: process.argv[2], threads: 1, memoryLimitMb: 200,
  connections: 1, scratch: null, folders: [], reportMemory: false });
readFrames(pipe, (reply) => {
  const text = "select levenshtein(repeat('ab', 300000), repeat('cd', 300000))";
  writeFrame(pipe, { kind: 'work', id: 1, slot: 0, work: { kind: 'run', text, values: [] } });
  process.stdout.write(JSON.stringify({ reply: reply.kind, pid: child.pid }));
});
`;

test('the child ends with its parent, even in the middle of a statement', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-parent-'));
  const script = join(folder, 'parent.mjs');
  writeFileSync(script, PARENT);
  const parent = spawn(process.execPath, [script, join(folder, 'w.duckdb')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const { reply, pid } = JSON.parse(said.toString()) as { reply: string; pid: number };
  expect(reply).toBe('ready');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  expect(existsSync(join(folder, 'w.duckdb'))).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
