import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.ts';
import { defaultBrand, templates } from '../../src/report/index.ts';
import type { Document, GateFinding } from '../../src/report/schema.ts';
import { gateOver } from '../../src/serve/app/report/gate-over.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { findTemplate } from '../../src/serve/app/report/find-document.ts';
import { CATALOGUES } from '../../src/serve/catalogues.ts';
import { everyone, publishDemo } from './published-demo.ts';

let published: Published;

beforeAll(async () => {
  ({ published } = await publishDemo());
}, 180_000);

afterAll(() => published.close());

function documentCalled(id: string): Document {
  const document = templates.find((each) => each.id === id);
  if (document === undefined) throw new Error(`no ${id}`);
  return document;
}

/** What stands in the way of a document on a day, as 'kind block'. */
async function inTheWay(document: Document, day = '2026-11-23'): Promise<GateFinding[]> {
  const gate = gateOver({
    published: () => published,
    find: findTemplate,
    brand: () => defaultBrand,
    catalogues: CATALOGUES,
    clock: fixedClock(`${day}T12:00:00Z`),
    onFault: () => undefined,
  });
  const found = await gate(document, { locale: 'pt-BR', viewer: everyone });
  return found.ok ? found.value : [];
}

function gist(found: readonly GateFinding[]): string[] {
  return found.map(({ kind, block, waived }) => [kind, block, waived ?? ''].join(' ').trim());
}

test('a template on fresh and whole data has nothing in its way', async () => {
  expect(gist(await inTheWay(documentCalled('portfolio_health')))).toEqual([]);
});

test('a report about nobody is stopped block by block, in the language of whoever publishes', async () => {
  const nobody = { dimension: 'account', op: 'in' as const, values: ['nobody'] };
  const document = { ...documentCalled('portfolio_health'), filters: [nobody] };
  const found = await inTheWay(document);
  expect(gist(found)).toContain('empty map_accounts');
  expect(found.find(({ block }) => block === 'map_accounts')?.message.message).toBe(
    'Não há nada aqui para este período e estes filtros.',
  );
});

test('data older than the cadence allows stops it; a reason waives that', async () => {
  const document = documentCalled('portfolio_health');
  expect(gist(await inTheWay(document, '2026-11-30'))).toEqual([]);
  expect(gist(await inTheWay(document, '2026-12-02'))).toEqual(['stale $sources']);
  const waived = { ...document, waived: { $sources: 'the CRM is being moved' } };
  expect(gist(await inTheWay(waived, '2026-12-02'))).toEqual([
    'stale $sources the CRM is being moved',
  ]);
});

test('a block that cannot be asked is broken, and named', async () => {
  const document = documentCalled('portfolio_health');
  const [page] = document.pages;
  if (page === undefined) throw new Error('there is a page');
  const odd = { dimension: 'account', op: 'in' as const, values: ['x'] };
  const blocks = page.blocks.map((block, index) =>
    index === 0 && block.kind === 'number_strip'
      ? { ...block, query: { ...block.query, filters: [{ ...odd, dimension: 'no_such' }] } }
      : block,
  );
  const found = await inTheWay({ ...document, pages: [{ ...page, blocks }] });
  expect(gist(found)).toEqual(['broken map_numbers']);
});
