import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFault } from '../../base/fault.ts';
import { zStream, type Batch, type ReadContext, type Source } from '../schema.ts';
import { demoConnector } from './index.ts';
import { demoPortfolio } from './portfolio.ts';

const TODAY = '2026-11-23';
let staging = '';

beforeEach(async () => {
  staging = await mkdtemp(join(tmpdir(), 'rapport-demo-'));
});
afterEach(async () => {
  await rm(staging, { recursive: true });
});

function context(aborted = false): ReadContext {
  return {
    cursors: {},
    staging,
    signal: { aborted, addEventListener: () => undefined, removeEventListener: () => undefined },
  };
}

async function read(source: Source, stream: string): Promise<Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of source.read(stream, context())) batches.push(batch);
  return batches;
}

describe('the demo connector', () => {
  test('describes every stream in the words of the interface', async () => {
    const source = await demoConnector.open(demoConnector.config.parse({ today: TODAY }));
    expect(source.streams.map((stream) => zStream.parse(stream).name)).toContain(
      'subscription_lines',
    );
    for (const { key, fields, whole } of source.streams) {
      expect(whole).toBe(true);
      expect(key.filter((field) => !fields.some(({ name }) => name === field))).toEqual([]);
    }
    expect(new Set(source.streams.map(({ group }) => group))).toEqual(
      new Set(['crm', 'billing', 'support', 'surveys', 'time', 'contracts', 'fx', 'product']),
    );
  });

  test.each([
    {},
    { today: '2026-02-30' },
    { today: TODAY, accounts: 0 },
    { today: TODAY, facts: -1 },
    { today: TODAY, colour: 'red' },
  ])('refuses settings it cannot keep: %j', (config) => {
    expect(demoConnector.config.safeParse(config).success).toBe(false);
  });

  test('gives short streams as rows in the order of their fields', async () => {
    const source = await demoConnector.open(demoConnector.config.parse({ today: TODAY }));
    const [batch, ...more] = await read(source, 'companies');
    expect(more).toEqual([]);
    if (batch?.kind !== 'rows') throw new Error('expected rows');
    const names =
      source.streams.find(({ name }) => name === 'companies')?.fields.map(({ name }) => name) ?? [];
    const drawn = [
      ...(demoPortfolio({ today: TODAY }).streams.find(({ name }) => name === 'companies')?.rows ??
        []),
    ];
    expect(batch.rows).toEqual(drawn.map((row) => names.map((name) => row[name])));
    expect(batch.firstRow).toBe(1);
  });

  test('stages long streams as files that hold the same rows, numbered', async () => {
    const config = { today: TODAY, months: 24 };
    const source = await demoConnector.open(demoConnector.config.parse(config));
    const [batch, ...more] = await read(source, 'time_entries');
    expect(more).toEqual([]);
    if (batch?.kind !== 'file') throw new Error('expected a file');
    expect(batch.numbered).toBe(true);
    const lines = (await readFile(batch.path, 'utf8')).trimEnd().split('\n');
    const drawn = [
      ...(demoPortfolio(config).streams.find(({ name }) => name === 'time_entries')?.rows ?? []),
    ];
    expect(lines).toHaveLength(drawn.length);
    const cells = (at: number): string =>
      Object.values(reordered(drawn[at] ?? {}, source))
        .map((value) => String(value ?? ''))
        .join(',');
    expect(lines[0]).toBe(`1,,${cells(0)}`);
    expect(lines[9_999]).toBe(`10000,,${cells(9_999)}`);
    expect(lines.at(-2)).toContain(',"2,5O",');
    expect((await readdir(staging)).every((file) => file.endsWith('.csv'))).toBe(true);
  });

  test('stops when told to and leaves no file that looks whole', async () => {
    const source = await demoConnector.open(demoConnector.config.parse({ today: TODAY }));
    const reading = source.read('time_entries', context(true))[Symbol.asyncIterator]().next();
    await expect(reading).rejects.toSatisfy((error) => isFault(error, 'stopped'));
    expect((await readdir(staging)).filter((file) => file.endsWith('.csv'))).toEqual([]);
  });

  test('knows no stream it did not promise', async () => {
    const source = await demoConnector.open(demoConnector.config.parse({ today: TODAY }));
    expect(() => source.read('leads', context())).toThrow('demo stream leads');
  });
});

function reordered(
  row: Readonly<Record<string, unknown>>,
  source: Source,
): Record<string, unknown> {
  const fields = source.streams.find(({ name }) => name === 'time_entries')?.fields ?? [];
  return Object.fromEntries(fields.map(({ name }) => [name, row[name]]));
}
