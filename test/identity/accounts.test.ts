import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../../src/model/schema.ts';
import { openClients } from './clients.ts';
import type { Clients, Systems } from './clients.ts';

/** A ceiling against hanging, in milliseconds. */
const CEILING = 300_000;

const SYSTEMS: Systems = {
  crm: [
    { id: '1', name: 'Padaria Aurora', tax_id: '12.345.678/0001-95', domain: 'aurora.com.br' },
    { id: '2', name: 'Oficina Boreal', domain: 'https://www.boreal.com.br/contato' },
    {
      id: '3',
      name: 'Clínica Central',
      tax_id: '11.111.111/1111-11',
      domain: 'facebook.com/central',
    },
    { id: '4', name: 'Distribuidora Delta', email: 'delta@gmail.com', domain: 'delta.co' },
  ],
  billing: [
    { id: 'b1', name: 'Aurora', tax_id: '12345678000195' },
    { id: 'b2', name: 'Filial Aurora', tax_id: '12.345.678/0002-76' },
    { id: 'b3', name: 'Central', tax_id: '11111111111111' },
    { id: 'b4', name: 'Outra', email: 'outra@gmail.com' },
    { id: 'b5', name: 'Delta', email: 'DELTA@gmail.com ' },
    { id: 'b6', name: 'Boreal', other: '2' },
  ],
  desk: [
    { id: 'd1', name: 'x', email: 'ana@boreal.com.br' },
    { id: 'd2', name: 'y', domain: 'facebook.com' },
    { id: 'd3', name: 'Distribuidora Deltta' },
    { id: 'd4', name: 'z', domain: 'loja.delta.co', other: '1' },
  ],
};

let clients: Clients;
beforeAll(async () => {
  clients = await openClients(SYSTEMS);
});
afterAll(() => clients?.close());

const ref = (source: string, pk: string): Decision['left'] => ({ source, stream: 'clients', pk });
let made = 0;
const decision = (kind: Decision['kind'], left: Decision['left'], right = left): Decision => ({
  id: String((made += 1)),
  kind,
  left,
  right,
  decidedBy: 'ana',
});

type Tables = Awaited<ReturnType<Clients['build']>>;
const linksOf = ({ links }: Tables): Record<string, string> =>
  Object.fromEntries(
    links.map(([source, , pk, account, method, sure]) => [
      `${source} ${pk}`,
      `${String(account).replace(':clients:', ' ')} ${method} ${sure}`,
    ]),
  );

describe('without decisions', () => {
  test(
    'records find their account by key, tax id, domain and e-mail, and by nothing that many share',
    async () => {
      expect(linksOf(await clients.build([]))).toEqual({
        'crm 1': 'crm 1 founder 1.00',
        'crm 2': 'crm 2 founder 1.00',
        'crm 3': 'crm 3 founder 1.00',
        'crm 4': 'crm 4 founder 1.00',
        'billing b1': 'crm 1 tax_id 0.98',
        'billing b5': 'crm 4 email 0.85',
        'billing b6': 'crm 2 key 1.00',
        'desk d1': 'crm 2 email 0.85',
        'desk d4': 'crm 1 key 1.00',
      });
    },
    CEILING,
  );

  test(
    'what nothing identifies is kept and proposed with what it has in common',
    async () => {
      const { records, proposals } = await clients.build([]);
      const alone = records.filter(([, , , account]) => account === null);
      expect(alone.map(([source, , pk]) => `${source} ${pk}`)).toEqual([
        'billing b2',
        'billing b3',
        'billing b4',
        'desk d2',
        'desk d3',
      ]);
      expect(
        proposals.map(([kind, source, , pk, account, , , , , why]) => [
          kind,
          source,
          pk,
          account,
          why,
        ]),
      ).toEqual([
        ['link', 'billing', 'b2', 'crm:clients:1', 'tax_root'],
        ['link', 'billing', 'b3', 'crm:clients:3', 'tax_id'],
        ['link', 'desk', 'd3', 'crm:clients:4', 'name'],
        // d4 belongs to 1 by its key, and has the domain of 4.
        ['merge', 'crm', '4', 'crm:clients:1', 'domain'],
      ]);
    },
    CEILING,
  );
});

describe('what people decide', () => {
  test(
    'comes before every rule, whatever the order of the systems',
    async () => {
      const links = linksOf(
        await clients.build([
          decision('accept', ref('billing', 'b1'), ref('crm', '2')),
          // Of a record that another system brings later, and through another record.
          decision('accept', ref('billing', 'b4'), ref('desk', 'd1')),
          decision('accept', ref('desk', 'd2'), ref('billing', 'b4')),
          decision('split', ref('desk', 'd4'), ref('crm', '1')),
          decision('reject', ref('billing', 'b5'), ref('crm', '4')),
        ]),
      );
      expect(links).toMatchObject({
        'billing b1': 'crm 2 decision 1.00',
        'billing b4': 'crm 2 decision 1.00',
        'desk d2': 'crm 2 decision 1.00',
        'desk d4': 'desk d4 decision 1.00',
      });
      expect(links['billing b5']).toBeUndefined();
    },
    CEILING,
  );

  test(
    'a refused rule gives way to the next one, and several refusals of one record make no double',
    async () => {
      const { links } = await clients.build([
        decision('reject', ref('desk', 'd4'), ref('crm', '1')),
        decision('reject', ref('desk', 'd4'), ref('crm', '2')),
        decision('reject', ref('desk', 'd4'), ref('crm', '3')),
      ]);
      const own = links.filter(([source, , pk]) => source === 'desk' && pk === 'd4');
      expect(own.map(([, , , account, method]) => [account, method])).toEqual([
        ['crm:clients:4', 'domain'],
      ]);
    },
    CEILING,
  );

  test(
    'who was refused once is not proposed again',
    async () => {
      const { proposals } = await clients.build([
        decision('reject', ref('desk', 'd3'), ref('crm', '4')),
      ]);
      expect(proposals.map(([, , , pk]) => pk)).toEqual(['b2', 'b3', '4']);
    },
    CEILING,
  );

  test(
    'a founder that is placed elsewhere takes along what names it',
    async () => {
      const tables = await clients.build([decision('accept', ref('crm', '2'), ref('crm', '1'))]);
      expect(linksOf(tables)).toMatchObject({
        'crm 2': 'crm 1 decision 1.00',
        'billing b6': 'crm 1 key 1.00',
      });
      expect(tables.accounts.map(([account]) => account)).not.toContain('crm:clients:2');
    },
    CEILING,
  );

  test(
    'a decision about records that are gone changes nothing',
    async () => {
      const before = await clients.build([]);
      const gone = await clients.build([
        decision('accept', ref('desk', 'gone'), ref('crm', '1')),
        decision('merge', ref('crm', 'gone'), ref('crm', '1')),
        decision('found', ref('desk', 'gone')),
      ]);
      expect(gone).toEqual(before);
    },
    CEILING,
  );
});

const RECORDS = Object.entries(SYSTEMS).flatMap(([source, rows]) =>
  rows.map(({ id }) => ref(source, id)),
);
const FOUNDERS = SYSTEMS.crm.map(({ id }) => ref('crm', id));
const OTHERS = RECORDS.filter(({ source }) => source !== 'crm');

/** One word on each of some records, and merges and refusals of any. */
const decisions = fc
  .tuple(
    fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom<Decision['kind']>('accept', 'found', 'split'),
        left: fc.constantFrom(...OTHERS),
        right: fc.constantFrom(...FOUNDERS),
      }),
      { maxLength: 4, selector: ({ left }) => `${left.source} ${left.pk}` },
    ),
    fc.array(
      fc.record({
        kind: fc.constant<Decision['kind']>('reject'),
        left: fc.constantFrom(...OTHERS),
        right: fc.constantFrom(...FOUNDERS),
      }),
      { maxLength: 2 },
    ),
    fc.array(
      fc.record({
        kind: fc.constant<Decision['kind']>('merge'),
        left: fc.constantFrom(...FOUNDERS),
        right: fc.constantFrom(...FOUNDERS),
      }),
      { maxLength: 2 },
    ),
  )
  .map((kinds) => kinds.flat().map(({ kind, left, right }) => decision(kind, left, right)));

test(
  'decisions about different records mean the same in any order, and no record has two accounts or is lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(decisions, async (all) => {
        const tables = await clients.build(all);
        expect(await clients.build(all.toReversed())).toEqual(tables);
        const names = tables.links.map(([source, , pk]) => `${source} ${pk}`);
        expect(new Set(names).size).toBe(names.length);
        expect(tables.records.map(([source, , pk]) => `${source} ${pk}`).sort()).toEqual(
          RECORDS.map(({ source, pk }) => `${source} ${pk}`).sort(),
        );
      }),
      { numRuns: 12, seed: 11 },
    );
  },
  CEILING,
);

test(
  'undoing gives back the tables of before, whatever else was decided',
  async () => {
    await fc.assert(
      fc.asyncProperty(decisions, decisions, async (kept, undone) => {
        const before = await clients.build(kept);
        await clients.build([...kept, ...undone]);
        expect(await clients.build(kept)).toEqual(before);
      }),
      { numRuns: 4, seed: 5 },
    );
  },
  CEILING,
);
