import { expect, test } from 'vitest';
import { rowsOf } from '../../../../test/examples/ask.ts';
import { openWarehouse } from '../../../../test/examples/warehouse.ts';
import type { Row } from '../../../../test/examples/warehouse.ts';

const event = (ticket: string, at: string, kind: string, fields: Row = {}): Row => ({
  ticket_key: ticket,
  event_key: `${ticket}${at}${kind}`,
  at,
  kind,
  actor_kind: 'human',
  is_public: true,
  ...fields,
});
const status = (ticket: string, at: string, to: string): Row =>
  event(ticket, at, 'status', { to_value: to });

const TICKETS = {
  today: '2026-06-30',
  policies: { timezone: 'America/Sao_Paulo' },
  entities: {
    account: [{ account_id: 'A' }],
    ticket: [
      // Wednesday 17:30 to Friday 9:45 local, with nothing known of a holiday between: 30 + 540 + 45.
      {
        ticket_key: 'T1',
        account_id: 'A',
        type: 'complaint',
        priority: 'low',
        created_at: '2026-06-03T20:30:00Z',
        first_reply_at: '2026-06-05T12:45:00Z',
      },
      // Saturday to Monday 9:20: 20.
      {
        ticket_key: 'T2',
        account_id: 'A',
        type: 'question',
        priority: 'urgent',
        created_at: '2026-06-06T13:00:00Z',
      },
      // Monday 9:00 to 12:00: 180.
      {
        ticket_key: 'T4',
        account_id: 'A',
        type: 'question',
        priority: 'high',
        created_at: '2026-06-08T12:00:00Z',
      },
    ],
    ticket_event: [
      event('T2', '2026-06-06T13:01:00Z', 'reply', { actor_kind: 'bot' }),
      event('T2', '2026-06-08T12:20:00Z', 'reply'),
      status('T2', '2026-06-08T13:00:00Z', 'solved'),
      event('T4', '2026-06-08T15:00:00Z', 'reply'),
      status('T4', '2026-06-09T12:00:00Z', 'solved'),
      status('T4', '2026-06-12T12:00:00Z', 'open'),
      event('T4', '2026-06-15T12:00:00Z', 'reply'),
      status('T4', '2026-06-15T13:00:00Z', 'solved'),
    ],
  },
};

test('C14: business minutes to the first human reply, dated by the reply', async () => {
  const warehouse = await openWarehouse(TICKETS);
  const replies = `select ticket_key, day, cast(first_reply_minutes as integer), in_target from ticket_reply_row order by 1`;
  expect(await rowsOf(warehouse, replies)).toEqual([
    ['T1', '2026-06-05', 615, 1],
    ['T2', '2026-06-08', 20, 1],
    ['T4', '2026-06-08', 180, 1],
  ]);
  await warehouse.close();
});

test('solved once, reopened, solved for good; backlog by day', async () => {
  const warehouse = await openWarehouse(TICKETS);
  const solved = `
    select ticket_key, day, solved, first_contact, first_contact_base, reopened, reopened_base from ticket_solved_row order by 1, 2, 3`;
  expect(await rowsOf(warehouse, solved)).toEqual([
    ['T2', '2026-06-08', 0, 0, 0, 0, 1],
    ['T2', '2026-06-08', 1, 1, 1, 0, 0],
    ['T4', '2026-06-09', 0, 0, 0, 1, 1],
    ['T4', '2026-06-15', 1, 0, 1, 0, 0],
  ]);
  const minutes = `select ticket_key, cast(resolution_minutes as integer) from ticket_solved_row where solved = 1 order by 1`;
  expect(await rowsOf(warehouse, minutes)).toEqual([
    ['T2', 60],
    ['T4', 5 * 540 + 60],
  ]);
  const backlog = `
    select day, tickets_open, tickets_open_aged from account_day
    where day in (date '2026-06-07', date '2026-06-09', date '2026-06-11', date '2026-06-12', date '2026-06-14', date '2026-06-17') order by 1`;
  expect(await rowsOf(warehouse, backlog)).toEqual([
    ['2026-06-07', 2, 0],
    ['2026-06-09', 1, 0],
    ['2026-06-11', 1, 1],
    ['2026-06-12', 2, 1],
    ['2026-06-14', 2, 1],
    ['2026-06-17', 1, 1],
  ]);
  const opened = `select sum(tickets), sum(complaints), sum(escalated) from ticket_month`;
  expect(await rowsOf(warehouse, opened)).toEqual([['3', '1', '1']]);
  await warehouse.close();
});
