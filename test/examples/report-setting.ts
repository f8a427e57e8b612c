/** A report's setting over an asker that makes its answers up, for the tests of filling. */
import { baseProblems } from '../../src/base/problem-catalogue.ts';
import { ok } from '../../src/base/problem.ts';
import type { Coverage } from '../../src/model/schema.ts';
import type { QuestionSpec } from '../../src/query/schema.ts';
import { queryProblems } from '../../src/query/index.ts';
import { defaultBrand } from '../../src/report/brand/default-brand.ts';
import type { ReportSetting } from '../../src/report/fill/setting.ts';
import { reportProblems } from '../../src/report/problems.ts';
import { KPIS, VOCABULARY, answerTo } from './report-answers.ts';
import type { RowSpec } from './report-answers.ts';
import { EXAMPLE_POLICIES } from './warehouse.ts';

/** Everything is there but what the missing entities would give. */
export function coverageWithout(...missing: readonly string[]): Coverage {
  const entities = [...VOCABULARY.entities.keys()].filter((entity) => !missing.includes(entity));
  return {
    entities: entities.map((entity) => ({
      entity: entity as Coverage['entities'][number]['entity'],
      rows: 9,
      matched: 9,
    })),
    kpis: KPIS.map(({ id, requires }) => {
      const lacks = requires.filter((entity) => missing.includes(entity));
      return {
        kpi: id,
        status: lacks.length > 0 ? 'missing' : 'ready',
        missing: lacks,
        accounts: 3,
      };
    }),
  };
}

/** Answers 100 for every KPI: in one group for each dimension, or in two months. */
export function madeUp(question: QuestionSpec) {
  const values = Object.fromEntries(question.kpis.map((kpi) => [kpi, '100']));
  const members = Object.fromEntries(
    (question.dimensions ?? []).map((dimension) => [dimension, ['one', 'One'] as const]),
  );
  const row: RowSpec = { members, values };
  const months = ['2026-09-01', '2026-10-01'].map((bucket) => ({ ...row, bucket }));
  return answerTo(question, { rows: question.grain == null ? [row] : months, total: { values } });
}

/** A setting whose asker makes its answers up. */
export function settingWith(change: Partial<ReportSetting> = {}): ReportSetting {
  return {
    ask: async (question) => ok(madeUp(question)),
    events: async () => {
      throw new Error('nothing happened here');
    },
    nameMembers: async () => new Map([['retail', 'Retail']]),
    spanOf: () => ok({ from: '2026-10-01', to: '2026-10-31', partial: false }),
    vocabulary: VOCABULARY,
    coverage: coverageWithout(),
    policies: { ...EXAMPLE_POLICIES, reporting_currency: 'BRL', timezone: 'America/Sao_Paulo' },
    brand: defaultBrand,
    snapshot: {
      publishedAt: '2026-11-23T12:14:00Z',
      sources: [{ source: 'crm', title: 'CRM', syncedAt: '2026-11-23T12:00:00Z' }],
    },
    catalogues: [baseProblems, queryProblems, reportProblems],
    onFault: (error) => {
      throw error;
    },
    ...change,
  };
}
