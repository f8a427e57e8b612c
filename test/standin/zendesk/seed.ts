/** The help desk of the demo portfolio as Zendesk would hold it. Its ids are numbers already; requesters get numbers here. */
import type { FilledStream } from '../../../src/connect/demo/portfolio.ts';
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { demoRows } from '../kit/demo-rows.ts';
import { collection } from '../kit/store.ts';
import type { StoredRecord } from '../kit/store.ts';
import type { ZendeskData } from './vendor.ts';

export const DEMO_SUBDOMAIN = 'ipedigital';
export const DEMO_EMAIL = 'helena.vasconcelos@ipedigital.example';
export const DEMO_API_TOKEN = 'standin-zendesk-token-8842b1';

const TYPE_FIELD = 8_800_001;
const FIRST_REQUESTER = 9_000_000;
const CHANNELS: Readonly<Record<string, string>> = {
  portal: 'web',
  phone: 'voice',
  chat: 'native_messaging',
};
const SYSTEM = -1;

/** Fills a help desk from the streams of a demo portfolio. */
export function seedZendesk(streams: readonly FilledStream[]): ZendeskData {
  const rows = demoRows(streams);
  const tickets = rows('tickets');
  const emails = [...new Set(tickets.flatMap((row) => row['requester_email'] ?? []))].map(String);
  const requesters = new Map(emails.map((email, at) => [email, FIRST_REQUESTER + at]));
  const staff = rows('owners').map(staffRecord);
  const byTicket = new Map(tickets.map((row) => [String(row['ticket_id']), row]));
  const customerOf = (ticket: unknown): number =>
    requesters.get(String(byTicket.get(String(ticket))?.['requester_email'])) ??
    FIRST_REQUESTER - 1;
  return {
    subdomain: DEMO_SUBDOMAIN,
    email: DEMO_EMAIL,
    token: DEMO_API_TOKEN,
    groups: collection(
      rows('teams').map((row) =>
        dated({ id: Number(row['team_id']), name: row['name'], deleted: false }),
      ),
    ),
    organizations: collection(rows('organizations').map(organizationRecord)),
    users: collection([
      ...staff,
      ...emails.map((email) =>
        dated({
          id: requesters.get(email),
          name: email.split('@')[0],
          email,
          role: 'end-user',
          active: true,
          organization_id: null,
        }),
      ),
    ]),
    tickets: collection(tickets.map((row) => ticketRecord(row, requesters))),
    metricSets: collection(tickets.map(metricSet), 'ticket_id'),
    ticketFields: collection([
      { id: 1, title: 'Subject', type: 'subject', removable: false },
      { id: TYPE_FIELD, title: 'Tipo de chamado', type: 'tagger', removable: true },
    ]),
    ticketEvents: collection(
      rows('ticket_events').map((row) =>
        eventRecord(row, {
          customer: customerOf(row['ticket_id']),
          agent: Number(
            byTicket.get(String(row['ticket_id']))?.['assignee_id'] ?? staff[0]?.['id'],
          ),
        }),
      ),
    ),
  };
}

const dated = (record: StoredRecord): StoredRecord => ({
  ...record,
  created_at: '2022-01-03T12:00:00Z',
  updated_at: '2022-01-03T12:00:00Z',
});

function staffRecord(row: DemoRow, at: number): StoredRecord {
  return dated({
    id: Number(row['owner_id']),
    name: row['name'],
    email: row['email'],
    role: at === 0 ? 'admin' : 'agent',
    active: row['is_active'],
    iana_time_zone: row['timezone'],
    organization_id: null,
  });
}

function organizationRecord(row: DemoRow): StoredRecord {
  return {
    id: Number(row['organization_id']),
    name: row['name'],
    external_id: row['external_id'],
    domain_names: row['domain'] === null ? [] : [row['domain']],
    tags: [],
    group_id: null,
    created_at: row['created_at'],
    updated_at: row['created_at'],
  };
}

function ticketRecord(row: DemoRow, requesters: ReadonlyMap<string, number>): StoredRecord {
  const tags = row['tags'];
  return {
    id: Number(row['ticket_id']),
    organization_id: numberOf(row['organization_id']),
    requester_id: requesters.get(String(row['requester_email'])) ?? null,
    assignee_id: numberOf(row['assignee_id']),
    group_id: numberOf(row['team_id']),
    type: null,
    priority: row['priority'],
    via: { channel: CHANNELS[String(row['channel'])] ?? row['channel'] },
    subject: row['subject'],
    status: row['status'],
    tags: typeof tags === 'string' ? tags.split(',') : [],
    custom_fields: [{ id: TYPE_FIELD, value: row['type'] }],
    created_at: row['created_at'],
    updated_at: row['updated_at'],
    generated_timestamp: Math.floor(Date.parse(String(row['updated_at'])) / 1000),
  };
}

function metricSet(row: DemoRow): StoredRecord {
  const reply = row['first_reply_at'];
  const minutes =
    typeof reply === 'string'
      ? Math.round((Date.parse(reply) - Date.parse(String(row['created_at']))) / 60_000)
      : null;
  return {
    ticket_id: Number(row['ticket_id']),
    reopens: row['reopens'],
    solved_at: row['solved_at'],
    reply_time_in_minutes: { calendar: minutes, business: null },
  };
}

/** One change or comment; its actor is a number only Zendesk would know a role of. */
function eventRecord(
  row: DemoRow,
  { customer, agent }: { customer: number; agent: number },
): StoredRecord {
  const actor =
    row['actor_kind'] === 'bot' ? SYSTEM : row['actor_kind'] === 'customer' ? customer : agent;
  const child =
    row['kind'] === 'reply'
      ? {
          id: Number(row['event_id']),
          event_type: 'Comment',
          public: row['is_public'],
          author_id: actor,
        }
      : {
          id: Number(row['event_id']),
          event_type: row['from_value'] === null ? 'Create' : 'Change',
          status: row['to_value'],
          previous_value: row['from_value'],
        };
  return {
    id: Number(row['event_id']) * 10,
    ticket_id: Number(row['ticket_id']),
    updater_id: actor,
    created_at: row['happened_at'],
    timestamp: Math.floor(Date.parse(String(row['happened_at'])) / 1000),
    child_events: [child],
  };
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
