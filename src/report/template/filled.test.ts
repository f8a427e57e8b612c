import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../base/locale.ts';
import type { Locale } from '../../base/locale.ts';
import {
  coverageOf,
  dimensions,
  entities,
  eventKinds,
  kpis,
  modelProblems,
} from '../../model/index.ts';
import { queryProblems } from '../../query/index.ts';
import { AGENCY_TODAY, agency } from '../../../test/examples/agency.ts';
import { everyone, openExample } from '../../../test/examples/asking.ts';
import type { Example } from '../../../test/examples/asking.ts';
import { gistOf } from '../../../test/examples/report-gist.ts';
import { seen } from '../../../test/examples/report-style.ts';
import { settingWith } from '../../../test/examples/report-setting.ts';
import { EXAMPLE_POLICIES } from '../../../test/examples/warehouse.ts';
import { fillReport } from '../fill/fill.ts';
import type { FilledBlock, FilledReport } from '../fill/schema.ts';
import type { Figure } from '../figure/schema.ts';
import { reportProblems } from '../problems.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { templates } from './index.ts';

const policies = { ...EXAMPLE_POLICIES, reporting_currency: 'BRL' };
const counts = Object.fromEntries(
  Object.entries(agency).map(([entity, rows]) => [
    entity,
    { rows: rows.length, matched: rows.length, accounts: 9 },
  ]),
);

describe('templates over a small agency', () => {
  let example: Example;
  beforeAll(async () => {
    example = await openExample({ entities: agency, today: AGENCY_TODAY, policies });
  });
  afterAll(() => example.close());

  async function filled(id: string, locale: Locale): Promise<FilledReport> {
    const document = templates.find((each) => each.id === id);
    if (document === undefined) throw new Error(`no template ${id}`);
    const report = await fillReport(
      document,
      { period: null, compare: null, filters: [], locale },
      settingWith({
        ask: (question) => example.asker.ask(question, everyone),
        events: (asked) => example.asker.events(asked, everyone),
        spanOf: (period) => example.asker.spanOf(period),
        vocabulary: vocabularyOf({ kpis, dimensions, entities, events: eventKinds }),
        coverage: coverageOf(counts, kpis),
        policies,
        catalogues: [modelProblems, queryProblems, reportProblems],
      }),
    );
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    return report.value;
  }

  function gist({ state }: FilledBlock): string[] {
    if (state.kind !== 'filled') return [`${state.kind}: ${seen(state.message.message)}`];
    return gistOf({ kind: 'drawn', figure: withoutSparks(state.figure) });
  }

  function gistsOf(report: FilledReport): Record<string, string[]> {
    return Object.fromEntries(
      report.pages.flatMap(({ blocks }) => blocks.map((block) => [block.id, gist(block)])),
    );
  }

  test.each(templates.map(({ id }) => id))('%s fails in no block', async (id) => {
    const gists = gistsOf(await filled(id, 'es'));
    expect(Object.entries(gists).filter(([, [first = '']]) => first.startsWith('failed'))).toEqual(
      [],
    );
    expect(JSON.stringify(gists)).not.toMatch(/\{\{|undefined|NaN|\.\.”/);
  });

  test('the executive review tells what happened to the agency', async () => {
    const gists = gistsOf(await filled('exec_monthly', 'pt-BR'));
    expect(gists['results_numbers']).toEqual([
      'Receita recorrente mensal (MRR): R$~41~mil · −8,9% vs. mês anterior down bad · −8,9% vs. mesmo mês do ano anterior down bad',
      'Receita líquida: R$~41~mil · −8,9% vs. mês anterior down bad · −8,9% vs. mesmo mês do ano anterior down bad',
      'Crescimento de vendas: −8,9% · −8,9~p.p. vs. mês anterior down bad · — vs. mesmo mês do ano anterior none neutral',
      'Retenção líquida de receita (NRR) (últimos~12~meses): 91,1% · −8,9~p.p. vs. mês anterior down bad · — vs. mesmo mês do ano anterior none neutral',
      'Retenção bruta de receita (GRR) (últimos~12~meses): 84,4% · −15,6~p.p. vs. mês anterior down bad · — vs. mesmo mês do ano anterior none neutral',
      'Taxa de retenção de clientes: 88,9% · −11,1~p.p. vs. mês anterior down bad · −11,1~p.p. vs. mesmo mês do ano anterior down bad',
    ]);
    expect(gists['results_text']).toEqual([
      'body: A receita recorrente fechou outubro de 2026 em **R$~41~mil** por mês, queda de <bad>8,9%</> (vs. mês anterior). ' +
        'De cada 100 que os clientes nos pagavam há um ano, **91** permanecem hoje, contando o quanto eles cresceram; sem esse crescimento, seriam 84.',
      'body: Clientes novos: 0; perdidos: 1; ativos no fim: 8.',
      'body: Nada pede atenção: **R$~0** por mês vêm de clientes no vermelho ou com alerta aberto.',
    ]);
    expect(gists['retention_bridge']).toEqual([
      '“MRR inicial R$~45~mil → MRR R$~41~mil; maiores variações: Churn −R$~7.000, Expansão +R$~3.000.”',
      'axis: R$',
      'MRR inicial [total 0 → 45000]: R$~45~mil',
      'Novo [increase 45000 → 45000]: R$~0',
      'Expansão [increase 45000 → 48000]: +R$~3.000',
      'Reativação [increase 48000 → 48000]: R$~0',
      'Contração [decrease 48000 → 48000]: R$~0',
      'Churn [decrease 48000 → 41000]: −R$~7.000',
      'MRR [total 0 → 41000]: R$~41~mil',
    ]);
  });

  test('client profitability goes from revenue to contribution, client by client', async () => {
    const gists = gistsOf(await filled('client_profitability', 'en'));
    expect(gists['totals_bridge']?.slice(2)).toEqual([
      'Revenue [total 0 → 41000]: R$41K',
      'Passed through [decrease 41000 → 41000]: R$0',
      'AGI [total 0 → 41000]: R$41K',
      'Delivery cost [decrease 41000 → 30800]: −R$10.2K',
      'Gross margin [total 0 → 30800]: R$30.8K',
      'Relationship cost [decrease 30800 → 26500]: −R$4,300',
      'Contribution [total 0 → 26500]: R$26.5K',
    ]);
    expect(gists['clients_table']?.slice(0, 3)).toEqual([
      'Account | Revenue (R$) | Direct cost (R$) | Contribution (R$) | Contribution % | Hours | Earned per hour (R$/h)',
      'Gaia | 0 ▮0 | 1,400 | −1,400 (−125.0%) | — | 20~h | 0.00',
      'Brasa | 2,000 ▮22 | 3,300 | −1,300 (0.0%) | −65.0% | 20~h | 100.00',
    ]);
    expect(gists['concentration_pareto']?.at(-1)).toBe(
      'Cumulative share [line right 1]: 28.7%, 57.4%, 82.3%, 95.8%, 105.7%, 111.7%, 110.2%, 105.3%, 100.0%',
    );
  });

  test('the numbers are the same in every language', async () => {
    const reports = await Promise.all(LOCALES.map((locale) => filled('client_monitoring', locale)));
    const exact = reports.map((report) =>
      JSON.stringify(report, (key, value: unknown) =>
        typeof value === 'string' && key !== 'exact' ? '' : value,
      ),
    );
    expect(exact[0]).toMatch(/"exact":"\d/);
    expect(exact[1]).toBe(exact[0]);
    expect(exact[2]).toBe(exact[0]);
  });
});

function withoutSparks(figure: Figure): Figure {
  return figure.kind === 'number'
    ? { ...figure, items: figure.items.map((item) => ({ ...item, spark: null })) }
    : figure;
}
