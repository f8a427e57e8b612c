import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

import { bundleSource, removeBundle } from '../../../test/stores/bundle-source.ts';
import { temporaryMetadataDir } from '../../../test/stores/temporary-metadata.ts';
import { openMetadata } from './open.ts';

const KILLS = 10;
/** Ten starts of Node and of the store; a ceiling against hanging, in milliseconds. */
const AT_MOST = 300_000;
const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/** Kills a writing process after so many acknowledged rows; gives the last number it said. */
async function writeAndKill(
  script: string,
  dir: string,
  { first, rows }: { first: number; rows: number },
): Promise<number> {
  const child = spawn(process.execPath, [script, dir, String(first), MIGRATIONS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let last = first - 1;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') continue;
    last = Number(line);
    if (last >= first + rows) child.kill('SIGKILL');
  }
  await exit;
  return last;
}

test(
  'killed in the middle of writing, ten times over, it loses no acknowledged row and keeps no half of a pair',
  async () => {
    const script = await bundleSource(
      fileURLToPath(new URL('../../../test/stores/write-until-killed.ts', import.meta.url)),
    );
    const dir = await temporaryMetadataDir();
    onTestFinished(() => {
      rmSync(dir, { recursive: true, force: true });
      removeBundle(script);
    });
    let next = 0;
    const acknowledged: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const last = await writeAndKill(script, dir, { first: next, rows: 5 + kill * 7 });
      for (let number = next; number <= last; number += 1) acknowledged.push(number);
      // The row under way when it was killed may or may not be there: its number is not used again.
      next = last + 2;
    }
    const metadata = await openMetadata({ dir });
    const rows = await metadata.db.selectFrom('preference').select('key').execute();
    await metadata.close();
    const keys = new Set(rows.map((row) => row.key));
    expect(acknowledged.length).toBeGreaterThan(KILLS * 5);
    expect(
      acknowledged.filter((number) => !keys.has(`a${number}`) || !keys.has(`b${number}`)),
    ).toEqual([]);
    expect(
      [...keys].filter((key) => !keys.has(`${key.startsWith('a') ? 'b' : 'a'}${key.slice(1)}`)),
    ).toEqual([]);
  },
  AT_MOST,
);
