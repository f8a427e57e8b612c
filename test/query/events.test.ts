/** Events over a small agency: what happened, in whose sight, page by page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event, Events, EventsAskedSpec } from '../../src/query/schema.ts';
import { eventKinds } from '../../src/model/index.ts';
import { AGENCY_TODAY, agency } from '../examples/agency.ts';
import { everyone, openExample, viewerWith } from '../examples/asking.ts';
import type { Example } from '../examples/asking.ts';

const at = (day: string, time = '12:00:00'): string => `${day}T${time}Z`;

const OWN = {
  ...agency,
  user: [...(agency.user ?? []), { user_key: 'zoe', name: 'Zoe Prado' }],
  activity: [
    {
      activity_key: 'e1',
      account_id: 'Acme',
      type: 'meeting',
      status: 'held',
      started_at: at('2026-10-05'),
      user_key: 'zoe',
      subject: 'Kick-off; drop table account',
    },
    {
      activity_key: 'e2',
      account_id: 'Acme',
      type: 'call',
      status: 'planned',
      started_at: at('2026-11-20'),
      user_key: 'nobody',
    },
    // Two in the morning of November in UTC is still October in São Paulo.
    {
      activity_key: 'e3',
      account_id: 'Brasa',
      type: 'email',
      status: 'held',
      completed_at: at('2026-11-01', '02:00:00'),
    },
  ],
  invoice: [
    {
      invoice_key: 'i1',
      account_id: 'Acme',
      number: '2026-17',
      issue_date: '2026-10-05',
      due_date: '2026-11-04',
      status: 'open',
      currency: 'USD',
      total: '1234.5000',
    },
    {
      invoice_key: 'i2',
      account_id: 'Brasa',
      issue_date: '2026-10-06',
      status: 'void',
      currency: 'BRL',
      total: '1',
    },
  ],
  contact: [{ contact_key: 'c1', account_id: 'Acme', name: 'Ana', status: 'active' }],
};

let example: Example;
beforeAll(async () => {
  example = await openExample({
    entities: OWN,
    today: AGENCY_TODAY,
    policies: { reporting_currency: 'BRL', timezone: 'America/Sao_Paulo' },
  });
});
afterAll(() => example.close());

async function eventsOf(asked: EventsAskedSpec, viewer = everyone): Promise<Events> {
  const found = await example.asker.events(asked, viewer);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

const acme = { dimension: 'account', op: 'in' as const, values: ['Acme'] };
const told = ({ kind, day, account }: Event): unknown[] => [kind, day, account?.key];

test('several kinds are one list by time, each with the fields that it shows', async () => {
  const { events, total } = await eventsOf({
    kinds: ['invoice', 'touch'],
    when: '2026-10',
    filters: [acme],
  });
  expect(total).toBe(2);
  expect(events.map(told)).toEqual([
    ['touch', '2026-10-05', 'Acme'],
    ['invoice', '2026-10-05', 'Acme'],
  ]);
  expect(events[0]?.fields).toEqual({
    subject: 'Kick-off; drop table account',
    type: 'meeting',
    user_key: 'Zoe Prado',
  });
  expect(events[1]).toMatchObject({
    currency: 'USD',
    fields: { number: '2026-17', status: 'open', due_date: '2026-11-04', total: '1234.5000' },
  });
});

test('a day is one of the workspace, not of the clock in Greenwich', async () => {
  const october = await eventsOf({ kinds: ['touch'], when: '2026-10' });
  expect(october.events.map(told)).toEqual([
    ['touch', '2026-10-31', 'Brasa'],
    ['touch', '2026-10-05', 'Acme'],
  ]);
  expect((await eventsOf({ kinds: ['touch'], when: '2026-11' })).total).toBe(0);
});

test('what lies ahead begins today; what has no date is told whenever it was', async () => {
  const ahead = await eventsOf({ kinds: ['next_touch'], when: 'ahead', order: 'oldest' });
  expect(ahead.events.map(told)).toEqual([['next_touch', '2026-11-20', 'Acme']]);
  expect(ahead.events[0]?.fields['user_key']).toBe('nobody');
  const contacts = await eventsOf({ kinds: ['contact'], when: 'ever' });
  expect(contacts.events.map(told)).toEqual([['contact', null, 'Acme']]);
});

test('pages follow each other without a gap or a double', async () => {
  const asked = { kinds: ['subscription_change', 'touch', 'contract'], when: 'ever' } as const;
  const spec = { ...asked, kinds: [...asked.kinds] };
  const whole = await eventsOf({ ...spec, limit: 1000 });
  const pages: Event[] = [];
  for (let offset = 0; offset < whole.total; offset += 3)
    pages.push(...(await eventsOf({ ...spec, limit: 3, offset })).events);
  expect(pages).toEqual(whole.events);
  expect(whole.total).toBeGreaterThan(9);
});

describe('a row rule', () => {
  test('gives what the same filter gives, and no word of other accounts', async () => {
    const restricted = viewerWith({ kind: 'accounts', ids: ['Acme'] });
    for (const { id } of eventKinds) {
      const asked: EventsAskedSpec = { kinds: [id], when: 'ever' };
      const seen = await eventsOf(asked, restricted);
      const filtered = await eventsOf({ ...asked, filters: [acme] });
      expect([id, seen.events, seen.total]).toEqual([id, filtered.events, filtered.total]);
    }
    const hidden = await eventsOf(
      { kinds: ['touch'], when: 'ever', filters: [{ ...acme, values: ['Brasa'] }] },
      restricted,
    );
    expect(hidden.total).toBe(0);
  });

  test('of nobody sees nothing', async () => {
    const nobody = viewerWith({ kind: 'accounts', ids: [] });
    const kinds = eventKinds.map(({ id }) => id);
    expect((await eventsOf({ kinds, when: 'ever' }, nobody)).total).toBe(0);
  });
});

test('a filter by what the account was on that day keeps its records', async () => {
  const filters = [{ dimension: 'industry', op: 'in' as const, values: ['retail'] }];
  const kept = await eventsOf({ kinds: ['touch'], when: '2026-10', filters });
  expect(kept.events.map(told)).toEqual([['touch', '2026-10-05', 'Acme']]);
});

test('kinds without a source, and those that do not tell a filter, are named instead of shown as none', async () => {
  const filters = [{ dimension: 'ticket_type', op: 'in' as const, values: ['incident'] }];
  const found = await eventsOf({ kinds: ['touch', 'risk'], when: 'ever', filters });
  expect([found.empty, found.untold, found.total]).toEqual([['risk'], ['touch'], 0]);
});

test.each([
  [{ kinds: [], when: 'ever' }, 'query.bad_question'],
  [{ kinds: ['touch'], when: '2026-13' }, 'query.bad_period'],
  [{ kinds: ['touch'], when: '2027-01' }, 'query.future_period'],
  [
    { kinds: ['touch'], when: 'ever', filters: [{ ...acme, dimension: 'nothing' }] },
    'query.unknown_dimension',
  ],
] as const)('%j is a problem', async (asked, code) => {
  const found = await example.asker.events(asked as unknown as EventsAskedSpec, everyone);
  expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
});
