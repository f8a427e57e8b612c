import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeLargeCsv } from './large-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-large-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('one value in a hundred rows is broken, the others are as people write them', async () => {
  const path = join(folder, 'entries.csv');
  const broken = await writeLargeCsv(path, 12_000);
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect([head.split(';').length, lines.length]).toEqual([12, 12_000]);
  const rows = lines.map((line) => line.split(';'));
  const isBroken = ([, , , day = '', , , amount = '']: string[]): boolean =>
    !/^(0[1-9]|1\d|2[0-8])\/(0[1-9]|1[0-2])\/202[4-6]$/.test(day) ||
    !/^\d{1,3}(\.\d{3})*,\d{2}$/.test(amount);
  expect(rows.filter(isBroken)).toHaveLength(broken);
  expect(broken / 12_000).toBeCloseTo(0.01, 3);
  expect(new Set(rows.map(([id]) => id)).size).toBe(12_000);
});
