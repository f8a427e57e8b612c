/** A vendor's stand-in for one test: with data that the test changes, a clock that it moves, and tables that are read into. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source, SourceValue, Tokens } from '../../../src/connect/schema.ts';
import { memoryLanding } from './memory-landing.ts';
import { openStandins } from './open-standins.ts';
import type { Standins } from './open-standins.ts';
import { fieldsOf, rowsOf } from './prove-connector.ts';
import { standinClock } from './standin-clock.ts';
import type { StandinClock } from './standin-clock.ts';
import { testEffects } from './test-effects.ts';
import type { TestEffects } from './test-effects.ts';
import type { Vendor } from './vendor.ts';

export type VendorWorld = {
  clock: StandinClock;
  effects: TestEffects;
  standins: Standins;
  /** A folder for long batches. */
  staging: string;
  /** Reads all streams, from where the read before left off; gives how many rows were new or different. */
  sync(): Promise<number>;
  /** What was read of a stream so far, fields by name. */
  rows(stream: string): Record<string, SourceValue>[];
  /** Streams that the last read left out. */
  leftOut(): readonly string[];
};

/** Opens the vendor, does the work of the test, and closes everything. */
export async function inVendor<T>(
  spec: {
    vendor: Vendor;
    open: (effects: TestEffects) => Promise<Source>;
    now: string;
    tokens?: Tokens | null;
  },
  work: (world: VendorWorld) => Promise<T>,
): Promise<T> {
  const clock = standinClock(spec.now);
  const standins = await openStandins([spec.vendor], { clock });
  const effects = testEffects({ gateway: standins.url, clock, tokens: spec.tokens ?? null });
  const staging = mkdtempSync(join(tmpdir(), 'rapport-vendor-'));
  const landing = memoryLanding(staging);
  let fields: ReturnType<typeof fieldsOf> = {};
  try {
    return await work({
      clock,
      effects,
      standins,
      staging,
      async sync() {
        const source = await spec.open(effects);
        fields = fieldsOf(source);
        return landing.sync(source);
      },
      rows: (stream) => rowsOf({ tables: landing.tables, fields }, stream),
      leftOut: () => landing.leftOut,
    });
  } finally {
    effects.close();
    await standins.close();
    rmSync(staging, { recursive: true });
  }
}
