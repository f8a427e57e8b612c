import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntityMap, Mapping } from '../../src/model/schema.ts';
import type { MappingView, MapPreviewView } from '../../src/serve/schema.ts';
import { openReviewedApp } from '../identity/reviewed-app.ts';
import type { ReviewedApp } from '../identity/reviewed-app.ts';

/** A ceiling against hanging, in milliseconds. */
const CEILING = 600_000;
const PATH = '/api/sources/files/mapping';

let desk: ReviewedApp;
beforeAll(async () => {
  desk = await openReviewedApp();
}, CEILING);
afterAll(() => desk?.close());

const view = async (): Promise<MappingView> => (await desk.ask('GET', `${PATH}?locale=en`)).body;
const preview = async (map: EntityMap): Promise<MapPreviewView> =>
  (await desk.ask('POST', `${PATH}/preview?locale=en`, { map })).body;
const effect = async (mapping: Mapping) =>
  (await desk.ask('POST', `${PATH}/effect?locale=en`, { mapping })).body;

const column = (name: string) => ({ from: 'column' as const, column: name });
async function invoices(): Promise<EntityMap> {
  const map = (await view()).mapping.maps.find(({ entity }) => entity === 'invoice');
  if (map === undefined) throw new Error('no map of invoices');
  return map;
}

test(
  'a source says its streams, its mapping, its versions and what formulas may call',
  async () => {
    const seen = await view();
    expect(seen.streams).toMatchObject([
      { stream: 'clients', rows: 4 },
      { stream: 'customers', rows: 4 },
      {
        stream: 'invoices',
        rows: 4,
        fields: [{ name: 'invoice', type: 'text' }, {}, {}, {}, {}, {}],
      },
    ]);
    expect(seen.mapping.maps).toHaveLength(3);
    expect(seen.versions).toMatchObject([{ version: 1 }]);
    expect(seen.functions).toContain('coalesce');
    expect(seen.job).toBeNull();
    expect((await desk.ask('GET', '/api/sources/none/mapping')).status).toBe(404);
  },
  CEILING,
);

test(
  'a map is looked at on the landed rows: values, coverage, words, and what is left out with its reason',
  async () => {
    const map = await invoices();
    const whole = await preview(map);
    expect(whole).toMatchObject({
      problems: [],
      rows: 4,
      refusedRows: 0,
      namedRows: 4,
      accounts: 3,
    });
    expect(whole.kept.map(({ key }) => key)).toEqual(['i1', 'i2', 'i3', 'i4']);
    const total = whole.fields.findIndex(({ name }) => name === 'total');
    expect(whole.kept[1]?.cells[total]).toMatch(/^250\.50*$/);
    expect(whole.fields.find(({ name }) => name === 'due_date')).toMatchObject({ filled: 0 });
    expect(whole.words).toMatchObject([
      {
        field: 'status',
        words: [
          { word: 'paid', becomes: 'paid', rows: 3 },
          { word: 'open', rows: 1 },
        ],
      },
    ]);

    const formula = {
      ...map.fields,
      total: { from: 'formula' as const, formula: 'if([total] > 300, [total] * 2, null)' },
    };
    const some = await preview({ ...map, fields: formula });
    expect(some).toMatchObject({ rows: 4, refusedRows: 2, namedRows: 2, accounts: 2 });
    expect(some.refused.map(({ key, refusal }) => [key, refusal])).toEqual([
      ['i2', 'total'],
      ['i4', 'total'],
    ]);
    expect(some.kept[0]?.cells[total]).toMatch(/^2000\.?0*$/);

    const kept = await preview({
      ...map,
      where: "[customer] = 'b'",
      values: { status: { paid: 'void' } },
    });
    expect(kept).toMatchObject({ rows: 2, refusedRows: 0 });
    expect(kept.words[0]?.words).toMatchObject([
      { word: 'open', becomes: 'open' },
      { word: 'paid', becomes: 'void' },
    ]);
  },
  CEILING,
);

test(
  'what is wrong with a map is said with its place, and nothing is run',
  async () => {
    const map = await invoices();
    const codes = async (wrong: EntityMap) =>
      (await preview(wrong)).problems.map(({ code }) => code);
    expect(await codes({ ...map, fields: { ...map.fields, total: column('totl') } })).toEqual([
      'model.mapping_unknown_column',
    ]);
    const broken = { from: 'formula' as const, formula: 'total + ' };
    const found = await preview({ ...map, fields: { ...map.fields, total: broken } });
    expect(found.problems[0]).toMatchObject({
      severity: 'error',
      at: { path: '/maps/0/fields/total' },
    });
    expect(found.kept).toEqual([]);
    const { total: _, ...others } = map.fields;
    expect(await preview({ ...map, fields: others })).toMatchObject({
      problems: [{ code: 'model.mapping_missing_field' }],
      rows: 4,
      refusedRows: 4,
    });
    expect(
      (await desk.ask('POST', `${PATH}/preview`, { map: { ...map, stream: 'none' } })).status,
    ).toBe(404);
    expect(
      (await desk.ask('POST', `${PATH}/preview`, { map: { ...map, source: 'demo' } })).status,
    ).toBe(404);
    expect(
      (await desk.ask('POST', `${PATH}/preview`, { map: { ...map, entity: 'none' } })).status,
    ).toBe(400);
  },
  CEILING,
);

test(
  'a map is proposed for any stream and entity, and its effect on KPIs is said before it is kept',
  async () => {
    const { mapping } = await view();
    const asked = { stream: 'invoices', entity: 'revenue_line' };
    const { map } = (await desk.ask('POST', `${PATH}/suggest`, asked)).body;
    expect(map).toMatchObject({ source: 'files', stream: 'invoices', entity: 'revenue_line' });
    const account = (await invoices()).account;
    const lines: EntityMap = {
      ...map,
      fields: {
        line_key: column('invoice'),
        invoice_date: column('issued'),
        net_amount: column('total'),
        currency: column('currency'),
      },
      account,
    };
    const more = { ...mapping, maps: [...mapping.maps, lines] };
    const found = await effect(more);
    expect(found.problems).toEqual([]);
    const revenue = found.kpis.find(({ kpi }: { kpi: string }) => kpi === 'revenue');
    expect(revenue).toMatchObject({ before: 'missing', after: 'ready', accounts: 3, of: 4 });
    expect(await effect(mapping)).toEqual({ problems: [], kpis: [] });

    const saved = await desk.ask('PUT', PATH, { mapping: more });
    await desk.idle();
    expect((await desk.ask('GET', `/api/jobs/${saved.body.job}`)).body.state).toBe('done');
    expect((await view()).versions.map(({ version }) => version)).toEqual([2, 1]);
    const first = (await desk.ask('GET', `${PATH}/versions/1`)).body;
    expect(first.mapping).toEqual(mapping);
    const back = await effect(first.mapping);
    expect(back.kpis.find(({ kpi }: { kpi: string }) => kpi === 'revenue')).toMatchObject({
      after: 'missing',
    });
    await desk.ask('PUT', PATH, first);
    await desk.idle();
    expect((await view()).mapping).toEqual(mapping);
    expect((await view()).versions).toHaveLength(3);
    expect((await desk.ask('GET', `${PATH}/versions/9`)).status).toBe(404);
  },
  CEILING,
);

test(
  'a mapping that does not fit is not kept',
  async () => {
    const { mapping } = await view();
    const [first, ...others] = mapping.maps;
    const foreign = { ...mapping, maps: [{ ...first, source: 'demo' }, ...others] };
    expect((await desk.ask('PUT', PATH, { mapping: foreign })).status).toBe(404);
    const wrong = {
      ...mapping,
      maps: [{ ...first, fields: { account_key: column('nothing') } }, ...others],
    };
    expect(await desk.ask('PUT', PATH, { mapping: wrong })).toMatchObject({
      status: 400,
      body: {
        problems: [
          { code: 'model.mapping_unknown_column' },
          { code: 'model.mapping_missing_field' },
        ],
      },
    });
    expect((await view()).mapping).toEqual(mapping);
    expect(await desk.ask('PUT', PATH, { mapping: { ...mapping, version: 2 } })).toMatchObject({
      status: 400,
    });
  },
  CEILING,
);
