import { expect, test } from 'vitest';
import { zDocument } from '../document/schema.ts';
import type { DocumentSpec } from '../document/schema.ts';
import { coverageWithout } from '../../../test/examples/report-setting.ts';
import { VOCABULARY, kpiOf } from '../../../test/examples/report-answers.ts';
import { planDocument } from './plan.ts';
import type { Data } from './standing.ts';
import { templateStatus } from './status.ts';

const same = (text: string) => ({ en: text, 'pt-BR': text, es: text });

type Blocks = DocumentSpec['pages'][number]['blocks'];

function documentOf(blocks: Blocks, more: Partial<DocumentSpec> & { spare?: Blocks } = {}) {
  const { spare = [], ...rest } = more;
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
    pages: [{ id: 'page', title: same('Page'), blocks, spare }],
    ...rest,
  });
}

function strip(
  id: string,
  kpis: string[],
  missing: 'hide' | 'note' | 'badge' = 'note',
): Blocks[number] {
  return { kind: 'number_strip', id, title: same(id), missing, query: { kpis } };
}

function line(
  id: string,
  kpi: string,
  missing: NonNullable<Blocks[number]['missing']>,
): Blocks[number] {
  return { kind: 'line', id, title: same(id), missing, query: { kpis: [kpi], grain: 'month' } };
}

function gist(blocks: Blocks, data: Data, spare: Blocks = []): string[] {
  const { pages, omitted } = planDocument(documentOf(blocks, { spare }), data, 'en');
  return [
    ...pages.flatMap((page) =>
      page.blocks.map(({ block, badge, problem }) => {
        const kpis = block.query?.kpis.join() ?? '';
        return [
          `${block.id}: ${kpis}`,
          badge === null ? '' : ` (${badge})`,
          problem === null ? '' : ` ${JSON.stringify(problem.params)}`,
        ].join('');
      }),
    ),
    ...omitted.map(
      ({ title, problem }) => `omitted ${title}: ${problem.code} ${JSON.stringify(problem.params)}`,
    ),
  ];
}

const whole: Data = { coverage: coverageWithout(), vocabulary: VOCABULARY };
const noSurveys: Data = { ...whole, coverage: coverageWithout('survey_response') };

test('leaves a report alone that the data can fill', () => {
  expect(gist([strip('a', ['mrr', 'nps']), line('b', 'nps', 'hide')], whole)).toEqual([
    'a: mrr,nps',
    'b: nps',
  ]);
});

test('hides what is missing, the block with the last of it', () => {
  expect(
    gist(
      [strip('a', ['mrr', 'nps'], 'hide'), line('b', 'nps', 'hide'), line('c', 'mrr', 'hide')],
      noSurveys,
    ),
  ).toEqual(['a: mrr', 'c: mrr', 'omitted b: report.needs_source {"entities":"survey answers"}']);
});

test('keeps cards with a dash, and charts that say what they need, where it is to be noted', () => {
  expect(gist([strip('a', ['mrr', 'nps']), line('b', 'nps', 'note')], noSurveys)).toEqual([
    'a: mrr,nps',
    'b: nps {"entities":"survey answers"}',
  ]);
});

test('lets a spare block stand in, and says for whom', () => {
  const blocks = [line('b', 'nps', { substitute: 'c' }), strip('a', ['mrr'])];
  expect(gist(blocks, noSurveys, [line('c', 'mrr', 'hide')])).toEqual([
    'c: mrr (in place of “b”)',
    'a: mrr',
  ]);
  expect(gist(blocks, whole, [line('c', 'mrr', 'hide')])).toEqual(['b: nps', 'a: mrr']);
  expect(gist(blocks, noSurveys, [line('c', 'nps', 'hide')])).toEqual([
    'a: mrr',
    'omitted b: report.needs_source {"entities":"survey answers"}',
  ]);
});

test('lets another KPI stand in, along the chain, and never runs in a circle', () => {
  const kpis = new Map(VOCABULARY.kpis);
  kpis.set(
    'nps',
    kpiOf('nps', ['NPS', 'NPS', 'NPS'], {
      degradesTo: 'contribution',
      requires: ['survey_response'],
    }),
  );
  kpis.set(
    'contribution',
    kpiOf('contribution', ['C', 'C', 'C'], { degradesTo: 'silence', requires: ['cost_line'] }),
  );
  const coverage = coverageWithout('survey_response', 'cost_line');
  expect(
    gist([strip('a', ['nps', 'mrr'])], { coverage, vocabulary: { ...VOCABULARY, kpis } }),
  ).toEqual(['a: silence,mrr (Days since contact in place of NPS)']);
  kpis.set(
    'contribution',
    kpiOf('contribution', ['C', 'C', 'C'], { degradesTo: 'nps', requires: ['cost_line'] }),
  );
  expect(
    gist([line('a', 'nps', 'note')], { coverage, vocabulary: { ...VOCABULARY, kpis } }),
  ).toEqual(['a: nps {"entities":"survey answers"}']);
});

test('keeps a text as long as one of its own figures can be filled', () => {
  const kpis = new Map(VOCABULARY.kpis);
  const swapped = { degradesTo: 'silence', requires: ['survey_response'] } as const;
  kpis.set('nps', kpiOf('nps', ['NPS', 'NPS', 'NPS'], swapped));
  const data = {
    coverage: coverageWithout('survey_response'),
    vocabulary: { ...VOCABULARY, kpis },
  };
  const text = (body: string): Blocks[number] => ({
    kind: 'text',
    id: 't',
    missing: 'hide',
    query: null,
    body: same(body),
  });
  expect(gist([text('{{nps}} {{mrr}}')], data)).toEqual(['t: ']);
  expect(gist([text('{{nps}}'), strip('a', ['mrr'])], data)).toEqual([
    'a: mrr',
    'omitted t: report.needs_source {"entities":"survey answers"}',
  ]);
});

test('says in a badge that part of the records has found no client', () => {
  const coverage = coverageWithout();
  const partial = {
    ...coverage,
    kpis: coverage.kpis.map((kpi) => ({ ...kpi, status: 'partial' as const })),
  };
  const data = { coverage: partial, vocabulary: VOCABULARY };
  expect(gist([strip('a', ['mrr'], 'badge'), strip('b', ['mrr'], 'note')], data)).toEqual([
    'a: mrr (part of the records belong to no client yet)',
    'b: mrr',
  ]);
});

test('drops a page that loses more than half of its blocks, and names what went with it', () => {
  const blocks = [line('a', 'nps', 'hide'), line('b', 'nps', 'hide'), line('c', 'mrr', 'hide')];
  expect(gist(blocks, noSurveys)).toEqual([
    'omitted a: report.needs_source {"entities":"survey answers"}',
    'omitted b: report.needs_source {"entities":"survey answers"}',
    'omitted c: report.page_dropped {}',
  ]);
  expect(gist([line('a', 'nps', 'hide'), line('c', 'mrr', 'hide')], noSurveys)[0]).toBe('c: mrr');
});

test('names KPIs that nobody defined', () => {
  expect(gist([line('a', 'magic', 'note')], whole)).toEqual(['a: magic {"kpis":"magic"}']);
});

test('greys a document without a required entity, and says what to connect', () => {
  const blocks = [strip('a', ['mrr'])];
  const status = (requires: DocumentSpec['requires'], data = noSurveys) =>
    templateStatus(documentOf(blocks, { requires }), data, 'pt-BR');
  expect(status(['subscription_line'])).toEqual({ status: 'ready', missing: [] });
  expect(status(['survey_response', ['survey_response', 'cost_line']])).toEqual({
    status: 'missing',
    missing: ['Respostas de pesquisa'],
  });
  expect(status([{ atLeast: 2, of: ['survey_response', 'cost_line'] }])).toEqual({
    status: 'missing',
    missing: ['pelo menos 2 de: Respostas de pesquisa, Custos'],
  });
  const nothing = { coverage: { entities: [], kpis: [] }, vocabulary: VOCABULARY };
  expect(status([['survey_response', 'cost_line']], nothing).missing).toEqual([
    'Respostas de pesquisa ou Custos',
  ]);
  expect(
    templateStatus(
      documentOf([strip('a', ['mrr', 'nps'], 'hide'), line('b', 'nps', 'hide')]),
      noSurveys,
      'en',
    ).status,
  ).toBe('partial');
});
