/**
 * A viewer with masked columns against a twin warehouse that holds other values there: both say the same to whatever
 * is asked, so nothing can be inferred; and what rests on nothing masked is what everybody sees.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerOf } from '../../src/base/viewer.ts';
import type { Viewer } from '../../src/base/viewer.ts';
import { dimensions, eventKinds, kpis } from '../../src/model/index.ts';
import type { QuestionSpec, Row } from '../../src/query/schema.ts';
import { AGENCY_TODAY, agency } from '../examples/agency.ts';
import { everyone, openExample } from '../examples/asking.ts';
import type { Example } from '../examples/asking.ts';
import type { Cell } from '../../src/base/engine-door.ts';
import type { EntityRows } from '../examples/warehouse.ts';

const MASKS: readonly (readonly string[])[] = [
  ['cost_line.amount', 'rate_card.hourly_rate'],
  ['opportunity.amount', 'opportunity_stage_event.amount_at_entry'],
  ['revenue_line.net_amount', 'account.industry', 'account_hist.value'],
  ['survey_response.score', 'target.value', 'account.name'],
  ['subscription_line.unit_price'],
];
const IDS = kpis.map(({ id }) => id);
/** All KPIs, as many at a time as a question may have. */
const PARTS = Array.from({ length: Math.ceil(IDS.length / 40) }, (_, at) =>
  IDS.slice(at * 40, at * 40 + 40),
);
const QUESTIONS: readonly QuestionSpec[] = [
  ...PARTS.flatMap((part): QuestionSpec[] => [
    { kpis: part, period: 'last_3_months', grain: 'month', compare: ['previous_period', 'target'] },
    {
      kpis: part,
      period: 'this_year',
      filters: [{ dimension: 'industry', op: 'not_in', values: ['retail', null] }],
    },
  ]),
  ...dimensions.map(({ id }, at): QuestionSpec => ({
    kpis: PARTS[at % PARTS.length] ?? [],
    dimensions: [id],
    period: 'last_month',
    compare: ['previous_year', 'target'],
  })),
  ...['revenue', 'win_rate', 'direct_cost', 'nps', 'mrr'].map((by): QuestionSpec => ({
    kpis: [by, 'tickets_created', 'active_accounts'],
    dimensions: ['account'],
    period: 'last_3_months',
    sort: { by, direction: 'descending' },
    limit: 2,
    others: true,
  })),
];

function masked(masks: readonly string[]): Viewer {
  return viewerOf({ workspace: 'example', name: 'Masked', rule: { kind: 'all' }, masks });
}

/** Other values in the masked columns: numbers grow, texts change. */
function disturbed(masks: readonly string[]): EntityRows {
  const other = (value: Cell, at: number): Cell =>
    Number.isNaN(Number(value)) ? `other ${at % 3}` : String(Number(value) * 2 + 7 * at);
  return Object.fromEntries(
    Object.entries(agency).map(([entity, rows]) => [
      entity,
      rows.map((row, at) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            masks.includes(`${entity}.${column}`) ? other(value, at) : value,
          ]),
        ),
      ),
    ]),
  );
}

function open(entities: EntityRows): Promise<Example> {
  return openExample({ entities, today: AGENCY_TODAY, policies: { reporting_currency: 'BRL' } });
}

async function saidBy(from: Example, question: QuestionSpec, viewer: Viewer): Promise<unknown> {
  const answer = await from.asker.ask(question, viewer);
  if (!answer.ok) return answer.problems;
  const { rows, total, others, groups } = answer.value;
  return { rows, total, others, groups, warnings: answer.warnings };
}

let whole: Example;
beforeAll(async () => {
  whole = await open(agency);
});
afterAll(() => whole.close());

describe.each(MASKS.map((masks) => ({ masks, name: masks.join(', ') })))(
  'without $name',
  ({ masks }) => {
    const viewer = masked(masks);
    let twin: Example;
    beforeAll(async () => {
      twin = await open(disturbed(masks));
    });
    afterAll(() => twin.close());

    test('answers equal those of a warehouse with other values', async () => {
      for (const question of QUESTIONS) {
        const said = await saidBy(whole, question, viewer);
        expect({ question, said }).toEqual({
          question,
          said: await saidBy(twin, question, viewer),
        });
      }
    });

    test('explanations and members do, too', async () => {
      for (const kpi of IDS) {
        const asked = { kpi, period: 'last_month', locale: 'en' } as const;
        const mine = await whole.asker.explain(asked, viewer);
        const other = await twin.asker.explain(asked, viewer);
        expect({ kpi, said: mine }).toEqual({ kpi, said: other });
      }
      for (const { id } of dimensions) {
        const asked = { dimension: id, search: '', locale: 'en' } as const;
        expect(await whole.asker.members(asked, viewer)).toEqual(
          await twin.asker.members(asked, viewer),
        );
      }
      const kinds = eventKinds.map(({ id }) => id);
      for (const when of ['ever', 'ahead'] as const) {
        const asked = { kinds, when, limit: 5000 };
        expect(await whole.asker.events(asked, viewer)).toEqual(
          await twin.asker.events(asked, viewer),
        );
      }
    });

    test('some of it is hidden, and all else is what everybody sees', async () => {
      const seen = await totals(viewer);
      const all = await totals(everyone);
      const hidden = IDS.filter((id) => seen[id]?.reason === 'masked');
      expect(hidden.length).toBeGreaterThan(0);
      expect(hidden.length).toBeLessThan(IDS.length);
      const told = (values: Row['values']): unknown =>
        Object.entries(values).filter(([id]) => !hidden.includes(id));
      expect(told(seen)).toEqual(told(all));
    });
  },
);

async function totals(viewer: Viewer): Promise<Row['values']> {
  const answers = await Promise.all(
    PARTS.map((part) => whole.ask({ kpis: part, period: 'last_3_months' }, viewer)),
  );
  return Object.assign({}, ...answers.map(({ total }) => total.values));
}

test('what is masked is refused as a cut, a filter and a list of members, with the name of it', async () => {
  const viewer = masked(['account.industry']);
  const by = await whole.asker.ask(
    { kpis: ['mrr'], dimensions: ['industry'], period: 'last_month' },
    viewer,
  );
  const members = await whole.asker.members(
    { dimension: 'industry', search: '', locale: 'en' },
    viewer,
  );
  for (const said of [by, members]) {
    expect(said).toMatchObject({
      ok: false,
      problems: [{ code: 'query.dimension_masked', params: { dimension: 'industry' } }],
    });
  }
});

test('counts of deals are told without their amounts, hours without their rates', async () => {
  const { total } = await whole.ask(
    { kpis: ['win_rate', 'bookings', 'client_hours', 'direct_cost'], period: 'last_3_months' },
    masked(['opportunity.amount', 'rate_card.hourly_rate']),
  );
  expect(Object.entries(total.values).map(([id, { reason }]) => [id, reason === 'masked'])).toEqual(
    [
      ['win_rate', false],
      ['bookings', true],
      ['client_hours', false],
      ['direct_cost', true],
    ],
  );
});

test('a mask makes another viewer: nothing that is kept for others is served', async () => {
  const question: QuestionSpec = { kpis: ['revenue'], period: 'last_month' };
  const reasons = [];
  for (const masks of [[], ['revenue_line.net_amount'], []]) {
    const { total } = await whole.ask(question, masked(masks));
    reasons.push(total.values['revenue']?.reason ?? null);
  }
  expect(reasons).toEqual([null, 'masked', null]);
});

test('a mask that names no column is a mistake, not a mask that hides nothing', async () => {
  const asked = whole.asker.ask({ kpis: ['mrr'], period: 'last_month' }, masked(['cost.amount']));
  await expect(asked).rejects.toThrow(/unknown_mask/);
});
