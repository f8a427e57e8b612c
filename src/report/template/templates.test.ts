import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import { dimensions, entities, eventKinds, kpis } from '../../model/index.ts';
import type { Coverage } from '../../model/schema.ts';
import { ENTITY_IDS } from '../../model/schema.ts';
import { kpisInText } from '../block/text/ask.ts';
import { parseDocument } from '../document/parse.ts';
import type { Document } from '../document/schema.ts';
import { planDocument } from '../fill/plan.ts';
import { needsOf, templateStatus } from '../fill/status.ts';
import { parseMarkdown } from '../text/markdown.ts';
import type { Span } from '../text/markdown.ts';
import { parseToken } from '../text/token.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { templates } from './index.ts';

const vocabulary = vocabularyOf({ kpis, dimensions, entities, events: eventKinds });

/** What workspaces can fill that have everything but some entities. */
function without(...missing: readonly string[]): Coverage {
  return {
    entities: ENTITY_IDS.filter((entity) => !missing.includes(entity)).map((entity) => ({
      entity,
      rows: 9,
      matched: 9,
    })),
    kpis: kpis.map(({ id, requires }) => {
      const lacks = requires.filter((entity) => missing.includes(entity));
      return {
        kpi: id,
        status: lacks.length > 0 ? 'missing' : 'ready',
        missing: lacks,
        accounts: 1,
      };
    }),
  };
}

function pagesWithout(id: string, ...missing: readonly string[]): Record<string, string[]> {
  const document = templates.find((each) => each.id === id);
  if (document === undefined) throw new Error(`no template ${id}`);
  const { pages } = planDocument(document, { coverage: without(...missing), vocabulary }, 'en');
  return Object.fromEntries(
    pages.map((page) => [page.id, page.blocks.map(({ block }) => block.id)]),
  );
}

/** Paragraphs, optional lines and the figures of each, without words. */
function shapeOf(body: string): unknown {
  const figures = (spans: readonly Span[]): string[] =>
    spans.flatMap((span) =>
      span.kind === 'token' ? [JSON.stringify({ ...parseToken(span.inner), choices: null })] : [],
    );
  return parseMarkdown(body).map(({ style, lines }) => [
    style,
    lines.map(({ optional, spans }) => [optional, figures(spans).toSorted()]),
  ]);
}

describe.each(templates.map((document): [string, Document] => [document.id, document]))(
  '%s',
  (_, document) => {
    test('is a sound document, also as a file', () => {
      expect(parseDocument(JSON.parse(JSON.stringify(document)), vocabulary)).toEqual({
        ok: true,
        value: document,
        warnings: [],
      });
    });

    test('is whole where all data is there', () => {
      expect(templateStatus(document, { coverage: without(), vocabulary }, 'en')).toEqual({
        status: 'ready',
        missing: [],
      });
    });

    test('has the same lines and figures in every language', () => {
      const texts = document.pages
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'text' ? [block.body] : []));
      const shapes = LOCALES.map((locale) => texts.map((body) => shapeOf(body[locale])));
      expect(shapes).toEqual(LOCALES.map(() => shapes[0]));
    });

    test('fills each row of the grid to its end', () => {
      const ragged = document.pages.filter(({ blocks }) => {
        const ends = blocks.reduce<number[]>((rows, { width }) => {
          const last = rows.at(-1) ?? 12;
          return last + width > 12 ? [...rows, width] : [...rows.slice(0, -1), last + width];
        }, []);
        return ends.some((end) => end !== 12);
      });
      expect(ragged.map(({ id }) => id)).toEqual([]);
    });
  },
);

test('executive pages hold eight numbers and one text at most', () => {
  const pages = templates
    .filter(({ audience }) => audience.includes('executive'))
    .flatMap((document) => document.pages);
  const full = pages.filter(({ blocks }) => {
    const numbers = blocks.flatMap((block) =>
      block.kind === 'number_strip' ? block.query.kpis : [],
    );
    const texts = blocks.flatMap((block) => (block.kind === 'text' ? [kpisInText(block)] : []));
    return numbers.length > 8 || texts.length > 1 || texts.some((kpis) => kpis.length > 8);
  });
  expect(full.map(({ id }) => id)).toEqual([]);
});

test('the executive review drops its page on profit without costs, and the clients’ voice without surveys', () => {
  expect(Object.keys(pagesWithout('exec_monthly', 'cost_line', 'time_entry'))).toEqual([
    'results',
    'retention',
    'voice',
    'outlook',
  ]);
  expect(pagesWithout('exec_monthly', 'cost_line')['profit']).toEqual(['profit_numbers']);
  expect(Object.keys(pagesWithout('exec_monthly', 'survey_response'))).toEqual([
    'results',
    'retention',
    'profit',
    'outlook',
  ]);
  expect(pagesWithout('exec_monthly', 'opportunity', 'target')['outlook']).toEqual([
    'outlook_numbers',
    'outlook_risks',
  ]);
});

test('client monitoring is greyed without activities, and loses columns without other sources', () => {
  const [document] = templates.filter(({ id }) => id === 'client_monitoring');
  if (document === undefined) throw new Error('no template');
  expect(templateStatus(document, { coverage: without('activity'), vocabulary }, 'es')).toEqual({
    status: 'missing',
    missing: ['Interacción'],
  });
  const plan = planDocument(
    document,
    { coverage: without('ticket', 'survey_response'), vocabulary },
    'en',
  );
  const [table] = plan.pages[0]?.blocks ?? [];
  expect(table?.block.kind === 'table' && table.block.columns.map(({ kpi }) => kpi)).toEqual([
    'days_since_last_contact',
    'touchpoints_total',
    'health_score',
    'overdue_ar',
    'days_to_renewal',
  ]);
});

test('portfolio health needs two sources of health', () => {
  const [document] = templates.filter(({ id }) => id === 'portfolio_health');
  if (document === undefined) throw new Error('no template');
  const status = (...missing: string[]) =>
    templateStatus(document, { coverage: without(...missing), vocabulary }, 'en').status;
  expect(status('activity', 'survey_response', 'invoice')).not.toBe('missing');
  expect(status('activity', 'survey_response', 'invoice', 'ticket')).toBe('missing');
});

test('client profitability stands on costs or hours', () => {
  const [document] = templates.filter(({ id }) => id === 'client_profitability');
  if (document === undefined) throw new Error('no template');
  const status = (...missing: string[]) =>
    templateStatus(document, { coverage: without(...missing), vocabulary }, 'en');
  expect(status('time_entry').status).not.toBe('missing');
  expect(status('time_entry', 'cost_line')).toMatchObject({
    status: 'missing',
    missing: [expect.stringContaining(' or ')],
  });
});

test('every template is found by a use', () => {
  expect(templates.filter(({ useCases }) => useCases.length === 0).map(({ id }) => id)).toEqual([]);
});

test('what a template needs is named, with what it cannot do without first', () => {
  const [document] = templates.filter(({ id }) => id === 'client_profitability');
  if (document === undefined) throw new Error('no template');
  const needs = needsOf(
    document,
    { coverage: without('time_entry', 'contract'), vocabulary },
    'en',
  );
  expect(needs.map(({ name, required, has }) => [name, required, has])).toEqual([
    ['Revenue line', true, true],
    ['Cost line or Time entry', true, true],
    ['Allocation rule', false, true],
    ['Contract', false, false],
    ['Rate card', false, true],
    ['Account assignment', false, true],
  ]);
});
