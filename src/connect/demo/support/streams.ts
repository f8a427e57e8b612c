import { stream } from '../stream.ts';

export const organizations = stream({
  name: 'organizations',
  subSource: 'support',
  key: ['organization_id'],
  about:
    'One organisation of the help desk; external_id holds the CRM company id where somebody linked them.',
  fields: {
    organization_id: 'text',
    name: 'text',
    domain: 'text',
    external_id: 'text',
    created_at: 'timestamp',
  },
});

export const tickets = stream({
  name: 'tickets',
  subSource: 'support',
  key: ['ticket_id'],
  about:
    'One case: type question, incident, request or complaint; channel email, chat, phone or portal.',
  fields: {
    ticket_id: 'text',
    organization_id: 'text',
    requester_email: 'text',
    assignee_id: 'text',
    team_id: 'text',
    type: 'text',
    priority: 'text',
    channel: 'text',
    subject: 'text',
    status: 'text',
    created_at: 'timestamp',
    first_reply_at: 'timestamp',
    solved_at: 'timestamp',
    reopens: 'integer',
    tags: 'text',
    updated_at: 'timestamp',
  },
});

export const ticketEvents = stream({
  name: 'ticket_events',
  subSource: 'support',
  key: ['event_id'],
  about:
    'One change or reply in a ticket: kind status or reply; actor_kind human, bot or customer.',
  fields: {
    event_id: 'text',
    ticket_id: 'text',
    happened_at: 'timestamp',
    kind: 'text',
    from_value: 'text',
    to_value: 'text',
    actor_kind: 'text',
    is_public: 'boolean',
  },
});

export const slaTargets = stream({
  name: 'sla_targets',
  subSource: 'support',
  key: ['sla_id'],
  about: 'What was promised: business minutes to a first reply or a solution, by priority.',
  fields: {
    sla_id: 'text',
    metric: 'text',
    priority: 'text',
    target_minutes: 'integer',
    from_date: 'date',
    to_date: 'date',
  },
});

export const holidays = stream({
  name: 'holidays',
  subSource: 'support',
  key: ['holiday'],
  about: 'Days on which nobody works: national holidays and carnival.',
  fields: { holiday: 'date', name: 'text' },
});

/** Every stream of the help desk. */
export const supportStreams = [organizations, tickets, ticketEvents, slaTargets, holidays] as const;
