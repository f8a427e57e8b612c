/** Tasks, events and cases. */
import { derived, instantOf } from '../http/read/columns.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import type { JsonRecord } from '../http/select/select.ts';
import type { ObjectFields } from './describe.ts';
import { field } from './describe.ts';
import { objectStream } from './objects.ts';

const TASK_TYPES: Readonly<Record<string, string>> = {
  Call: 'call',
  Email: 'email',
  ListEmail: 'email',
  LinkedIn: 'chat',
};
const DIRECTIONS: Readonly<Record<string, string>> = { Inbound: 'in', Outbound: 'out' };

const TASK_COLUMNS: readonly Column[] = [
  derived('activity_type', 'text', ({ TaskSubtype: kind }) => TASK_TYPES[String(kind)] ?? 'task'),
  derived('direction', 'text', ({ CallType: kind, TaskSubtype: subtype }) =>
    subtype === 'ListEmail' ? 'out' : (DIRECTIONS[String(kind)] ?? null),
  ),
  derived('status', 'text', ({ IsClosed: isClosed }) => (isClosed === true ? 'held' : 'planned')),
  derived('is_bulk', 'boolean', ({ TaskSubtype: kind }) => kind === 'ListEmail'),
  derived('started_at', 'timestamp', (task) => doneAt(task) ?? dayOf(task)),
  derived('completed_at', 'timestamp', (task) => (task['IsClosed'] === true ? doneAt(task) : null)),
  derived('duration_minutes', 'integer', ({ CallDurationInSeconds: seconds }) =>
    typeof seconds === 'number' ? Math.round(seconds / 60) : null,
  ),
  ...common(),
];
/** What is asked of tasks, as far as this user sees it. */
export const TASK_NAMED = {
  entity: 'activity',
  taken: TASK_COLUMNS,
  known: [
    'Subject',
    'Status',
    'IsClosed',
    'ActivityDate',
    'CompletedDateTime',
    'TaskSubtype',
    'CallType',
    'CallDurationInSeconds',
    'AccountId',
    'WhoId',
    'OwnerId',
  ],
};

/** Tasks, calls and e-mails among them. */
export function tasks({ columns, asked }: ObjectFields): HttpStream {
  return objectStream({
    name: 'tasks',
    object: 'Task',
    optional: true,
    fields: asked,
    columns: [...TASK_COLUMNS, ...columns],
  });
}

const EVENT_COLUMNS: readonly Column[] = [
  field('started_at', 'timestamp', 'StartDateTime'),
  field('ended_at', 'timestamp', 'EndDateTime'),
  derived('ends_on', 'date', ({ EndDateTime: end }) => instantOf(end)?.slice(0, 10) ?? null),
  field('duration_minutes', 'integer', 'DurationInMinutes'),
  ...common(),
];
/** What is asked of events, as far as this user sees it. */
export const EVENT_NAMED = {
  entity: 'activity',
  taken: EVENT_COLUMNS,
  known: [
    'Subject',
    'StartDateTime',
    'EndDateTime',
    'DurationInMinutes',
    'AccountId',
    'WhoId',
    'OwnerId',
  ],
};

/** Meetings. */
export function events({ columns, asked }: ObjectFields): HttpStream {
  return objectStream({
    name: 'events',
    object: 'Event',
    optional: true,
    fields: asked,
    columns: [...EVENT_COLUMNS, ...columns],
  });
}

function common(): Column[] {
  return [
    field('subject', 'text', 'Subject'),
    field('account_id', 'text', 'AccountId'),
    field('contact_id', 'text', 'WhoId'),
    field('owner_id', 'text', 'OwnerId'),
  ];
}

function doneAt({ CompletedDateTime: at }: JsonRecord): string | null {
  return instantOf(at);
}

function dayOf({ ActivityDate: day }: JsonRecord): string | null {
  return typeof day === 'string' ? instantOf(`${day}T12:00:00Z`) : null;
}

const CASE_COLUMNS: readonly Column[] = [
  field('number', 'text', 'CaseNumber'),
  field('account_id', 'text', 'AccountId'),
  field('contact_email', 'text', 'ContactEmail'),
  field('owner_id', 'text', 'OwnerId'),
  field('type', 'text', 'Type'),
  field('status', 'text', 'Status'),
  field('priority', 'text', 'Priority'),
  field('origin', 'text', 'Origin'),
  field('subject', 'text', 'Subject'),
  field('closed_at', 'timestamp', 'ClosedDate'),
  field('is_escalated', 'boolean', 'IsEscalated'),
];
/** What is asked of cases, as far as this user sees it. */
export const CASE_NAMED = {
  entity: 'ticket',
  taken: CASE_COLUMNS,
  known: [
    'CaseNumber',
    'AccountId',
    'ContactEmail',
    'OwnerId',
    'Type',
    'Status',
    'Priority',
    'Origin',
    'Subject',
    'ClosedDate',
    'IsEscalated',
  ],
};

/** Cases; left out where this user may not see them. */
export function cases({ columns, asked }: ObjectFields): HttpStream {
  return objectStream({
    name: 'cases',
    object: 'Case',
    fields: asked,
    columns: [...CASE_COLUMNS, ...columns],
    history: ['status', 'owner_id', 'priority'],
    optional: true,
  });
}
