import { expect, test } from 'vitest';
import { baseProblems } from '../../base/problem-catalogue.ts';
import { Fault } from '../../base/fault.ts';
import { LOCALES } from '../../base/locale.ts';
import { fail, ok } from '../../base/problem.ts';
import { zDocument, zReading } from '../document/schema.ts';
import { madeUp, settingWith } from '../../../test/examples/report-setting.ts';
import { seen } from '../../../test/examples/report-style.ts';
import { fillBlock, fillReport } from './fill.ts';
import { openReport } from './open.ts';
import { zFilledReport } from './schema.ts';
import type { ReportSetting } from './setting.ts';

const same = (text: string) => ({ en: text, 'pt-BR': text, es: text });

const document = zDocument.parse({
  kind: 'report',
  version: 1,
  id: 'example',
  title: { en: 'Review', 'pt-BR': 'Revisão', es: 'Revisión' },
  description: same('d'),
  audience: ['executive'],
  cadence: 'monthly',
  period: 'last_month',
  compare: ['previous_period', 'previous_year'],
  requires: [],
  optional: [],
  pages: [
    {
      id: 'one',
      title: { en: 'One', 'pt-BR': 'Um', es: 'Uno' },
      blocks: [
        { kind: 'number_strip', id: 'numbers', query: { kpis: ['mrr', 'nps'] } },
        {
          kind: 'bar',
          id: 'bars',
          title: same('Bars'),
          query: { kpis: ['churned_mrr'], dimensions: ['industry'] },
        },
        { kind: 'line', id: 'course', query: { kpis: ['mrr'], grain: 'month' } },
      ],
    },
  ],
});

const reading = (locale: (typeof LOCALES)[number], change: object = {}) =>
  zReading.parse({ locale, ...change });

async function states(change: Partial<ReportSetting>): Promise<string[]> {
  const filled = await fillReport(document, reading('en'), settingWith(change));
  if (!filled.ok) return filled.problems.map(({ code }) => code);
  return filled.value.pages.flatMap(({ blocks }) =>
    blocks.map(
      ({ id, state }) =>
        `${id} ${state.kind}${state.kind === 'filled' ? '' : ` ${state.message.message}`}`,
    ),
  );
}

test('gives plain data that survives the wire', async () => {
  const filled = await fillReport(document, reading('pt-BR'), settingWith());
  const value = filled.ok ? filled.value : null;
  expect(zFilledReport.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
});

test('frames the report in the words of its reader', async () => {
  const change = {
    filters: [
      { dimension: 'industry', op: 'in', values: ['retail', null, 'x', 'y'] },
      { dimension: 'tier', op: 'not_in', values: ['a'] },
    ],
  };
  const frames = await Promise.all(
    LOCALES.map(async (locale) => {
      const opened = await openReport(document, reading(locale, change), settingWith());
      if (!opened.ok) return [];
      const { title, periodText, compareText, filterTexts, freshnessText, sources } =
        opened.value.frame;
      return [
        title,
        periodText,
        compareText ?? '',
        ...filterTexts,
        freshnessText,
        sources.map((each) => `${each.title} ${each.syncedText}`).join(),
      ].map(seen);
    }),
  );
  expect(frames).toEqual([
    [
      'Review',
      'October~2026',
      'Compared with: previous month, same month last year',
      'Industry: Retail, (unknown), x and 1 more',
      'Tier: all but Tier A',
      'Data as of 23~Nov~2026~09:00',
      'CRM 23~Nov~2026~09:00',
    ],
    [
      'Revisão',
      'outubro de 2026',
      'Comparação: mês anterior, mesmo mês do ano anterior',
      'Setor: Retail, (não informado), x e mais 1',
      'Classe: todos menos Classe A',
      'Dados de 23~nov.~2026~09:00',
      'CRM 23~nov.~2026~09:00',
    ],
    [
      'Revisión',
      'octubre de 2026',
      'Comparación: mes anterior, mismo mes del año anterior',
      'Industria: Retail, (sin informar), x y 1 más',
      'Nivel: todos menos Nivel A',
      'Datos al 23~nov~2026~09:00',
      'CRM 23~nov~2026~09:00',
    ],
  ]);
});

test('what the document is about holds beside what the reader filters by', async () => {
  const about = { dimension: 'industry', op: 'in', values: ['retail'] } as const;
  const chosen = { dimension: 'tier', op: 'in', values: ['a'] } as const;
  const asked: unknown[] = [];
  const scoped = { ...document, filters: [{ ...about, values: [...about.values] }] };
  const setting = settingWith({
    ask: async (question) => {
      asked.push(question.filters);
      return ok(madeUp(question));
    },
  });
  const filled = await fillReport(scoped, reading('en', { filters: [chosen] }), setting);
  expect(asked).toEqual(asked.map(() => [about, chosen]));
  expect(filled.ok && [filled.value.frame.scopeTexts, filled.value.frame.filterTexts]).toEqual([
    ['Industry: Retail'],
    ['Tier: Tier A'],
  ]);
});

test('a page without blocks is not shown, and nothing is said of it', async () => {
  const [page] = document.pages;
  if (page === undefined) throw new Error('there is a page');
  const empty = { ...document, pages: [page, { ...page, id: 'empty', blocks: [] }] };
  const filled = await fillReport(empty, reading('en'), settingWith());
  expect(filled.ok && filled.value.pages.map(({ id }) => id)).toEqual(['one']);
  expect(filled.ok && filled.value.frame.omitted).toEqual([]);
});

test('states the policies in words', async () => {
  const opened = await openReport(document, reading('en'), settingWith());
  expect(opened.ok && opened.value.frame.policyText).toBe(
    'Amounts in BRL, days in America/Sao_Paulo time. A customer has recurring revenue above zero; a group of companies counts as one customer; ' +
      'revenue counts on the day of the invoice; a loss counts when the service ends; margins are shares of revenue; ' +
      'retention and recurring revenue movements are free of exchange rate effects.',
  );
});

test('follows the reader where they choose, the document where they do not', async () => {
  const asked: object[] = [];
  const ask: ReportSetting['ask'] = async (question) => {
    asked.push(question);
    return ok(madeUp(question));
  };
  const filters = [{ dimension: 'tier', op: 'in', values: ['a'] }];
  await fillReport(
    document,
    reading('en', { period: '2026-05', compare: ['previous_year'], filters }),
    settingWith({ ask }),
  );
  expect(asked).toHaveLength(4);
  expect(asked).toContainEqual(
    expect.objectContaining({
      kpis: ['mrr', 'nps'],
      period: '2026-05',
      compare: ['previous_year'],
      filters,
    }),
  );
});

test('lets one block fail alone: a problem is told, a fault is told to the shell', async () => {
  const faults: unknown[] = [];
  const broken = (how: ReportSetting['ask']) =>
    states({
      ask: (question) =>
        question.kpis.includes('churned_mrr')
          ? how(question)
          : Promise.resolve(ok(madeUp(question))),
      onFault: (error, block) => void faults.push([block, error]),
    });
  const slow = baseProblems.make('engine_deadline', { seconds: 5 });
  const others = ['numbers filled', 'course filled'];
  expect(await broken(async () => fail(slow))).toEqual([
    others[0],
    'bars failed The question took longer than 5 seconds and was stopped.',
    others[1],
  ]);
  expect(faults).toEqual([]);
  const withProblem = new Fault('deadline', { message: 'm', problem: slow });
  expect((await broken(async () => Promise.reject(withProblem)))[1]).toBe(
    'bars failed The question took longer than 5 seconds and was stopped.',
  );
  expect((await broken(async () => Promise.reject(new TypeError('x of undefined'))))[1]).toBe(
    'bars failed This block could not be filled.',
  );
  expect(faults).toEqual([
    ['bars', withProblem],
    ['bars', expect.any(TypeError)],
  ]);
});

test('says why a block is empty', async () => {
  const ask: ReportSetting['ask'] = async (question) => {
    const answer = madeUp(question);
    return ok(question.kpis.includes('churned_mrr') ? { ...answer, rows: [] } : answer);
  };
  expect((await states({ ask }))[1]).toBe(
    'bars empty There is nothing here for this period and these filters.',
  );
});

test('refuses a period that means nothing, before anything is asked', async () => {
  const problem = baseProblems.make('engine_error', {});
  expect(
    await states({ spanOf: () => fail(problem), ask: () => Promise.reject(new Error('asked')) }),
  ).toEqual(['base.engine_error']);
});

test('fills a single block, and says when the report has no such block', async () => {
  const setting = settingWith();
  const opened = await openReport(document, reading('es'), setting);
  if (!opened.ok) throw new Error('not opened');
  expect(await fillBlock(opened.value, 'bars', setting)).toMatchObject({
    value: { id: 'bars', kind: 'bar', title: 'Bars', width: 12, state: { kind: 'filled' } },
  });
  expect(await fillBlock(opened.value, 'nope', setting)).toMatchObject({
    ok: false,
    problems: [{ code: 'report.unknown_block' }],
  });
});
