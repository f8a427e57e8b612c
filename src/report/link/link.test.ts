import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { zDocument } from '../document/schema.ts';
import type { Document } from '../document/schema.ts';
import { applyUpdates } from './apply-updates.ts';
import type { Decisions } from './apply-updates.ts';
import { findUpdates } from './find-updates.ts';
import { originOf } from './fingerprint.ts';

const same = (text: string) => ({ en: text, 'pt-BR': text, es: text });

/** A document of number strips: page id → block ids with the KPI each asks for. */
function documentOf(pages: Readonly<Record<string, Readonly<Record<string, string>>>>): Document {
  return zDocument.parse({
    kind: 'report',
    version: 1,
    id: 'example',
    title: same('Example'),
    description: same('Example'),
    audience: ['executive'],
    cadence: 'monthly',
    period: 'last_month',
    compare: [],
    requires: [],
    optional: [],
    pages: Object.entries(pages).map(([id, blocks]) => ({
      id,
      title: same(id),
      blocks: Object.entries(blocks).map(([block, kpi]) => ({
        kind: 'number_strip',
        id: block,
        query: { kpis: [kpi] },
      })),
    })),
  });
}

function linked(document: Document): Document {
  return { ...document, from: originOf('house', document) };
}

/** 'page: block=kpi block=kpi' of every page. */
function gistOf({ pages }: Document): string[] {
  return pages.map(
    ({ id, blocks }) =>
      `${id}: ${blocks.map((block) => `${block.id}=${block.query?.kpis[0]}`).join(' ')}`,
  );
}

function found(document: Document, template: Document): string[] {
  return findUpdates(document, template).map((update) =>
    [update.kind, update.block, 'isOverridden' in update && update.isOverridden ? 'own' : '']
      .join(' ')
      .trim(),
  );
}

const before = documentOf({ one: { a: 'mrr', b: 'nrr', c: 'grr' }, two: { d: 'nps' } });

test('says what the template changed, added and withdrew, and where the report has its own', () => {
  const report = linked(before);
  expect(found(report, before)).toEqual([]);
  const own = { ...report, pages: documentOf({ one: { a: 'arpa', b: 'nrr', c: 'grr' } }).pages };
  const after = documentOf({ one: { a: 'arr', x: 'csat', b: 'nrr' }, two: { d: 'ces_mean' } });
  expect(found(own, after)).toEqual(['changed a own', 'added x', 'added d', 'removed c']);
});

test('a report that follows nothing has no updates', () => {
  expect(findUpdates(before, documentOf({ one: { z: 'mrr' } }))).toEqual([]);
});

test('takes a block where it stands, beside its neighbour, with its page', () => {
  const after = documentOf({ one: { a: 'arr', x: 'csat', b: 'nrr' }, three: { y: 'ltv' } });
  const decisions: Decisions = { a: 'take', x: 'take', y: 'take', c: 'take', d: 'keep' };
  const updated = applyUpdates(linked(before), after, decisions);
  expect(gistOf(updated)).toEqual(['one: a=arr x=csat b=nrr', 'two: d=nps', 'three: y=ltv']);
  expect(found(updated, after)).toEqual([]);
});

test('what is kept is offered again when the template changes again, what is refused never', () => {
  const second = documentOf({ one: { a: 'arr', b: 'arpa', c: 'grr' }, two: { d: 'nps' } });
  const decided = applyUpdates(linked(before), second, { a: 'keep', b: 'refuse' });
  expect(gistOf(decided)).toEqual(gistOf(before));
  expect(found(decided, second)).toEqual([]);
  const third = documentOf({ one: { a: 'ltv', b: 'csat', c: 'grr' }, two: { d: 'nps' } });
  expect(found(decided, third)).toEqual(['changed a own']);
});

test('what was not decided waits on', () => {
  const after = documentOf({ one: { a: 'arr', b: 'arpa', c: 'grr' }, two: { d: 'nps' } });
  const decided = applyUpdates(linked(before), after, { a: 'take' });
  expect(found(decided, after)).toEqual(['changed b']);
});

const KPIS = ['mrr', 'nrr', 'grr', 'nps', 'arr'];
const arbitrary = fc
  .dictionary(
    fc.constantFrom('one', 'two', 'three'),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...KPIS), {
      minKeys: 1,
    }),
    { minKeys: 1 },
  )
  .map((pages) => {
    const seen = new Set<string>();
    const unique = Object.entries(pages).map(([page, blocks]) => [
      page,
      Object.fromEntries(
        Object.entries(blocks).filter(([id]) => !seen.has(id) && seen.add(id) !== undefined),
      ),
    ]);
    return documentOf(Object.fromEntries(unique));
  });

test('taking everything leaves nothing to take, and every block of the template is there', () => {
  fc.assert(
    fc.property(arbitrary, arbitrary, (base, template) => {
      const report = linked(base);
      const waiting = findUpdates(report, template);
      const decisions: Decisions = Object.fromEntries(
        waiting.map(({ block }) => [block, 'take' as const]),
      );
      const updated = applyUpdates(report, template, decisions);
      expect(findUpdates(updated, template)).toEqual([]);
      const ids = (document: Document) =>
        document.pages.flatMap(({ blocks }) =>
          blocks.map((block) => `${block.id}=${block.query?.kpis[0]}`),
        );
      expect(ids(updated).sort()).toEqual(ids(template).sort());
    }),
  );
});

test('refusing everything changes no block', () => {
  fc.assert(
    fc.property(arbitrary, arbitrary, (base, template) => {
      const report = linked(base);
      const decisions: Decisions = Object.fromEntries(
        findUpdates(report, template).map(({ block }) => [block, 'refuse' as const]),
      );
      const updated = applyUpdates(report, template, decisions);
      expect(updated.pages).toEqual(report.pages);
      expect(findUpdates(updated, template)).toEqual([]);
    }),
  );
});
