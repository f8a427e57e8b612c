/** What is read of Zendesk Support. */
import { column, derived, instantOf, scalarOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import { isRecord, selectRecords } from '../http/select/select.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { parsePath } from '../http/select/path.ts';
import { ask } from '../http/send/ask.ts';
import { cursorExport, exportFrom, sinceChange, timeExport } from './exports.ts';
import { listPages } from './ticket-fields.ts';

const GROUP = 'Zendesk';
const CHANGES = [column('created_at', 'timestamp'), column('updated_at', 'timestamp')];
const MINUTE = 60_000;

export const groups = defineStream({
  name: 'groups',
  group: GROUP,
  ask: ask('/api/v2/groups', { 'page[size]': '100' }),
  records: 'groups',
  pages: listPages,
  columns: [
    column('id', 'integer'),
    column('name', 'text'),
    column('deleted', 'boolean'),
    ...CHANGES,
  ],
});

/** Organizations that are deleted are not exported: they are found by reading all. */
export function organizations(startDate: string): HttpStream {
  return defineStream({
    name: 'organizations',
    group: GROUP,
    ask: exportFrom('/api/v2/incremental/organizations.json', startDate),
    records: 'organizations',
    pages: timeExport,
    since: sinceChange,
    cursor: 'updated_at',
    deletes: { by: 'sweep' },
    columns: [
      column('id', 'integer'),
      column('name', 'text'),
      column('external_id', 'text'),
      derived('domain_names', 'text', ({ domain_names: names }) => listText(names)),
      derived('tags', 'text', ({ tags }) => listText(tags)),
      column('group_id', 'integer'),
      ...CHANGES,
    ],
  });
}

export function users(startDate: string): HttpStream {
  return defineStream({
    name: 'users',
    group: GROUP,
    ask: exportFrom('/api/v2/incremental/users/cursor.json', startDate),
    records: 'users',
    pages: cursorExport,
    since: sinceChange,
    cursor: 'updated_at',
    columns: [
      column('id', 'integer'),
      column('name', 'text'),
      column('email', 'text'),
      column('role', 'text'),
      column('organization_id', 'integer'),
      column('external_id', 'text'),
      column('time_zone', 'text', 'iana_time_zone'),
      column('active', 'boolean'),
      ...CHANGES,
    ],
  });
}

/** What every ticket has; a help desk's own fields come behind. */
export const TICKET_COLUMNS: readonly Column[] = [
  column('id', 'integer'),
  column('organization_id', 'integer'),
  column('requester_id', 'integer'),
  column('requester_email', 'text'),
  column('assignee_id', 'integer'),
  column('group_id', 'integer'),
  column('ticket_type', 'text', 'type'),
  column('priority', 'text'),
  column('channel', 'text', 'via.channel'),
  column('subject', 'text'),
  column('status', 'text'),
  derived('tags', 'text', ({ tags }) => listText(tags)),
  derived('first_reply_at', 'timestamp', firstReplyOf),
  column('solved_at', 'timestamp', 'metric_set.solved_at'),
  column('reopens', 'integer', 'metric_set.reopens'),
  column('external_id', 'text'),
  derived('is_deleted', 'boolean', ({ status }) => status === 'deleted'),
  ...CHANGES,
];

/** Tickets with their measures and the addresses of who asked, side by side in one answer; deleted ones are marked. */
export function tickets(startDate: string, custom: readonly Column[]): HttpStream {
  return defineStream({
    name: 'tickets',
    group: GROUP,
    ask: exportFrom('/api/v2/incremental/tickets/cursor.json', startDate, {
      include: 'metric_sets,users',
    }),
    records: ticketsOf,
    pages: cursorExport,
    since: sinceChange,
    cursor: 'updated_at',
    deletes: { by: 'column', column: 'is_deleted' },
    history: ['status', 'assignee_id', 'priority'],
    columns: [...TICKET_COLUMNS, ...custom],
  });
}

const TICKETS = parsePath('tickets');
const USERS = parsePath('users');
const METRICS = parsePath('metric_sets');

/** People and measures come beside the tickets of a page: each ticket takes its own along. */
function ticketsOf(body: unknown): JsonRecord[] {
  const emails = new Map(selectRecords(body, USERS).map(({ id, email }) => [id, email]));
  const metrics = new Map(selectRecords(body, METRICS).map((each) => [each['ticket_id'], each]));
  return selectRecords(body, TICKETS).map((ticket) => ({
    ...ticket,
    requester_email: emails.get(ticket['requester_id']) ?? null,
    metric_set: metrics.get(ticket['id']) ?? ticket['metric_set'] ?? null,
  }));
}

/** What happened in tickets: an event holds several changes and comments, each becomes a record. */
export function ticketEvents(startDate: string, agents: ReadonlySet<unknown>): HttpStream {
  return defineStream({
    name: 'ticket_events',
    group: GROUP,
    ask: exportFrom('/api/v2/incremental/ticket_events.json', startDate, {
      include: 'comment_events',
    }),
    records: 'ticket_events',
    pages: timeExport,
    since: {
      ...sinceChange,
      at: ({ timestamp, created_at: created }) =>
        typeof timestamp === 'number'
          ? new Date(timestamp * 1000).toISOString()
          : instantOf(created),
    },
    cursor: 'happened_at',
    expand: (event) => eventsOf(event, agents),
    columns: [
      column('id', 'integer'),
      column('ticket_id', 'integer'),
      column('happened_at', 'timestamp'),
      column('kind', 'text'),
      column('from_value', 'text'),
      column('to_value', 'text'),
      column('actor_id', 'integer'),
      column('actor_kind', 'text'),
      column('is_public', 'boolean'),
    ],
  });
}

/** Changes of status and comments; the system and its triggers have no number above zero. */
function eventsOf(event: JsonRecord, agents: ReadonlySet<unknown>): JsonRecord[] {
  const children = Array.isArray(event['child_events'])
    ? event['child_events'].filter(isRecord)
    : [];
  return children.flatMap((child) => {
    const actor = child['author_id'] ?? event['updater_id'];
    const common = {
      id: child['id'],
      ticket_id: event['ticket_id'],
      happened_at: event['created_at'],
      actor_id: actor,
      actor_kind:
        typeof actor !== 'number' || actor < 0 ? 'bot' : agents.has(actor) ? 'human' : 'customer',
    };
    if (child['event_type'] === 'Comment')
      return [
        {
          ...common,
          kind: 'reply',
          from_value: null,
          to_value: null,
          is_public: child['public'] === true,
        },
      ];
    if (child['status'] === undefined) return [];
    const before = child['previous_value'] ?? null;
    return [
      {
        ...common,
        kind: 'status',
        from_value: before,
        to_value: child['status'],
        is_public: false,
      },
    ];
  });
}

/** Zendesk counts whole minutes from the ticket to the first public answer of an agent. */
function firstReplyOf({ created_at: created, metric_set: metrics }: JsonRecord): string | null {
  const times = isRecord(metrics) ? metrics['reply_time_in_minutes'] : null;
  const minutes = isRecord(times) ? times['calendar'] : null;
  const at = instantOf(created);
  if (typeof minutes !== 'number' || at === null) return null;
  return new Date(Date.parse(at) + minutes * MINUTE).toISOString();
}

function listText(values: unknown): ReturnType<typeof scalarOf> {
  return Array.isArray(values) ? scalarOf(values.join(',')) : scalarOf(values);
}
