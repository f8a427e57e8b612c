import { expect, test } from 'vitest';
import { dimensions, entities, eventKinds, kpis } from '../../model/index.ts';
import { checkDocument } from '../document/check.ts';
import { zDocument } from '../document/schema.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { zBlockQuery } from './query-schema.ts';
import { zBlock } from './schema.ts';
import type { Block, BlockKind } from './schema.ts';
import { recastBlock, startBlock } from './start.ts';

const VOCABULARY = vocabularyOf({ kpis, dimensions, entities, events: eventKinds });
const KINDS = zBlock.options.map((option) => option.shape.kind.value);

const start = {
  id: 'block',
  title: { en: 'T', 'pt-BR': 'T', es: 'T' },
  note: null,
  width: 6,
  missing: 'hide',
} as const;

function problemsOf(block: Block): string[] {
  const same = { en: 'x', 'pt-BR': 'x', es: 'x' };
  const document = zDocument.parse({
    kind: 'report',
    version: 1,
    id: 'example',
    title: same,
    description: same,
    audience: ['executive'],
    cadence: 'monthly',
    period: 'last_month',
    compare: [],
    requires: [],
    optional: [],
    pages: [{ id: 'page', title: same, blocks: [block] }],
  });
  return checkDocument(document, VOCABULARY).map(({ code }) => code);
}

test.each(KINDS)(
  'a block may begin as %s from a single KPI, and from three with two dimensions',
  (kind) => {
    const one = zBlockQuery.parse({ kpis: ['mrr'] });
    const more = zBlockQuery.parse({
      kpis: ['mrr', 'nrr', 'churned_mrr'],
      dimensions: ['industry', 'region'],
    });
    for (const query of [one, more])
      expect(problemsOf(startBlock(kind, { ...start, query }))).toEqual([]);
  },
);

test('what is asked stays when a block is drawn otherwise, there and back', () => {
  const query = zBlockQuery.parse({
    kpis: ['mrr', 'nrr'],
    dimensions: ['industry'],
    grain: 'month',
    last: 6,
    filters: [{ dimension: 'region', op: 'in', values: ['south'] }],
  });
  const bar = startBlock('bar', { ...start, query });
  const kinds: BlockKind[] = ['table', 'line', 'heatmap', 'scatter', 'list', 'combo', 'bar'];
  const end = kinds.reduce((block, kind) => recastBlock(block, kind, 'mrr'), bar);
  expect(end).toEqual(bar);
});

test('a text that becomes a chart asks for the KPI that it is given', () => {
  const text = startBlock('text', { ...start, query: zBlockQuery.parse({ kpis: ['nrr'] }) });
  expect(text).toMatchObject({ query: null, body: { es: '{{nrr}}' } });
  expect(recastBlock(text, 'line', 'mrr').query).toMatchObject({ kpis: ['mrr'], grain: 'month' });
});
