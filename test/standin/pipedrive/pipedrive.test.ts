import { beforeAll, describe, expect, test } from 'vitest';
import { demoPortfolio } from '../../../src/connect/demo/portfolio.ts';
import { pipedriveConnector } from '../../../src/connect/pipedrive/index.ts';
import { openStandins } from '../kit/open-standins.ts';
import { describePromises } from '../kit/promises.ts';
import { readPlainly } from '../kit/prove-connector.ts';
import type { Proof, Reading } from '../kit/prove-connector.ts';
import { standinClock } from '../kit/standin-clock.ts';
import { testEffects } from '../kit/test-effects.ts';
import { DEMO_COMPANY, DEMO_TOKEN, seedPipedrive } from './seed.ts';
import type { PipedriveData } from './vendor.ts';
import { PIPEDRIVE_MANNERS, pipedriveVendor } from './vendor.ts';

const NOW = '2026-11-23T12:00:00Z';
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });
const seeded = seedPipedrive(streams);
const config = pipedriveConnector.config.parse({
  company: DEMO_COMPANY,
  auth: { kind: 'token', token: DEMO_TOKEN },
});
const proof: Proof = {
  vendor: () => pipedriveVendor(seeded, { burst: 40, mostPerPage: 60 }),
  open: (effects) => pipedriveConnector.open(config, effects),
  tokens: null,
  now: NOW,
};
let plain: Reading;

beforeAll(async () => {
  plain = await readPlainly(proof);
});

describePromises(proof, () => plain);

describe('Pipedrive', () => {
  async function inCompany<T>(
    work: (world: {
      data: PipedriveData;
      effects: ReturnType<typeof testEffects>;
      log: readonly string[];
    }) => Promise<T>,
    token = DEMO_TOKEN,
  ): Promise<T> {
    const clock = standinClock(NOW);
    const data = { ...seedPipedrive(streams), token };
    const standins = await openStandins([pipedriveVendor(data, PIPEDRIVE_MANNERS)], { clock });
    const effects = testEffects({ gateway: standins.url, clock });
    try {
      return await work({ data, effects, log: standins.log });
    } finally {
      effects.close();
      await standins.close();
    }
  }

  test('own fields have the names people gave them, options their labels, and what they mean is recognised', () =>
    inCompany(async ({ effects }) => {
      const source = await pipedriveConnector.open(config, effects);
      const fields = source.streams
        .find(({ name }) => name === 'organizations')
        ?.fields.map(({ name }) => name);
      expect(fields).toEqual(
        expect.arrayContaining(['razao_social', 'cnpj', 'classe_da_conta', 'cliente_desde']),
      );
      const accounts = source.maps.find(({ entity }) => entity === 'account');
      expect(accounts?.fields).toMatchObject({
        tax_id: { from: 'column', column: 'cnpj' },
        tier: { from: 'column', column: 'classe_da_conta' },
        customer_since: { from: 'column', column: 'cliente_desde' },
      });
      const place = fields?.indexOf('classe_da_conta') ?? -1;
      const tiers = Object.values(plain.tables['organizations'] ?? {}).map((row) => row[place]);
      expect(tiers).toContain('A');
    }));

  test('stays in stages are what the demo says they were', () => {
    const rows = [...(streams.find(({ name }) => name === 'deal_stage_history')?.rows ?? [])];
    const open = rows.filter((row) => !/[89]$/.test(String(row['stage_id'])));
    const stays = Object.values(plain.tables['deal_stage_stays'] ?? {});
    const plainly = (stage: unknown, from: unknown, to: unknown, amount: unknown): string =>
      [stage, instant(from), instant(to), Number(amount)].join(' ');
    expect(stays.map((stay) => plainly(stay[2], stay[3], stay[4], stay[5])).toSorted()).toEqual(
      open
        .map((row) => plainly(row['stage_id'], row['entered_at'], row['exited_at'], row['amount']))
        .toSorted(),
    );
  });

  test('a deal that is deleted comes again, marked', () =>
    inCompany(async ({ data, effects }) => {
      const deal = data.deals.all()[0] ?? {};
      data.deals.put({ ...deal, is_deleted: true, update_time: '2026-11-23T11:59:00Z' });
      const source = await pipedriveConnector.open(config, effects);
      const context = { cursors: {}, signal: new AbortController().signal, staging: '' };
      const found: unknown[] = [];
      for await (const batch of source.read('deals', context))
        if (batch.kind === 'rows') found.push(...batch.rows.filter(([id]) => id === deal['id']));
      expect(found).toHaveLength(1);
    }));

  test('says whose account it is', () =>
    inCompany(async ({ effects }) => {
      const checked = await pipedriveConnector.check(config, effects);
      expect(checked).toMatchObject({
        ok: true,
        value: { name: `${DEMO_COMPANY} (${DEMO_COMPANY}.pipedrive.com)` },
      });
    }));

  test('a token that is not accepted is a problem, and is in no text', () =>
    inCompany(async ({ effects, log }) => {
      const checked = await pipedriveConnector.check(config, effects);
      expect(checked).toMatchObject({
        ok: false,
        problems: [{ code: 'connect.credentials_refused' }],
      });
      expect(JSON.stringify([checked, log])).not.toContain(DEMO_TOKEN);
    }, 'another-token'));
});

function instant(text: unknown): string {
  return text === null || text === undefined ? '' : new Date(String(text)).toISOString();
}
