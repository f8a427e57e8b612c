import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_POLICIES, DEMO_SOURCE, demoMapping } from '../../src/model/index.ts';
import { DEMO_DOCUMENTS } from '../../src/serve/app/meaning.ts';
import { mappingOf, openDesk } from './desk.ts';
import type { Desk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const CRM = { id: 'crm', rows: [['1', 'Aurora', '', 'aurora.com', '']] };
const BILLING = {
  id: 'billing',
  rows: [['9', 'Aurora Ltda', '', 'www.aurora.com', '']],
  link: { key: null, taxId: null, domain: 'domain', email: null, name: 'name' },
};
const SECOND = { id: 'crm_2', rows: [['1', 'Boreal', '', 'boreal.com', '']] };

const names = async () => (await desk.ask('select name from account order by 1')).flat();

test('each source lands in tables of its own, and the next publish counts them all', async () => {
  expect(await desk.bring(CRM)).toEqual([]);
  expect(await desk.bring(SECOND)).toEqual([]);
  expect(await desk.bring(BILLING)).toEqual([]);
  expect(await names()).toEqual(['Aurora', 'Boreal']);
  const links = 'select source_id, account_id, method from account_source_link order by 1';
  expect(await desk.ask(links)).toEqual([
    ['billing', 'crm:clients:1', 'domain'],
    ['crm', 'crm:clients:1', 'founder'],
    ['crm_2', 'crm_2:clients:1', 'founder'],
  ]);
  expect((await desk.workspace.rawTables()).map(({ table }) => table)).toEqual([
    'billing__clients',
    'crm__clients',
    'crm_2__clients',
  ]);
  expect(desk.publishing.published()?.snapshot.sources.map(({ source }) => source)).toEqual([
    'billing',
    'crm',
    'crm_2',
  ]);
});

test('a source that is taken away goes with the next publish, and can come back until then', async () => {
  await desk.bring(CRM);
  await desk.bring(SECOND);
  await desk.sources.remove('crm_2');
  expect(await names()).toEqual(['Aurora', 'Boreal']);

  await desk.sources.restore('crm_2');
  await desk.publish();
  expect(await names()).toEqual(['Aurora', 'Boreal']);

  await desk.sources.remove('crm_2');
  expect(await desk.publish()).toEqual([]);
  expect(await names()).toEqual(['Aurora']);
  expect((await desk.sources.list()).map(({ id }) => id)).toEqual(['crm']);
  expect((await desk.workspace.rawTables()).map(({ source }) => source)).toEqual(['crm']);
  expect((await desk.workspace.runs()).map(({ source }) => source)).toEqual(['crm']);
  expect(await desk.mappings.versions('crm_2')).toMatchObject({ value: [] });
});

test('a workspace whose last source is taken away is empty, and says so in its snapshot', async () => {
  await desk.bring(CRM);
  await desk.sources.remove('crm');
  expect(await desk.publish()).toEqual([]);
  expect(await names()).toEqual([]);
  expect(desk.publishing.published()?.snapshot.sources).toEqual([]);
});

test('when the source that founded the accounts is gone, the first of the others founds them', async () => {
  await desk.bring(CRM);
  await desk.bring(BILLING);
  await desk.sources.remove('crm');
  expect(await desk.publish()).toEqual([]);
  expect(await names()).toEqual(['Aurora Ltda']);
});

test('a publish that is refused takes nothing away', async () => {
  await desk.bring(CRM);
  await desk.bring(SECOND);
  const renamed = mappingOf(CRM).maps.map((map) => ({ ...map, stream: 'customers' }));
  await desk.mappings.write('crm', { kind: 'mapping', version: 1, maps: renamed });
  await desk.sources.remove('crm_2');
  const problems = await desk.publish();
  expect(problems.map(({ code }) => code)).toEqual(['model.mapping_unknown_stream']);
  expect(await names()).toEqual(['Aurora', 'Boreal']);
  expect((await desk.sources.list()).map(({ id }) => id)).toEqual(['crm', 'crm_2']);
  expect((await desk.workspace.rawTables()).map(({ source }) => source)).toEqual(['crm', 'crm_2']);
});

test('the demo gives way to own sources, with its policies', async () => {
  await desk.sources.save({ id: DEMO_SOURCE, kind: 'demo', name: 'Demo', config: {} });
  await desk.mappings.write(DEMO_SOURCE, demoMapping);
  const standing = await desk.publishing.standing({
    source: 'crm',
    mapping: mappingOf(CRM),
  });
  expect(standing).toMatchObject({ value: { sources: ['crm'], gone: [DEMO_SOURCE] } });
  await desk.bring(CRM);
  expect((await desk.sources.list()).map(({ id }) => id)).toEqual(['crm']);
  expect(desk.publishing.said().policies).toEqual(DEFAULT_POLICIES);
  expect(DEMO_DOCUMENTS.policies).not.toEqual(DEFAULT_POLICIES);
});

test('every version of a mapping is kept, and one that says the same is none', async () => {
  const first = mappingOf(CRM);
  const second = {
    ...first,
    maps: first.maps.map((map) => ({ ...map, where: 'name is not null' })),
  };
  await desk.mappings.write('crm', first);
  await desk.mappings.write('crm', { ...first });
  await desk.mappings.write('crm', second);
  expect(await desk.mappings.read('crm')).toMatchObject({ value: second });
  expect(await desk.mappings.versions('crm')).toMatchObject({
    value: [
      { version: 2, mapping: second },
      { version: 1, mapping: first },
    ],
  });
});
