import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPortfolio } from '../../../src/connect/demo/portfolio.ts';
import { salesforceConnector } from '../../../src/connect/salesforce/index.ts';
import { ownersOf } from '../../../src/connect/salesforce/stays.ts';
import { inVendor } from '../kit/in-vendor.ts';
import type { VendorWorld } from '../kit/in-vendor.ts';
import { oauthServer } from '../kit/oauth-server.ts';
import { describePromises } from '../kit/promises.ts';
import { readPlainly, rowsOf } from '../kit/prove-connector.ts';
import type { Proof, Reading } from '../kit/prove-connector.ts';
import { collection } from '../kit/store.ts';
import { DEMO_APP, DEMO_DOMAIN, seedSalesforce } from './seed.ts';
import { plain as written } from './seed-fields.ts';
import { SALESFORCE_MANNERS, salesforceVendor } from './vendor.ts';
import type { SalesforceData, SalesforceManners } from './vendor.ts';

const NOW = '2026-11-24T12:00:00Z';
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });
const config = salesforceConnector.config.parse({
  domain: DEMO_DOMAIN,
  auth: {
    kind: 'client_credentials',
    client_id: DEMO_APP.clientId,
    client_secret: DEMO_APP.clientSecret,
  },
});
const proof: Proof = {
  vendor: () =>
    salesforceVendor(seedSalesforce(streams), { ...SALESFORCE_MANNERS, mostPerPage: 60 }),
  open: (effects) => salesforceConnector.open(config, effects),
  tokens: null,
  now: NOW,
};
let plain: Reading;

beforeAll(async () => {
  plain = await readPlainly(proof);
});

describePromises(proof, () => plain);

const demo = (name: string): Record<string, unknown>[] => [
  ...(streams.find((each) => each.name === name)?.rows ?? []),
];

describe('what is read', () => {
  test('own fields have the labels people gave them, options theirs, and what they mean is recognised', () =>
    inOrg(async ({ effects }) => {
      const accounts = rowsOf(plain, 'accounts');
      expect(new Set(accounts.map(({ classe_da_conta: tier }) => tier))).toContain('A');
      expect(new Set(accounts.map(({ registro_de_teste: isTest }) => isTest))).toContain(false);
      const { maps } = await salesforceConnector.open(config, effects);
      expect(maps.find(({ entity }) => entity === 'account')?.fields).toMatchObject({
        tax_id: { from: 'column', column: 'cnpj' },
        tier: { from: 'column', column: 'classe_da_conta' },
      });
      expect(maps.find(({ entity }) => entity === 'opportunity')?.fields).toMatchObject({
        lost_reason: { from: 'column', column: 'motivo_da_perda' },
      });
    }));

  test('stays in stages are what the demo says they were, whatever else was noted of the opportunity', () => {
    const instant = (value: unknown): string | null =>
      value === null ? null : new Date(String(value)).toISOString();
    const expected = demo('deal_stage_history').map((row) => [
      `Etapa ${String(row['stage_id'])}`,
      instant(row['entered_at']),
      instant(row['exited_at']),
      Number(row['amount']),
      row['close_date'],
      row['changed_by'],
    ]);
    const stays = rowsOf(plain, 'opportunity_stage_stays').map((stay) => [
      stay['stage'],
      stay['entered_at'],
      stay['exited_at'],
      stay['amount'],
      stay['close_date'],
      stay['changed_by'],
    ]);
    expect(stays.map(String).toSorted()).toEqual(expected.map(String).toSorted());
  });

  test('who owned an account: changes by id count, those by name are the same ones again', () => {
    const line = (at: string, from: string, to: string): Record<string, string> => ({
      CreatedDate: `${at}T12:00:00.000+0000`,
      OldValue: from,
      NewValue: to,
    });
    const account = {
      Id: '1',
      OwnerId: '005000000000003',
      CreatedDate: '2024-01-05T12:00:00.000+0000',
    };
    const lines = [
      line('2024-03-01', 'Ana', 'Bruno'),
      line('2024-03-01', '005000000000001', '005000000000002'),
      line('2025-06-01', '005000000000002', '005000000000003'),
    ];
    expect(
      ownersOf(account, lines).map((each) => [
        each['owner_id'],
        each['from_date'],
        each['to_date'],
      ]),
    ).toEqual([
      ['005000000000001', '2024-01-05', '2024-03-01'],
      ['005000000000002', '2024-03-01', '2025-06-01'],
      ['005000000000003', '2025-06-01', null],
    ]);
    expect(ownersOf(account, []).map((each) => each['owner_id'])).toEqual(['005000000000003']);
  });

  test('an account that is deleted comes again, marked, and so does one that was merged', () =>
    inOrg(async ({ data, clock, sync, rows }) => {
      await sync();
      clock.advance(3_600_000);
      const accounts = data.objects['Account'];
      const [first, second] = accounts?.all() ?? [];
      const SystemModstamp = written(new Date(clock.now() - 1_000).toISOString());
      accounts?.put({ ...first, IsDeleted: true, SystemModstamp });
      accounts?.put({ ...second, IsDeleted: true, MasterRecordId: '1', SystemModstamp });
      expect(await sync()).toBe(2);
      const gone = rows('accounts').filter(({ is_deleted: isGone }) => isGone === true);
      expect(new Map(gone.map(({ id, merged_into: into }) => [id, into]))).toEqual(
        new Map([
          [first?.['Id'], null],
          [second?.['Id'], '1'],
        ]),
      );
    }));

  test('a field that the user may not see is not asked for', () =>
    inOrg(
      async ({ sync, rows }) => {
        await sync();
        expect(new Set(rows('opportunities').map(({ amount }) => amount))).toEqual(new Set([null]));
      },
      {
        change: ({ fields, ...data }) => ({
          ...data,
          fields: {
            ...fields,
            Opportunity: (fields['Opportunity'] ?? []).filter(({ name }) => name !== 'Amount'),
          },
        }),
      },
    ));

  test('an object that the user may not see is left out', () =>
    inOrg(
      async ({ sync, leftOut }) => {
        await sync();
        expect(leftOut()).toEqual(['account_owner_stays', 'cases']);
      },
      {
        change: ({ fields: { Case: _case, AccountHistory: _history, ...fields }, ...data }) => ({
          ...data,
          fields,
        }),
      },
    ));

  test('six hundred own fields are asked for in addresses that are short enough', () => {
    const names = Array.from({ length: 600 }, (_, at) => `Campo_da_nossa_organizacao_${at}__c`);
    return inOrg(
      async ({ sync, rows }) => {
        await sync();
        for (const row of rows('accounts'))
          for (const name of names)
            expect(row[name.toLowerCase().replace('__c', '')]).toBe(`${name}!`);
      },
      {
        change: ({ fields, objects, ...data }) => ({
          ...data,
          objects: {
            ...objects,
            Account: collection(
              (objects['Account']?.all() ?? []).map((account) => ({
                ...account,
                ...Object.fromEntries(names.map((name) => [name, `${name}!`])),
              })),
              'Id',
            ),
          },
          fields: {
            ...fields,
            Account: [
              ...(fields['Account'] ?? []),
              ...names.map((name) => ({
                name,
                label: name.replace('__c', ''),
                type: 'string',
                custom: true,
              })),
            ],
          },
        }),
      },
    );
  });

  test('a read that was cut off for longer than its locator lasts begins the object again', async () => {
    const data = seedSalesforce(streams);
    const vendor = salesforceVendor(data, { ...SALESFORCE_MANNERS, mostPerPage: 2 });
    await inVendor(
      { vendor, open: (effects) => salesforceConnector.open(config, effects), now: NOW },
      async ({ effects, clock }) => {
        const source = await salesforceConnector.open(config, effects);
        const context = { cursors: {}, signal: new AbortController().signal, staging: '' };
        let cursor = '';
        for await (const batch of source.read('tasks', context)) {
          if (batch.kind !== 'left_out' && batch.cursor !== null) cursor = batch.cursor;
          if (cursor !== '') break;
        }
        expect(cursor).toContain('query/01g');
        clock.advance(SALESFORCE_MANNERS.locatorMs + 1);
        const ids = new Set<unknown>();
        for await (const batch of source.read('tasks', {
          ...context,
          cursors: { tasks: cursor },
        }))
          if (batch.kind === 'rows') for (const [id] of batch.rows) ids.add(id);
        expect(ids.size).toBe(rowsOf(plain, 'tasks').length);
      },
    );
  });
});

describe('sign-in and limits', () => {
  test('a person signs in, tokens are refreshed, and the organization is where the reply says', () => {
    const instance = 'ipedigital--dev.sandbox.my.salesforce.com';
    const oauth = oauthServer({
      ...DEMO_APP,
      lifeMs: 3_600_000,
      extra: { instance_url: `https://${instance}` },
    });
    const signedIn = salesforceConnector.config.parse({
      domain: DEMO_DOMAIN,
      auth: { kind: 'oauth', client_id: DEMO_APP.clientId, client_secret: DEMO_APP.clientSecret },
    });
    return inVendor(
      {
        vendor: salesforceVendor({ ...seedSalesforce(streams), instance, oauth }),
        open: (effects) => salesforceConnector.open(signedIn, effects),
        now: NOW,
        // Salesforce does not say when a session ends: that is seen when it has.
        tokens: { ...oauth.signIn(Date.parse(NOW)), expiresAt: null },
      },
      async ({ sync, clock, rows, standins }) => {
        await sync();
        clock.advance(7_200_000);
        await sync();
        expect(rows('opportunities')).toHaveLength(demo('deals').length);
        expect(oauth.refreshes()).toBe(1);
        expect(standins.log.some((line) => line.includes(instance))).toBe(true);
      },
    );
  });

  test('a certificate signs in without a person, with an assertion that is good for minutes', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const byCertificate = salesforceConnector.config.parse({
      domain: DEMO_DOMAIN,
      auth: {
        kind: 'jwt',
        client_id: DEMO_APP.clientId,
        username: 'rapport@ipedigital.example',
        private_key: pem.replaceAll('\n', ' '),
      },
    });
    const certificate = {
      username: 'rapport@ipedigital.example',
      publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
    };
    return inOrg(
      async ({ effects }) => {
        expect(await salesforceConnector.check(byCertificate, effects)).toMatchObject({
          ok: true,
          value: { name: `Ipê Digital (${DEMO_DOMAIN})` },
        });
      },
      { change: (data) => ({ ...data, certificate }) },
    );
  });

  test('what is no private key is a problem of its field', () => {
    const parsed = salesforceConnector.config.safeParse({
      domain: DEMO_DOMAIN,
      auth: { kind: 'jwt', client_id: 'x', username: 'y', private_key: 'hello' },
    });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['auth.private_key']);
  });

  test('a day whose requests are used up ends the read at once, with what Salesforce says of it', () =>
    inOrg(
      async ({ effects }) => {
        const checked = await salesforceConnector.check(config, effects);
        expect(checked).toMatchObject({
          ok: false,
          problems: [{ code: 'connect.request_refused' }],
        });
        expect(JSON.stringify(checked)).toContain('TotalRequests Limit exceeded');
      },
      { manners: { perDay: 0 } },
    ));

  test('an app that is not known is a problem, and its secret is in no text', () =>
    inOrg(
      async ({ effects, standins }) => {
        const checked = await salesforceConnector.check(config, effects);
        expect(checked).toMatchObject({
          ok: false,
          problems: [{ code: 'connect.reconnect_needed' }],
        });
        expect(JSON.stringify([checked, standins.log])).not.toContain(DEMO_APP.clientSecret);
      },
      {
        change: (data) => ({
          ...data,
          oauth: oauthServer({ ...DEMO_APP, clientSecret: 'another' }),
        }),
      },
    ));
});

/** An organization of its own for one test. */
function inOrg<T>(
  work: (world: VendorWorld & { data: SalesforceData }) => Promise<T>,
  spec: {
    manners?: Partial<SalesforceManners>;
    change?: (data: SalesforceData) => SalesforceData;
  } = {},
): Promise<T> {
  const seeded = seedSalesforce(streams);
  const data = spec.change?.(seeded) ?? seeded;
  return inVendor(
    {
      vendor: salesforceVendor(data, { ...SALESFORCE_MANNERS, ...spec.manners }),
      open: (effects) => salesforceConnector.open(config, effects),
      now: NOW,
    },
    (world) => work({ ...world, data }),
  );
}
