/** What becomes of clients, meetings and detractors: a few rows each, with what must not come out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimals, openExample, percent } from './asking.ts';
import type { Example } from './asking.ts';
import type { Row, WarehouseSpec } from './warehouse.ts';

const line = (account: string, from: string, to: string | null, product = 'p1'): Row => ({
  account_id: account,
  product_key: product,
  quantity: '1',
  unit_price: '100',
  currency: 'USD',
  interval: 'month',
  interval_count: 1,
  status: 'active',
  valid_from: from,
  valid_to: to,
});
const touched = (key: string, day: string, type: string): Row => ({
  account_id: 'A',
  activity_key: key,
  type,
  direction: 'both',
  status: 'held',
  started_at: `${day}T13:00:00Z`,
  completed_at: `${day}T14:00:00Z`,
});

const spec: WarehouseSpec = {
  today: '2026-06-30',
  entities: {
    account: ['A', 'B', 'C', 'D'].map((account_id) => ({ account_id })),
    product: [
      { product_key: 'p1', name: 'One', family: 'Core', is_recurring: true },
      { product_key: 'p2', name: 'Two', family: 'Core', is_recurring: true },
      { product_key: 'p3', name: 'Three', family: 'Extra', is_recurring: true },
    ],
    subscription_line: [
      line('A', '2026-01-01', null),
      line('A', '2026-01-01', null, 'p2'),
      line('A', '2026-01-01', null, 'p3'),
      line('B', '2026-02-01', '2026-04-01'),
      line('C', '2025-06-01', '2026-01-15'),
      line('C', '2026-05-10', null),
      line('D', '2026-06-01', null),
    ],
    contract: [
      ['A', '1200', '2026-06-03'],
      ['D', '600', '2026-06-20'],
    ].map(([account_id = null, annual_value = null, day = null]) => ({
      account_id,
      contract_key: `k-${account_id}`,
      annual_value,
      currency: 'USD',
      signed_at: `${day}T12:00:00Z`,
      start_date: day,
      end_date: '2027-06-01',
      status: 'signed',
    })),
    risk_flag: [
      { account_id: 'A', opened_on: '2026-05-01', closed_on: '2026-06-05', outcome: 'saved' },
      { account_id: 'B', opened_on: '2026-05-01', closed_on: '2026-06-06', outcome: 'lost' },
      { account_id: 'C', opened_on: '2025-12-10' },
      { account_id: 'D', opened_on: '2026-06-10' },
    ].map((flag, at) => ({ risk_key: `r${at}`, reason: 'x', severity: 'low', ...flag })),
    activity: [
      touched('m1', '2026-03-02', 'business_review'),
      touched('m2', '2026-03-20', 'business_review'),
      touched('m3', '2026-06-20', 'meeting'),
      touched('m4', '2026-06-09', 'call'),
    ],
    contact: [
      { account_id: 'A', contact_key: 'ceo', name: 'C', seniority: 'c_level' },
      { account_id: 'A', contact_key: 'ana', name: 'A', seniority: 'staff' },
    ],
    activity_participant: [
      { activity_key: 'm1', contact_key: 'ceo', attended: true },
      { activity_key: 'm2', contact_key: 'ana', attended: true },
    ],
    opportunity: [
      {
        account_id: 'A',
        opportunity_key: 'up',
        type: 'upsell',
        amount: '10',
        currency: 'USD',
        created_at: '2026-03-25T12:00:00Z',
        close_date: '2026-09-01',
        stage_key: 's',
      },
    ],
    stage: [{ stage_key: 's', label: 'Proposal', type: 'open', position: 1, probability: '0.4' }],
    survey_response: [
      ['2026-06-02T12:00:00Z', 3, 'A', 'nps_rel'],
      ['2026-06-16T12:00:00Z', 2, 'A', 'nps_rel'],
      ['2026-06-29T12:00:00Z', 1, 'A', 'nps_rel'],
      ['2026-06-02T12:00:00Z', 0, null, 'nps_rel'],
      ['2026-06-02T12:00:00Z', 7, 'A', 'ces'],
      ['2026-06-02T12:00:00Z', 4, 'A', 'ces'],
    ].map(([responded_at = null, score = null, account_id = null, kind = null], at) => ({
      account_id,
      kind,
      score: String(score),
      responded_at,
      response_key: `r${at}`,
      scale_min: kind === 'ces' ? '1' : '0',
      scale_max: kind === 'ces' ? '7' : '10',
    })),
    health_input: [
      { account_id: 'A', component: 'pulse', date: '2026-06-10', score: '75' },
      { account_id: 'D', component: 'pulse', date: '2026-06-10', score: '25' },
      { account_id: 'C', component: 'pulse', date: '2026-04-01', score: '0' },
    ],
  },
};

let example: Example;
beforeAll(async () => {
  example = await openExample(spec);
});
afterAll(() => example.close());

test('clients: who left early, who came back, who was saved', async () => {
  const half = { from: '2026-01-01', to: '2026-06-30' };
  const { total } = await example.ask({ kpis: ['early_churn_rate', 'save_rate'], period: half });
  // A and B began 90 days ago or more; D is too young
  expect(percent(total.values['early_churn_rate'])).toBe('50.0000');
  // saved, lost, and one that nobody closed in 180 days
  expect(percent(total.values['save_rate'])).toBe('33.3333');
  const second = await example.ask({ kpis: ['reactivation_rate'], period: '2026-Q2' });
  // at the opening only C had left; B leaves on the first day
  expect(percent(second.total.values['reactivation_rate'])).toBe('100.0000');
});

test('meetings: the nearest one before a deal has led to it', async () => {
  const { total } = await example.ask({
    kpis: ['meeting_to_opportunity_rate', 'qbr_to_expansion_rate', 'qbr_exec_attendance_rate'],
    period: { from: '2026-01-01', to: '2026-06-30' },
  });
  expect(percent(total.values['meeting_to_opportunity_rate'])).toBe('100.0000');
  expect(percent(total.values['qbr_to_expansion_rate'])).toBe('50.0000');
  expect(percent(total.values['qbr_exec_attendance_rate'])).toBe('50.0000');
});

test('voices: called back within five business days, weighed with MRR', async () => {
  const { total } = await example.ask({
    kpis: ['detractor_followup_rate', 'ces_ease_rate', 'ces_mean', 'am_pulse_score'],
    period: '2026-06',
  });
  const { values } = total;
  // the second and third of June to the ninth; the sixteenth to the twenty-third; the last is too young
  expect(percent(values['detractor_followup_rate'])).toBe('100.0000');
  expect(percent(values['ces_ease_rate'])).toBe('50.0000');
  expect(decimals(values['ces_mean'], 1)).toBe('5.5');
  // 75 × 300 and 25 × 100; the impression of April is gone
  expect(decimals(values['am_pulse_score'], 1)).toBe('62.5');
});

test('products in families, contracts in years, the pipeline in chances', async () => {
  const { total } = await example.ask({
    kpis: ['products_per_account', 'acv', 'weighted_pipeline'],
    period: '2026-06',
  });
  // two families of A, one each of C and D; A has three products
  expect(decimals(total.values['products_per_account'], 4)).toBe('1.3333');
  expect(decimals(total.values['acv'], 0)).toBe('900');
  expect(decimals(total.values['weighted_pipeline'], 0)).toBe('4');
});
