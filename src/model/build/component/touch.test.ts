import { expect, test } from 'vitest';
import { rowsOf } from '../../../../test/examples/ask.ts';
import { monthlyLines } from '../../../../test/examples/fixtures/lines.ts';
import { openWarehouse } from '../../../../test/examples/warehouse.ts';
import type { Row } from '../../../../test/examples/warehouse.ts';

const did = (key: string, fields: Row): Row => ({
  activity_key: key,
  account_id: 'A',
  type: 'meeting',
  direction: 'both',
  status: 'held',
  started_at: '2026-06-02T12:00:00Z',
  completed_at: '2026-06-02T13:00:00Z',
  ...fields,
});

test('a meeting that two sources hold is one; planned, bulk and unanswered mail is no touch', async () => {
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }],
      activity: [
        did('crm', {}),
        did('calendar', {
          started_at: '2026-06-02T12:08:00Z',
          status: 'planned',
          completed_at: null,
          source_id: 'calendar',
        }),
        did('later', { started_at: '2026-06-02T16:00:00Z', completed_at: '2026-06-02T17:00:00Z' }),
        did('e1', {
          type: 'call',
          external_key: 'ev',
          started_at: '2026-06-03T12:00:00Z',
          completed_at: '2026-06-03T12:30:00Z',
        }),
        did('e2', {
          type: 'call',
          external_key: 'ev',
          started_at: '2026-06-03T15:00:00Z',
          completed_at: '2026-06-03T15:30:00Z',
        }),
        did('bulk', { type: 'email', direction: 'out', is_bulk: true }),
        did('mail', { type: 'email', direction: 'out' }),
        did('answered', { type: 'email', direction: 'out', replied_at: '2026-06-05T12:00:00Z' }),
        did('late-answer', { type: 'email', direction: 'out', replied_at: '2026-06-15T12:00:00Z' }),
        did('fresh', { type: 'email', direction: 'out', completed_at: '2026-06-28T12:00:00Z' }),
        did('note', { type: 'note', direction: null }),
        did('missed', {
          type: 'business_review',
          status: 'no_show',
          completed_at: null,
          started_at: '2026-06-09T12:00:00Z',
        }),
        did('review', {
          type: 'business_review',
          started_at: '2026-06-10T12:00:00Z',
          completed_at: '2026-06-10T13:00:00Z',
        }),
      ],
    },
  });
  const byType = `
    select activity_type, sum(touches), sum(outbound_or_two_way), sum(two_way), sum(meetings), sum(meetings_no_show), sum(reviews)
    from touch_month group by 1 order by 1`;
  expect(await rowsOf(warehouse, byType)).toEqual([
    ['business_review', '1', '1', '1', '2', '1', '1'],
    ['call', '1', '1', '1', '0', '0', '0'],
    // Mail: one answered in time of three that had 7 days for it.
    ['email', '1', '3', '1', '0', '0', '0'],
    ['meeting', '2', '2', '2', '2', '0', '0'],
    ['note', '0', '0', '0', '0', '0', '0'],
  ]);
  await warehouse.close();
});

test('one touch keeps one planned slot; slots of clients that left are void', async () => {
  const slot = (key: string, due: string, account = 'A'): Row => ({
    slot_key: key,
    account_id: account,
    type: 'meeting',
    due_date: due,
    tolerance_days: 5,
  });
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }, { account_id: 'B' }],
      subscription_line: [
        ...monthlyLines('A', [[100, '2026-01-01', null]]),
        ...monthlyLines('B', [[100, '2026-01-01', '2026-05-01']]),
      ],
      activity: [
        did('near-both', { started_at: '2026-06-03T12:00:00Z' }),
        did('other', { type: 'call', started_at: '2026-06-20T12:00:00Z' }),
      ],
      engagement_plan: [
        slot('1', '2026-06-01'),
        slot('2', '2026-06-05'),
        slot('3', '2026-06-20'),
        slot('4', '2026-07-10'),
        slot('5', '2026-04-20', 'B'),
        slot('6', '2026-05-20', 'B'),
      ],
    },
  });
  const plan = `select account_id, sum(slots_due), sum(slots_fulfilled) from touch_plan_month group by 1 order by 1`;
  expect(await rowsOf(warehouse, plan)).toEqual([
    ['A', '3', '1'],
    ['B', '1', '0'],
  ]);
  await warehouse.close();
});

test('people: engaged in 90 days, sponsors touched, key contacts and their ends', async () => {
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: [{ account_id: 'A' }],
      subscription_line: monthlyLines('A', [[100, '2026-01-01', null]]),
      contact: [
        { contact_key: 'c1', account_id: 'A', email: 'Ana@x.com', seniority: 'c_level' },
        { contact_key: 'c2', account_id: 'A', email: 'bia@x.com', left_at: '2026-05-10' },
        { contact_key: 'c3', account_id: 'A', email: 'financeiro@x.com' },
      ],
      contact_role_hist: [
        {
          contact_key: 'c1',
          account_id: 'A',
          role: 'decision_maker',
          valid_from: '2026-01-01',
          valid_to: '2026-03-01',
        },
        { contact_key: 'c1', account_id: 'A', role: 'sponsor', valid_from: '2026-03-01' },
        { contact_key: 'c2', account_id: 'A', role: 'champion', valid_from: '2026-01-01' },
        { contact_key: 'c3', account_id: 'A', role: 'billing', valid_from: '2026-01-01' },
      ],
      activity: [
        did('m1', { completed_at: '2026-04-01T12:00:00Z', started_at: '2026-04-01T11:00:00Z' }),
        did('m2', { completed_at: '2026-06-01T12:00:00Z', started_at: '2026-06-01T11:00:00Z' }),
      ],
      activity_participant: [
        { activity_key: 'm1', contact_key: 'c1', attended: true },
        { activity_key: 'm2', contact_key: 'c3', attended: true },
      ],
      ticket: [
        {
          ticket_key: 't',
          account_id: 'A',
          contact_email: 'ana@x.com',
          created_at: '2026-04-20T12:00:00Z',
        },
        {
          ticket_key: 'u',
          account_id: 'A',
          contact_email: 'new@x.com',
          created_at: '2026-04-20T12:00:00Z',
        },
      ],
    },
  });
  const engaged = `
    select day, engaged_contacts_90, exec_touched_90 from account_day
    where day in (date '2026-04-01', date '2026-04-20', date '2026-06-29', date '2026-06-30') order by 1`;
  expect(await rowsOf(warehouse, engaged)).toEqual(
    [
      ['2026-04-01', '1', 1],
      ['2026-04-20', '2', 1],
      ['2026-06-29', '2', 1],
      ['2026-06-30', '2', 0],
    ].map(([day, people, exec]) => [day, Number(people), exec]),
  );
  const key = `select contact_key, valid_from, valid_to from key_contact_interval order by 1`;
  expect(await rowsOf(warehouse, key)).toEqual([
    ['c1', '2026-01-01', null],
    ['c2', '2026-01-01', '2026-05-10'],
  ]);
  expect(await rowsOf(warehouse, `select day, ended from key_contact_end_day`)).toEqual([
    ['2026-05-10', 1],
  ]);
  await warehouse.close();
});
