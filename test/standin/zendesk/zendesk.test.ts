import { beforeAll, expect, test } from 'vitest';
import { demoPortfolio } from '../../../src/connect/demo/portfolio.ts';
import type { ReadProgress } from '../../../src/connect/schema.ts';
import { zendeskConnector } from '../../../src/connect/zendesk/index.ts';
import { openStandins } from '../kit/open-standins.ts';
import { describePromises } from '../kit/promises.ts';
import { readPlainly } from '../kit/prove-connector.ts';
import type { Proof, Reading } from '../kit/prove-connector.ts';
import { standinClock } from '../kit/standin-clock.ts';
import { testEffects } from '../kit/test-effects.ts';
import { DEMO_API_TOKEN, DEMO_EMAIL, DEMO_SUBDOMAIN, seedZendesk } from './seed.ts';
import { ZENDESK_MANNERS, zendeskVendor } from './vendor.ts';

// A day after the data ends: what changed within the last minute is not exported.
const NOW = '2026-11-25T12:00:00Z';
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });
const seeded = seedZendesk(streams);
const config = zendeskConnector.config.parse({
  subdomain: DEMO_SUBDOMAIN,
  auth: { kind: 'token', email: DEMO_EMAIL, token: DEMO_API_TOKEN },
});
const proof: Proof = {
  vendor: () => zendeskVendor(seeded, { ...ZENDESK_MANNERS, perPage: 40 }),
  open: (effects) => zendeskConnector.open(config, effects),
  tokens: null,
  now: NOW,
};
let plain: Reading;

beforeAll(async () => {
  plain = await readPlainly(proof);
});

describePromises(proof, () => plain);

test('tickets are all there, with who asked, the first answer and the kind that the help desk added', () => {
  const rows = [...(streams.find(({ name }) => name === 'tickets')?.rows ?? [])];
  const tickets = plain.tables['tickets'] ?? {};
  expect(Object.keys(tickets)).toHaveLength(rows.length);
  for (const row of rows) {
    const ticket = tickets[String(row['ticket_id'])] ?? [];
    expect(ticket).toContain(row['requester_email']);
    expect(ticket).toContain(row['type']);
    if (row['first_reply_at'] !== null)
      expect(ticket).toContain(new Date(String(row['first_reply_at'])).toISOString());
  }
});

test('the limit of exports is kept, and said while it is waited for', async () => {
  const clock = standinClock(NOW);
  const standins = await openStandins([zendeskVendor(seeded, { ...ZENDESK_MANNERS, perPage: 5 })], {
    clock,
  });
  const effects = testEffects({ gateway: standins.url, clock });
  const said: ReadProgress[] = [];
  const source = await zendeskConnector.open(config, effects);
  const context = {
    cursors: {},
    signal: new AbortController().signal,
    staging: '',
    onProgress: (progress: ReadProgress) => said.push(progress),
  };
  let rows = 0;
  for await (const batch of source.read('tickets', context))
    if (batch.kind === 'rows') rows += batch.rows.length;
  effects.close();
  await standins.close();
  expect(rows).toBe(Object.keys(plain.tables['tickets'] ?? {}).length);
  const notice = said.find(({ notice: each }) => each !== null)?.notice;
  expect(notice).toMatchObject({
    code: 'connect.limit_minute',
    params: { source: 'Zendesk', limit: 10, stream: 'tickets' },
  });
  expect(said.at(-1)?.waitedMs).toBeGreaterThan(0);
  expect(effects.waits.length).toBeLessThanOrEqual(Math.ceil(standins.served() / 10));
});
