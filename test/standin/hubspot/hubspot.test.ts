import { beforeAll, describe, expect, test } from 'vitest';
import { demoPortfolio } from '../../../src/connect/demo/portfolio.ts';
import { hubspotConnector } from '../../../src/connect/hubspot/index.ts';
import { nameGroups } from '../../../src/connect/name-groups.ts';
import { inVendor } from '../kit/in-vendor.ts';
import type { VendorWorld } from '../kit/in-vendor.ts';
import { oauthServer } from '../kit/oauth-server.ts';
import { describePromises } from '../kit/promises.ts';
import { readPlainly, rowsOf } from '../kit/prove-connector.ts';
import type { Proof, Reading } from '../kit/prove-connector.ts';
import { DEMO_APP, DEMO_TOKEN, seedHubspot } from './seed.ts';
import { HUBSPOT_MANNERS, hubspotVendor } from './vendor.ts';
import type { HubspotData, HubspotManners } from './vendor.ts';

const NOW = '2026-11-24T12:00:00Z';
const { streams } = demoPortfolio({ today: '2026-11-23', accounts: 4, months: 3 });
const seeded = seedHubspot(streams);
const config = hubspotConnector.config.parse({ auth: { kind: 'token', token: DEMO_TOKEN } });
const proof: Proof = {
  vendor: () => hubspotVendor(seeded, { ...HUBSPOT_MANNERS, mostPerPage: 40 }),
  open: (effects) => hubspotConnector.open(config, effects),
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
  test('own properties have the labels people gave them, options theirs, and what they mean is recognised', async () => {
    const companies = rowsOf(plain, 'companies');
    expect(new Set(companies.map(({ classe_da_conta: tier }) => tier))).toContain('A');
    expect(new Set(companies.map(({ registro_de_teste: isTest }) => isTest))).toContain(false);
    expect(companies.map(({ cnpj }) => cnpj).toSorted()).toEqual(
      demo('companies')
        .map((row) => row['tax_id'] ?? null)
        .toSorted(),
    );
    await inAccount(async ({ effects }) => {
      const { maps } = await hubspotConnector.open(config, effects);
      expect(maps.find(({ entity }) => entity === 'account')?.fields).toMatchObject({
        tax_id: { from: 'column', column: 'cnpj' },
        tier: { from: 'column', column: 'classe_da_conta' },
        customer_since: { from: 'column', column: 'cliente_desde' },
      });
    });
  });

  test('stays in stages are what the demo says they were', () => {
    const instant = (value: unknown): string | null =>
      value === null ? null : new Date(String(value)).toISOString();
    const expected = demo('deal_stage_history').map((row) => [
      row['stage_id'],
      instant(row['entered_at']),
      instant(row['exited_at']),
      row['amount'],
      row['close_date'],
      row['changed_by'],
    ]);
    const stays = rowsOf(plain, 'deal_stage_stays').map((stay) => [
      stay['stage_id'],
      stay['entered_at'],
      stay['exited_at'],
      stay['amount'],
      stay['close_date'],
      stay['changed_by'],
    ]);
    expect(stays.map(String).toSorted()).toEqual(expected.map(String).toSorted());
  });

  test('activities of all kinds belong to their company and name who took part', () => {
    const found = ['meetings', 'calls', 'emails', 'communications', 'notes'].flatMap((name) =>
      rowsOf(plain, name).map(({ id, company_id: company }) => `${id} ${company}`),
    );
    expect(found.toSorted()).toEqual(
      demo('activities')
        .map((row) => `${row['activity_id']} ${row['company_id']}`)
        .toSorted(),
    );
    expect(Object.keys(plain.tables['activity_contacts'] ?? {}).toSorted()).toEqual(
      demo('activity_contacts')
        .map((row) => `${row['activity_id']}|${row['contact_id']}`)
        .toSorted(),
    );
  });

  test('owners who left are there, and stays of owners are days where the account is', () => {
    const owners = rowsOf(plain, 'owners');
    expect(owners.filter(({ is_active: active }) => active === false).length).toBeGreaterThan(0);
    expect(owners).toHaveLength(demo('owners').length);
    const stays = rowsOf(plain, 'company_owner_stays');
    expect(stays.map(({ from_date: from }) => from)).toContain(
      demo('owner_history').find(({ role }) => role === 'owner')?.['from_date'],
    );
  });
});

describe('changes', () => {
  test('more of them than a search gives are all found, though search sees them late', () =>
    inAccount(
      async ({ data, clock, sync, rows }) => {
        await sync();
        clock.advance(3_600_000);
        const deals = data.objects['deals'];
        const [late] = deals?.all() ?? [];
        for (const deal of deals?.all() ?? [])
          deals?.put({
            ...deal,
            properties: { ...Object(deal['properties']), amount: '7' },
            updatedAt: new Date(clock.now() - (deal === late ? 5_000 : 60_000)).toISOString(),
          });
        await sync();
        const left = (): number => rows('deals').filter(({ amount }) => amount !== '7').length;
        expect(left()).toBe(1);
        clock.advance(60_000);
        await sync();
        expect(left()).toBe(0);
      },
      { manners: { mostFound: 10, mostPerPage: 4 } },
    ));

  test('a company that is archived comes again, marked; one that was merged into another too', () =>
    inAccount(async ({ data, clock, sync, rows }) => {
      await sync();
      clock.advance(3_600_000);
      const companies = data.objects['companies'];
      const [archived, merged, kept] = companies?.all() ?? [];
      const at = new Date(clock.now() - 60_000).toISOString();
      companies?.put({ ...archived, archived: true, archivedAt: at });
      companies?.remove(String(merged?.['id']));
      const properties = {
        ...Object(kept?.['properties']),
        hs_merged_object_ids: `${String(merged?.['id'])};999`,
      };
      companies?.put({ ...kept, updatedAt: at, properties });
      await sync();
      const gone = rows('companies').filter(({ is_archived: isGone }) => isGone === true);
      expect(gone.map(({ id }) => id).toSorted()).toEqual(
        [archived?.['id'], merged?.['id'], '999'].map(String).toSorted(),
      );
      expect(gone.find(({ id }) => id === merged?.['id'])?.['merged_into']).toBe(kept?.['id']);
    }));

  test('a deal that goes to another company without changing otherwise keeps its primary one', () =>
    inAccount(async ({ data, sync, rows }) => {
      const deals = data.objects['deals'];
      const [deal] = deals?.all() ?? [];
      const plainLink = { toObjectId: '5', associationTypes: [{ typeId: 341, label: null }] };
      const [primary] = Object(deal?.['associated'])['companies'];
      deals?.put({ ...deal, associated: { companies: [plainLink, primary] } });
      await sync();
      const found = rows('deals').find(({ id }) => id === deal?.['id']);
      expect(found).toMatchObject({
        company_id: primary.toObjectId,
        company_ids: `5,${primary.toObjectId}`,
      });
    }));
});

test('a thousand own properties are asked for in addresses that are short enough', async () => {
  const names = Array.from({ length: 1_000 }, (_, at) => `propriedade_da_nossa_empresa_${at}`);
  expect(nameGroups(names, 15_000).flat()).toEqual(names);
  const own = names.map((name) => ({
    name,
    label: name,
    type: 'string',
    fieldType: 'text',
    options: [],
    groupName: 'own',
    description: '',
    hubspotDefined: false,
  }));
  await inAccount(
    async ({ data, sync, rows }) => {
      const companies = data.objects['companies'];
      for (const company of companies?.all() ?? []) {
        const properties = Object.fromEntries(names.map((name) => [name, `${name}!`]));
        companies?.put({
          ...company,
          properties: { ...Object(company['properties']), ...properties },
        });
      }
      await sync();
      for (const row of rows('companies'))
        for (const name of names) expect(row[name]).toBe(`${name}!`);
    },
    { data: { properties: { ...seeded.properties, companies: own } } },
  );
});

describe('sign-in and limits', () => {
  const withApp = hubspotConnector.config.parse({
    auth: { kind: 'oauth', client_id: DEMO_APP.clientId, client_secret: DEMO_APP.clientSecret },
  });

  test('tokens that end within a read are refreshed, each refresh token once', async () => {
    const oauth = oauthServer({ ...DEMO_APP, lifeMs: 90_000 });
    await inVendor(
      {
        vendor: hubspotVendor(
          { ...seeded, token: 'none', oauth },
          { ...HUBSPOT_MANNERS, burst: 4 },
        ),
        open: (effects) => hubspotConnector.open(withApp, effects),
        now: NOW,
        tokens: oauth.signIn(Date.parse(NOW)),
      },
      async ({ sync, rows }) => {
        await sync();
        expect(rows('deals')).toHaveLength(rowsOf(plain, 'deals').length);
        expect(oauth.refreshes()).toBeGreaterThan(1);
      },
    );
  });

  test('what the app may not read is left out, the rest is read', () =>
    inAccount(
      async ({ sync, rows, leftOut }) => {
        await sync();
        expect(leftOut()).toEqual(['emails', 'ticket_stages', 'tickets']);
        expect(rows('activity_contacts')).not.toHaveLength(0);
      },
      { data: { forbidden: new Set(['emails', 'tickets']) } },
    ));

  test('a day whose requests are used up ends the read at once, with what HubSpot says of it', () =>
    inAccount(
      async ({ effects, standins }) => {
        const checked = await hubspotConnector.check(config, effects);
        expect(checked).toMatchObject({
          ok: false,
          problems: [{ code: 'connect.request_refused' }],
        });
        expect(JSON.stringify(checked)).toContain('daily limit');
        expect(standins.log).toHaveLength(1);
      },
      { manners: { isDayOver: true } },
    ));

  test('no request goes out that HubSpot would refuse for its limits', () =>
    inAccount(
      async ({ sync, clock, standins }) => {
        await sync();
        clock.advance(3_600_000);
        await sync();
        expect(standins.log.filter((line) => line.includes('/search')).length).toBeGreaterThan(8);
        expect(standins.served()).toBe(standins.log.length);
      },
      { manners: { mostPerPage: 10 } },
    ));

  test('says whose account it is; a token that is not accepted is a problem, and is in no text', () =>
    inAccount(async ({ data, effects, standins }) => {
      expect(await hubspotConnector.check(config, effects)).toMatchObject({
        ok: true,
        value: { name: 'HubSpot 44100200 (app.hubspot.com)' },
      });
      data.token = 'another';
      const checked = await hubspotConnector.check(config, effects);
      expect(checked).toMatchObject({
        ok: false,
        problems: [{ code: 'connect.credentials_refused' }],
      });
      expect(JSON.stringify([checked, standins.log])).not.toContain(DEMO_TOKEN);
    }));
});

/** An account of its own for one test. */
function inAccount<T>(
  work: (world: VendorWorld & { data: HubspotData }) => Promise<T>,
  spec: { manners?: Partial<HubspotManners>; data?: Partial<HubspotData> } = {},
): Promise<T> {
  const data = { ...seedHubspot(streams), ...spec.data };
  return inVendor(
    {
      vendor: hubspotVendor(data, { ...HUBSPOT_MANNERS, ...spec.manners }),
      open: (effects) => hubspotConnector.open(config, effects),
      now: NOW,
    },
    (world) => work({ ...world, data }),
  );
}
