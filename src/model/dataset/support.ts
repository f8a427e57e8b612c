import { amount, count, flow, measuresOf } from './describe.ts';

const fields = {
  ticket_type: 'ticket_type',
  priority: 'priority',
  ticket_channel: 'ticket_channel',
};

/** Tickets by the day they were opened. */
export const ticket = flow({
  id: 'ticket',
  entities: ['ticket'],
  fields,
  measures: measuresOf(count, ['tickets', 'complaints', 'escalated']),
});

/**
 * Tickets by the day of their last solve, while they are still solved. Reopening is judged by the first solve once
 * 14 days have passed, first contact by the last solve once 7 have. Resolution is in business minutes:
 * Monday to Friday, 9 to 18 in the workspace's time zone, without the holidays that are known.
 */
export const ticketSolved = flow({
  id: 'ticket_solved',
  entities: ['ticket'],
  fields,
  measures: {
    ...measuresOf(count, [
      'solved',
      'first_contact',
      'first_contact_base',
      'reopened',
      'reopened_base',
    ]),
    resolution_minutes: amount('resolution_minutes'),
  },
  hasRows: true,
});

/**
 * First public human replies by the day they were given, in business minutes as above. `in_target` counts replies
 * within the target of the ticket's priority.
 */
export const ticketReply = flow({
  id: 'ticket_reply',
  entities: ['ticket'],
  fields,
  measures: {
    ...measuresOf(count, ['replies', 'in_target']),
    first_reply_minutes: amount('first_reply_minutes'),
  },
  hasRows: true,
});

/** Promises to answer and to solve tickets, by the day they were kept, or were due and broken. */
export const sla = flow({
  id: 'sla',
  entities: ['sla_policy'],
  fields: { ...fields, sla_metric: 'sla_metric' },
  measures: measuresOf(count, ['achieved', 'breached']),
});
