import { expect, test } from 'vitest';
import { renderProblem } from '../../base/render-problem.ts';
import { LOCALES } from '../../base/locale.ts';
import { reportProblems } from '../problems.ts';
import { VOCABULARY } from '../../../test/examples/report-answers.ts';
import { parseDocument } from './parse.ts';
import { DOCUMENT_VERSIONS, zDocument } from './schema.ts';

const same = (text: string) => ({ en: text, 'pt-BR': text, es: text });

function documentOf(blocks: readonly object[], change: object = {}): object {
  return {
    kind: 'report',
    version: 1,
    id: 'example',
    title: same('Example'),
    description: same('Example'),
    audience: ['executive'],
    cadence: 'monthly',
    period: 'last_month',
    compare: [],
    requires: ['cost_line'],
    optional: [],
    pages: [{ id: 'page', title: same('Page'), blocks }],
    ...change,
  };
}

const strip = { kind: 'number_strip', id: 'numbers', query: { kpis: ['mrr'] } };

/** 'code params at path' of every problem. */
function found(blocks: readonly object[], change: object = {}): string[] {
  const result = parseDocument(documentOf(blocks, change), VOCABULARY);
  if (result.ok) return [];
  return result.problems.map(({ code, params, at }) => {
    const place = at?.start === undefined ? '' : ` ${at.start}-${at.end}`;
    return `${code.replace('report.', '')} ${Object.values(params).join(' ')} at ${at?.path}${place}`;
  });
}

test('completes what has a default', () => {
  const result = parseDocument(documentOf([strip]), VOCABULARY);
  expect(result).toMatchObject({
    ok: true,
    value: {
      pages: [
        {
          spare: [],
          blocks: [
            {
              width: 12,
              missing: 'note',
              sparkline: true,
              title: null,
              query: { dimensions: [], filters: [] },
            },
          ],
        },
      ],
    },
  });
});

test('finds every mistake of shape at once, each with its place', () => {
  expect(
    found(
      [
        { ...strip, width: 2, colour: 'red' },
        { kind: 'hologram', id: 'p' },
        { ...strip, id: 'b', query: { kpis: 'mrr' } },
      ],
      {
        cadence: 'sometimes',
        period: 'last month',
      },
    ),
  ).toEqual([
    'bad_value "sometimes" "hourly" | "daily" | "weekly" | "monthly" | "quarterly" at /cadence',
    expect.stringContaining('bad_value "last month"'),
    'bad_value 2 ≥ 3 at /pages/0/blocks/0/width',
    'unknown_field colour at /pages/0/blocks/0/colour',
    expect.stringContaining('"hologram"'),
    'bad_value "mrr" array at /pages/0/blocks/2/query/kpis',
  ]);
  expect(found([strip], { title: { en: 'Only English' } })).toEqual([
    'missing_field pt-BR string at /title/pt-BR',
    'missing_field es string at /title/es',
  ]);
});

test('finds names that mean nothing', () => {
  expect(
    found(
      [
        { ...strip, query: { kpis: ['mrr', 'magic'] } },
        {
          kind: 'scatter',
          id: 's',
          query: { kpis: ['mrr'], dimensions: ['planet'] },
          x: 'mrr',
          y: 'nps',
          size: null,
          color: 'account',
        },
        {
          kind: 'table',
          id: 't',
          query: { kpis: ['mrr'], filters: [{ dimension: 'moon', op: 'in', values: ['x'] }] },
          columns: [{ kpi: 'nps' }],
        },
        { ...strip, missing: { substitute: 'other' } },
      ],
      { requires: ['magic_wand', ['cost_line', 'rabbit']] },
    ),
  ).toEqual([
    'unknown_entity magic_wand at /requires/0',
    'unknown_entity rabbit at /requires/1',
    'duplicate_id numbers at /pages/0/blocks/3/id',
    'unknown_spare other at /pages/0/blocks/3/missing/substitute',
    'unknown_kpi magic at /pages/0/blocks/0/query/kpis/1',
    'kpi_not_asked nps at /pages/0/blocks/1/y',
    'unknown_dimension planet at /pages/0/blocks/1/query/dimensions/0',
    'kpi_not_asked nps at /pages/0/blocks/2/columns/0/kpi',
    'unknown_dimension moon at /pages/0/blocks/2/query/filters/0/dimension',
  ]);
});

test('finds blocks that cannot be drawn as they are', () => {
  expect(
    found([
      { kind: 'line', id: 'l', query: { kpis: ['mrr'] } },
      { kind: 'list', id: 'w', query: { kpis: ['mrr'] }, primary: 'mrr' },
    ]),
  ).toEqual([
    'needs_grain line at /pages/0/blocks/0/query/grain',
    'too_few_dimensions list 1 2 at /pages/0/blocks/1/query/dimensions',
  ]);
});

test('finds tokens that are no live figures, with their place in the text', () => {
  const body = { ...same('fine {{mrr}}'), es: 'a {{mrr}} {{mgc}} {{mrr.direction: a | b}}' };
  expect(found([{ kind: 'text', id: 't', query: null, body }])).toEqual([
    'unknown_token {{mgc}} {{nrr}} at /pages/0/blocks/0/body/es 10-17',
    'bad_choice {{mrr.direction: a | b}} 2 at /pages/0/blocks/0/body/es 18-42',
  ]);
});

test('says what is wrong in every language', () => {
  const result = parseDocument(documentOf([{ ...strip, query: { kpis: ['magic'] } }]), VOCABULARY);
  const [problem] = result.ok ? [] : result.problems;
  if (problem === undefined) throw new Error('no problem');
  expect(LOCALES.map((locale) => renderProblem(problem, locale, [reportProblems]).message)).toEqual(
    ['there is no KPI magic', 'não existe o KPI magic', 'no existe el KPI magic'],
  );
});

test('keeps its sequence of versions in step with its schema', () => {
  expect(zDocument.shape.version.value).toBe(DOCUMENT_VERSIONS.list.length);
});

test('what clients read names nothing that is ours alone, in blocks or in words', () => {
  const health = { ...strip, query: { kpis: ['health'] } };
  const text = {
    kind: 'text',
    id: 'words',
    query: null,
    body: { en: '{{health}}', 'pt-BR': '{{health}}', es: '{{health}}' },
  };
  expect(found([health, text], { audience: ['client'] })).toEqual([
    'internal_kpi health at /pages/0/blocks/0/query/kpis/0',
    'internal_kpi health at /pages/0/blocks/1/body',
  ]);
  expect(found([health, text], { audience: ['manager'] })).toEqual([]);
});
