import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPortfolio } from '../../../src/connect/demo/portfolio.ts';
import { isFault } from '../../../src/base/fault.ts';
import { rdStationConnector } from '../../../src/connect/rdstation/index.ts';
import { inVendor } from '../kit/in-vendor.ts';
import type { VendorWorld } from '../kit/in-vendor.ts';
import { oauthServer } from '../kit/oauth-server.ts';
import { describePromises } from '../kit/promises.ts';
import { readPlainly, rowsOf } from '../kit/prove-connector.ts';
import type { Proof, Reading } from '../kit/prove-connector.ts';
import { DEMO_APP, DEMO_TOKEN, seedRdStation } from './seed.ts';
import { RDSTATION_MANNERS, rdStationVendor } from './vendor.ts';
import type { RdStationData } from './vendor.ts';

const NOW = '2026-11-24T12:00:00Z';
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 8, months: 12 });
const byToken = rdStationConnector.config.parse({ auth: { kind: 'token', token: DEMO_TOKEN } });
const bySignIn = rdStationConnector.config.parse({
  auth: { kind: 'oauth', client_id: DEMO_APP.clientId, client_secret: DEMO_APP.clientSecret },
});
const DAY = 86_400_000;

/** A token that is good for the whole of a test, or an account's worth of two-hour ones. */
function signedIn(lifeMs: number): Pick<Proof, 'tokens'> & { oauth: RdStationData['oauth'] } {
  const oauth = oauthServer({ ...DEMO_APP, lifeMs });
  return { oauth, tokens: oauth.signIn(Date.parse(NOW)) };
}

const long = signedIn(400 * DAY);
const second: Proof = {
  vendor: () => rdStationVendor({ ...seedRdStation(streams), oauth: long.oauth }),
  open: (effects) => rdStationConnector.open(bySignIn, effects),
  tokens: long.tokens,
  now: NOW,
};
const first: Proof = {
  vendor: () => rdStationVendor(seedRdStation(streams), { ...RDSTATION_MANNERS, mostPerPage: 60 }),
  open: (effects) => rdStationConnector.open(byToken, effects),
  tokens: null,
  now: NOW,
};
let readFirst: Reading;
let readSecond: Reading;

beforeAll(async () => {
  readFirst = await readPlainly(first);
  readSecond = await readPlainly(second);
});

describe('version 1, by token', () => {
  describePromises(first, () => readFirst);
});

describe('version 2, signed in', () => {
  describePromises(second, () => readSecond);
});

const demo = (name: string): Record<string, unknown>[] => [
  ...(streams.find((each) => each.name === name)?.rows ?? []),
];

describe('what is read', () => {
  test('is the same in both versions', () => {
    for (const stream of ['users', 'stages', 'organizations', 'contacts', 'deals', 'tasks'])
      expect(sorted(rowsOf(readFirst, stream))).toEqual(sorted(rowsOf(readSecond, stream)));
  });

  test('own fields have the labels people gave them, and what they mean is recognised', () =>
    inAccount(async ({ effects }) => {
      const organizations = rowsOf(readSecond, 'organizations');
      expect(new Set(organizations.map(({ cnpj }) => cnpj))).toEqual(
        new Set(demo('companies').map((row) => row['tax_id'] ?? null)),
      );
      expect(new Set(organizations.map(({ cliente_desde: since }) => since))).toEqual(
        new Set(demo('companies').map((row) => row['customer_since'] ?? null)),
      );
      const { maps } = await rdStationConnector.open(byToken, effects);
      expect(maps.find(({ entity }) => entity === 'opportunity')?.fields).toMatchObject({
        currency: { from: 'column', column: 'moeda' },
        type: { from: 'column', column: 'tipo_de_negocio' },
      });
    }));

  test('deals say how they ended and why', () => {
    const deals = new Map(rowsOf(readSecond, 'deals').map((deal) => [deal['id'], deal]));
    for (const row of demo('deals'))
      expect(deals.get(String(row['deal_id']))).toMatchObject({
        is_won: row['is_won'],
        lost_reason: row['lost_reason'],
        amount: Number(row['amount']),
        expected_close_date: row['close_date'],
      });
  });
});

describe('lists that have more than they give', () => {
  const many = (data: RdStationData, list: string, count: number): void => {
    const [one] = data.lists[list]?.all() ?? [];
    for (let at = 0; at < count; at++) {
      const created = new Date(Date.parse('2020-01-01T00:00:00Z') + at * 3_600_000).toISOString();
      data.lists[list]?.put({ ...one, id: `many_${at}`, created_at: created, updated_at: created });
    }
  };
  const readIds = async (
    world: VendorWorld,
    config: typeof byToken,
    stream: string,
  ): Promise<number> => {
    const source = await rdStationConnector.open(config, world.effects);
    const context = {
      cursors: {},
      signal: new AbortController().signal,
      staging: world.staging,
    };
    const ids = new Set<unknown>();
    for await (const batch of source.read(stream, context))
      if (batch.kind === 'rows') for (const [id] of batch.rows) ids.add(id);
      else if (batch.kind === 'file')
        // Two columns of ours stand before the first one.
        for (const line of readFileSync(batch.path, 'utf8').trim().split('\n'))
          ids.add(line.split(',')[2]?.replaceAll('"', ''));
    return ids.size;
  };
  const COUNT = 10_400;

  test('version 2 is read in windows of what was created when', () =>
    inAccount(
      async (world) => {
        many(world.data, 'organizations', COUNT);
        const expected = world.data.lists['organizations']?.all().length;
        expect(await readIds(world, bySignIn, 'organizations')).toBe(expected);
      },
      { tokens: long.tokens, oauth: long.oauth },
    ));

  test('version 1 goes on by the mark that deals have', () =>
    inAccount(async (world) => {
      many(world.data, 'deals', COUNT);
      expect(await readIds(world, byToken, 'deals')).toBe(world.data.lists['deals']?.all().length);
    }));

  test('version 1 does not take a part of its companies for all of them', () =>
    inAccount(async (world) => {
      many(world.data, 'organizations', COUNT);
      const error: unknown = await readIds(world, byToken, 'organizations').catch(
        (reason: unknown) => reason,
      );
      expect(isFault(error) && error.problem?.code).toBe('connect.list_capped');
    }));
});

describe('sign-in', () => {
  test('tokens of two hours are refreshed, each refresh token once; after two idle weeks a person is needed', () => {
    const short = signedIn(7_200_000);
    return inAccount(
      async ({ effects, clock }) => {
        const check = (): ReturnType<typeof rdStationConnector.check> =>
          rdStationConnector.check(bySignIn, effects);
        for (const days of [1, 13, 13]) {
          clock.advance(days * DAY);
          expect(await check()).toMatchObject({ ok: true });
        }
        expect(short.oauth.refreshes()).toBe(3);
        clock.advance(15 * DAY);
        expect(await check()).toMatchObject({
          ok: false,
          problems: [{ code: 'connect.reconnect_needed' }],
        });
      },
      { tokens: short.tokens, oauth: short.oauth },
    );
  });

  test('a token that is not accepted is a problem, and stands in no text of ours', () =>
    inAccount(async ({ data, effects }) => {
      expect(await rdStationConnector.check(byToken, effects)).toMatchObject({ ok: true });
      data.token = 'another';
      const checked = await rdStationConnector.check(byToken, effects);
      expect(checked).toMatchObject({
        ok: false,
        problems: [{ code: 'connect.credentials_refused' }],
      });
      expect(JSON.stringify(checked)).not.toContain(DEMO_TOKEN);
    }));
});

function sorted(rows: readonly Record<string, unknown>[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
}

/** An account of its own for one test. */
function inAccount<T>(
  work: (world: VendorWorld & { data: RdStationData }) => Promise<T>,
  { tokens = null, oauth }: { tokens?: Proof['tokens']; oauth?: RdStationData['oauth'] } = {},
): Promise<T> {
  const seeded = seedRdStation(streams);
  const data = { ...seeded, oauth: oauth ?? seeded.oauth };
  return inVendor(
    {
      vendor: rdStationVendor(data),
      open: (effects) => rdStationConnector.open(byToken, effects),
      now: NOW,
      tokens,
    },
    (world) => work({ ...world, data }),
  );
}
