/** What every connector promises, read off its stand-in: a vendor's test gives a setting and looks at what comes of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault, isFault } from '../../../src/base/fault.ts';
import type { Effects, Source, SourceValue, Tokens } from '../../../src/connect/schema.ts';
import { random } from '../../../src/connect/demo/random.ts';
import { seededFaults } from './faults.ts';
import type { FaultKind } from './faults.ts';
import { memoryLanding } from './memory-landing.ts';
import type { MemoryLanding } from './memory-landing.ts';
import { openStandins } from './open-standins.ts';
import type { Standins } from './open-standins.ts';
import { standinClock } from './standin-clock.ts';
import type { StandinClock } from './standin-clock.ts';
import { testEffects } from './test-effects.ts';
import type { Vendor } from './vendor.ts';

/** A vendor with data, and a configured source that reads it. */
export type Proof = {
  /** Made anew for each run, so that no run sees another's changes. */
  vendor: () => Vendor;
  open: (effects: Effects) => Promise<Source>;
  tokens: Tokens | null;
  /** When the vendor's data ends. */
  now: string;
};

/** Tables, how many answers of the vendor it took, and the fields of each stream in the order of a row's values. */
export type Reading = {
  tables: MemoryLanding['tables'];
  requests: number;
  fields: Readonly<Record<string, readonly string[]>>;
};

/** The rows of a stream with their fields by name. */
export function rowsOf(
  { tables, fields }: Pick<Reading, 'tables' | 'fields'>,
  stream: string,
): Record<string, SourceValue>[] {
  const names = fields[stream] ?? [];
  return Object.values(tables[stream] ?? {}).map((row) =>
    Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])),
  );
}

/** The names of the fields of each stream of a source. */
export function fieldsOf({ streams }: Source): Reading['fields'] {
  return Object.fromEntries(
    streams.map(({ name, fields }) => [name, fields.map((each) => each.name)]),
  );
}

type World = {
  standins: Standins;
  clock: StandinClock;
  effects: ReturnType<typeof testEffects>;
  landing: MemoryLanding;
};

/** Every record once, without faults: the tables that all other ways of reading must give, and how many requests it took. */
export async function readPlainly(proof: Proof): Promise<Reading> {
  return inWorld(proof, { seed: 0 }, async ({ standins, effects, landing }) => {
    const source = await proof.open(effects);
    await landing.sync(source);
    return { tables: landing.tables, requests: standins.served(), fields: fieldsOf(source) };
  });
}

/** Reads all, and once more an hour later: how many rows each read changed. */
export async function readTwice(proof: Proof): Promise<{ first: number; second: number }> {
  return inWorld(proof, { seed: 0 }, async ({ effects, landing, clock }) => {
    const first = await landing.sync(await proof.open(effects));
    clock.advance(3_600_000);
    return { first, second: await landing.sync(await proof.open(effects)) };
  });
}

const RETRIED: readonly FaultKind[] = [
  'busy',
  'busy_after',
  'error',
  'html',
  'hangup',
  'truncated',
  'repeat',
];

/** Reads with faults by a seed and a crash at some request, then goes on: the tables that come of it. */
export async function readWithFaults(
  proof: Proof,
  { requests, seed }: { requests: number; seed: number },
): Promise<MemoryLanding['tables']> {
  return inWorld(proof, { seed }, async ({ standins, effects, landing }) => {
    const draw = random('runs', seed);
    standins.fail(seededFaults(seed, draw.next() * 0.3, RETRIED));
    const crashAt = draw.int(1, requests);
    await landing.sync(crashing(await proof.open(effects), crashAt, standins)).catch(leaveCrash);
    standins.forget();
    await landing.sync(await proof.open(effects));
    return landing.tables;
  });
}

/** Reads with limits met at random: the tables that come of it, and how many answers it took. */
export async function readWithLimits(proof: Proof, seed: number): Promise<Omit<Reading, 'fields'>> {
  return inWorld(proof, { seed }, async ({ standins, effects, landing }) => {
    standins.fail(seededFaults(seed, 0.4, ['busy', 'busy_after']));
    await landing.sync(await proof.open(effects));
    return { tables: landing.tables, requests: standins.served() };
  });
}

async function inWorld<T>(
  proof: Proof,
  { seed }: { seed: number },
  work: (world: World) => Promise<T>,
): Promise<T> {
  const clock = standinClock(proof.now);
  const standins = await openStandins([proof.vendor()], { clock });
  const effects = testEffects({ gateway: standins.url, clock, seed, tokens: proof.tokens });
  const staging = mkdtempSync(join(tmpdir(), 'rapport-proof-'));
  try {
    return await work({ standins, clock, effects, landing: memoryLanding(staging) });
  } finally {
    effects.close();
    await standins.close();
    rmSync(staging, { recursive: true });
  }
}

/** The source, until so many requests were served: then the process is gone. */
function crashing(source: Source, after: number, standins: Standins): Source {
  return {
    ...source,
    async *read(stream, context) {
      for await (const batch of source.read(stream, { ...context, onProgress: crash })) yield batch;
    },
  };
  function crash(): void {
    if (standins.served() >= after)
      throw new Fault('crashed', { message: 'the test ends it here' });
  }
}

/** The crash of the test itself is the end of the first read; anything else is a failure. */
function leaveCrash(error: unknown): void {
  if (!isFault(error, 'crashed')) throw error;
}
