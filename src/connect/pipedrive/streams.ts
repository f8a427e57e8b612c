/** What is read of Pipedrive. API v2 where it has the list, v1 for users and logs of changes. */
import { column, derived, utcText } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { isRecord } from '../http/select/select.ts';
import { changing, listPages, sinceUpdate } from './listing.ts';

const GROUP = 'Pipedrive';
const CHANGES = [column('add_time', 'timestamp'), column('update_time', 'timestamp')];

/** People of the company. v1 gives all of them at once. */
export const users = defineStream({
  name: 'users',
  group: GROUP,
  ask: '/api/v1/users',
  columns: [
    column('id', 'integer'),
    column('name', 'text'),
    column('email', 'text'),
    column('active_flag', 'boolean'),
    column('timezone_name', 'text'),
    derived('created', 'timestamp', ({ created }) => utcText(created)),
  ],
});

export const pipelines = defineStream({
  name: 'pipelines',
  group: GROUP,
  ask: '/api/v2/pipelines',
  pages: listPages,
  columns: [
    column('id', 'integer'),
    column('name', 'text'),
    column('order_nr', 'integer'),
    column('is_deleted', 'boolean'),
    ...CHANGES,
  ],
});

export const stages = defineStream({
  name: 'stages',
  group: GROUP,
  ask: '/api/v2/stages',
  pages: listPages,
  columns: [
    column('id', 'integer'),
    column('name', 'text'),
    column('pipeline_id', 'integer'),
    column('order_nr', 'integer'),
    column('deal_probability', 'integer'),
    column('is_deleted', 'boolean'),
    ...CHANGES,
  ],
});

/** What every organization has; a company's own fields come behind. */
export const ORGANIZATION_COLUMNS: readonly Column[] = [
  column('id', 'integer'),
  column('name', 'text'),
  column('owner_id', 'integer'),
  column('address', 'text', 'address.value'),
  column('city', 'text', 'address.locality'),
  column('state', 'text', 'address.admin_area_level_1'),
  column('country', 'text', 'address.country'),
  column('is_deleted', 'boolean'),
  column('label_ids', 'text'),
  ...CHANGES,
];

/** Deleted ones are not listed: they are found by reading all keys. */
export function organizations(custom: readonly Column[], history: readonly string[]): HttpStream {
  return defineStream({
    name: 'organizations',
    group: GROUP,
    ask: changing('/api/v2/organizations'),
    pages: listPages,
    since: sinceUpdate,
    cursor: 'update_time',
    deletes: { by: 'sweep' },
    history: ['owner_id', ...history],
    columns: [...ORGANIZATION_COLUMNS, ...custom],
  });
}

export const PERSON_COLUMNS: readonly Column[] = [
  column('id', 'integer'),
  column('name', 'text'),
  column('owner_id', 'integer'),
  column('org_id', 'integer'),
  derived('email', 'text', ({ emails }) => primary(emails)),
  derived('phone', 'text', ({ phones }) => primary(phones)),
  column('is_deleted', 'boolean'),
  ...CHANGES,
];

export function persons(custom: readonly Column[]): HttpStream {
  return defineStream({
    name: 'persons',
    group: GROUP,
    ask: changing('/api/v2/persons'),
    pages: listPages,
    since: sinceUpdate,
    cursor: 'update_time',
    deletes: { by: 'sweep' },
    columns: [...PERSON_COLUMNS, ...custom],
  });
}

export const DEAL_COLUMNS: readonly Column[] = [
  column('id', 'integer'),
  column('title', 'text'),
  column('owner_id', 'integer'),
  column('person_id', 'integer'),
  column('org_id', 'integer'),
  column('pipeline_id', 'integer'),
  column('stage_id', 'integer'),
  column('value', 'decimal'),
  column('currency', 'text'),
  column('status', 'text'),
  derived('is_won', 'boolean', ({ status }) =>
    status === 'won' ? true : status === 'lost' ? false : null,
  ),
  column('probability', 'decimal'),
  column('lost_reason', 'text'),
  column('expected_close_date', 'date'),
  column('close_time', 'timestamp'),
  column('won_time', 'timestamp'),
  column('lost_time', 'timestamp'),
  column('stage_change_time', 'timestamp'),
  column('is_deleted', 'boolean'),
  column('is_archived', 'boolean'),
  column('mrr', 'decimal'),
  column('acv', 'decimal'),
  ...CHANGES,
];

/** Deals of any status, those that were deleted in the last 30 days among them; archived ones have a list of their own. */
export function deals(custom: readonly Column[]): HttpStream {
  return defineStream({
    name: 'deals',
    group: GROUP,
    ask: changing('/api/v2/deals', { status: 'open,won,lost,deleted' }),
    pages: listPages,
    since: sinceUpdate,
    cursor: 'update_time',
    deletes: { by: 'column', column: 'is_deleted' },
    history: ['stage_id', 'owner_id', 'status', 'value', 'expected_close_date'],
    slices: ({ ask: first }) => [
      { id: 'listed', ask: first, constants: {}, changed: null },
      {
        id: 'archived',
        ask: { ...first, path: '/api/v2/deals/archived' },
        constants: {},
        changed: null,
      },
    ],
    columns: [...DEAL_COLUMNS, ...custom],
  });
}

/** Calls, meetings, e-mails and tasks, done and planned. */
export const activities = defineStream({
  name: 'activities',
  group: GROUP,
  ask: changing('/api/v2/activities'),
  pages: listPages,
  since: sinceUpdate,
  cursor: 'update_time',
  deletes: { by: 'sweep' },
  columns: [
    column('id', 'integer'),
    column('subject', 'text'),
    column('type', 'text'),
    column('owner_id', 'integer'),
    column('deal_id', 'integer'),
    column('person_id', 'integer'),
    column('org_id', 'integer'),
    column('done', 'boolean'),
    column('due_date', 'date'),
    derived('starts_at', 'timestamp', startOf),
    derived('duration_minutes', 'integer', ({ duration }) => minutesOf(duration)),
    column('marked_as_done_time', 'timestamp'),
    column('is_deleted', 'boolean'),
    ...CHANGES,
  ],
});

/** The one marked as primary, else the first. */
function primary(values: unknown): string | null {
  if (!Array.isArray(values)) return null;
  const records = values.filter(isRecord);
  const value = (records.find((each) => each['primary'] === true) ?? records[0])?.['value'];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Day and time are apart, both in UTC; without a time it is for the whole day. */
function startOf({ due_date: day, due_time: time }: JsonRecord): string | null {
  if (typeof day !== 'string' || day === '') return null;
  return typeof time === 'string' && time !== '' ? `${day}T${time.slice(0, 5)}:00Z` : null;
}

/** `01:30` → 90. */
function minutesOf(duration: unknown): number | null {
  const [, hours, minutes] = /^(\d+):(\d\d)/.exec(String(duration)) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
