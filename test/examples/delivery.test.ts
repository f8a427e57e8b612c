/** Deliverables, action items, onboardings, stages and usage: a few rows each, with what must not come out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimals, openExample, percent, rowOf } from './asking.ts';
import type { Example } from './asking.ts';
import type { Row, WarehouseSpec } from './warehouse.ts';

const piece = (due: string, delivered: string | null, rest: Row = {}): Row => ({
  account_id: 'A',
  due_date: due,
  delivered_on: delivered,
  ...rest,
});
const used = (person: string, date: string, feature: string): Row => ({
  account_id: 'A',
  person_key: person,
  date,
  feature,
  events: 10,
});

const spec: WarehouseSpec = {
  today: '2026-06-30',
  entities: {
    account: [{ account_id: 'A' }, { account_id: 'B' }, { account_id: 'C' }],
    product: [{ product_key: 'seat', name: 'Seats', unit: 'Usuário', is_recurring: true }],
    subscription_line: ['A', 'B', 'C'].map((id, at) => ({
      account_id: id,
      product_key: 'seat',
      quantity: String(4 + at),
      unit_price: '10',
      currency: 'USD',
      interval: 'month',
      interval_count: 1,
      status: 'active',
      valid_from: '2026-01-01',
    })),
    deliverable: [
      piece('2026-06-05', '2026-06-05', { accepted_on: '2026-06-08', revision_rounds: 0 }),
      piece('2026-06-10', '2026-06-14', {
        accepted_on: '2026-06-20',
        revision_rounds: 2,
        estimated_hours: '10',
        actual_hours: '16',
      }),
      piece('2026-06-12', null, { blocked_by_client: true }),
      piece('2026-06-13', null, { waived: true }),
      piece('2026-06-20', '2026-06-18', { estimated_hours: '6', actual_hours: '4' }),
      piece('2026-06-30', null),
      piece('2026-07-10', null),
    ],
    action_item: [
      { account_id: 'A', due_date: '2026-06-03', done_on: '2026-06-02', side: 'us' },
      { account_id: 'A', due_date: '2026-06-03', done_on: '2026-06-09', side: 'us' },
      { account_id: 'A', due_date: '2026-06-03', side: 'client' },
    ],
    onboarding: [
      {
        account_id: 'A',
        started_on: '2026-03-02',
        target_days: 30,
        first_value_on: '2026-03-20',
        completed_on: '2026-04-06',
        paused_days: 5,
      },
      { account_id: 'B', started_on: '2026-03-10', target_days: 30, completed_on: '2026-05-01' },
      { account_id: 'C', started_on: '2026-06-20', target_days: 30 },
    ],
    lifecycle_event: [
      { account_id: 'A', stage: 'prospect', entered_on: '2026-01-10' },
      { account_id: 'A', stage: 'customer', entered_on: '2026-03-01' },
      { account_id: 'B', stage: 'prospect', entered_on: '2026-01-20' },
      { account_id: 'B', stage: 'qualified', entered_on: '2026-06-01' },
      { account_id: 'C', stage: 'prospect', entered_on: '2026-05-01' },
    ],
    usage_day: [
      used('p1', '2026-06-28', 'x'),
      used('p1', '2026-06-29', 'y'),
      used('p2', '2026-06-29', 'x'),
      used('p3', '2026-05-20', 'z'),
      { account_id: 'B', person_key: 'q', date: '2026-05-10', feature: 'x', events: 30 },
    ],
  },
};

let example: Example;
beforeAll(async () => {
  example = await openExample(spec);
});
afterAll(() => example.close());

test('deliverables: late and open is late, waived and due today count for nothing', async () => {
  const { total } = await example.ask({
    kpis: [
      'deliverables_on_time_rate',
      'overdue_deliverables',
      'delivery_delay_days',
      'first_pass_acceptance_rate',
      'estimate_accuracy',
      'action_item_completion_rate',
    ],
    period: '2026-06',
  });
  const { values } = total;
  // two of four; three of five if today counted
  expect(percent(values['deliverables_on_time_rate'])).toBe('50.0000');
  expect(decimals(values['overdue_deliverables'], 0)).toBe('1');
  expect(decimals(values['delivery_delay_days'], 0)).toBe('0');
  expect(percent(values['first_pass_acceptance_rate'])).toBe('50.0000');
  expect(percent(values['estimate_accuracy'])).toBe('60.0000');
  // what the client promised is not ours
  expect(percent(values['action_item_completion_rate'])).toBe('50.0000');
});

test('overdue is read as of a day', async () => {
  const { total } = await example.ask({
    kpis: ['overdue_deliverables'],
    period: { from: '2026-06-01', to: '2026-06-13' },
  });
  expect(decimals(total.values['overdue_deliverables'], 0)).toBe('2');
});

test('onboardings: pauses of the client are taken out, unripe ones wait', async () => {
  const { total } = await example.ask({
    kpis: ['onboarding_completion_rate', 'onboarding_duration_days', 'time_to_value_days'],
    period: { from: '2026-03-01', to: '2026-06-30' },
  });
  expect(percent(total.values['onboarding_completion_rate'])).toBe('50.0000');
  expect(decimals(total.values['onboarding_duration_days'], 1)).toBe('43.5');
  expect(decimals(total.values['time_to_value_days'], 0)).toBe('18');
});

test('stages: a skipped one was passed, late comes too late, young entries wait', async () => {
  const answer = await example.ask({
    kpis: ['lifecycle_conversion_rate'],
    dimensions: ['lifecycle_stage'],
    period: '2026',
  });
  expect(percent(rowOf(answer, 'prospect').values['lifecycle_conversion_rate'])).toBe('50.0000');
  expect(percent(answer.total.values['lifecycle_conversion_rate'])).toBe('33.3333');
});

test('usage: 28 days, people once, clients that are not tracked on neither side', async () => {
  const { total } = await example.ask({
    kpis: [
      'product_active_rate',
      'stickiness',
      'seat_utilisation',
      'feature_adoption_rate',
      'usage_trend_28d',
    ],
    period: '2026-06',
  });
  const { values } = total;
  expect(percent(values['product_active_rate'])).toBe('50.0000');
  // three days of people over 28 × two people
  expect(percent(values['stickiness'])).toBe('5.3571');
  // two people on 4 + 5 seats; the client that is not tracked would make it 2 of 15
  expect(percent(values['seat_utilisation'])).toBe('22.2222');
  expect(percent(values['feature_adoption_rate'])).toBe('33.3333');
  expect(percent(values['usage_trend_28d'])).toBe('-25.0000');
});
