/** Meetings, calls, e-mails, messages, notes and tasks: an object each in HubSpot, told in the same columns here. */
import { isFault } from '../../base/fault.ts';
import { column, derived, instantOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import { batchSlices } from '../http/read/parent-slices.ts';
import type { HttpStream } from '../http/read/http-stream.ts';
import type { Slice, Slices } from '../http/read/slice.ts';
import type { SourceValue } from '../schema.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { associationsOf, idOf, linksOf } from './complete.ts';
import { objectStream } from './object-stream.ts';
import { listPages, propertyOf } from './objects.ts';
import { property } from './properties.ts';

/** How one object tells what every activity has. */
type Telling = {
  properties: readonly string[];
  /** Property; null = it has none. */
  subject: string | null;
  type: (record: JsonRecord) => string;
  direction: (record: JsonRecord) => SourceValue;
  status: (record: JsonRecord) => string;
  end: (record: JsonRecord) => string | null;
  minutes: (record: JsonRecord) => SourceValue;
};

const MINUTE = 60_000;
const held = (): string => 'held';
const nothing = (): null => null;
const startOf = (record: JsonRecord): string | null => propertyOf(record, 'hs_timestamp');

const OUTCOMES: Readonly<Record<string, string>> = {
  COMPLETED: 'held',
  NO_SHOW: 'no_show',
  CANCELED: 'cancelled',
  RESCHEDULED: 'cancelled',
};
const UNREACHED = new Set(['BUSY', 'NO_ANSWER', 'FAILED', 'MISSED', 'CANCELED']);
const CHANNELS: Readonly<Record<string, string>> = { WHATS_APP: 'whatsapp' };

const TELLINGS: Readonly<Record<string, Telling>> = {
  meetings: {
    properties: [
      'hs_meeting_title',
      'hs_meeting_start_time',
      'hs_meeting_end_time',
      'hs_meeting_outcome',
      'hs_activity_type',
    ],
    subject: 'hs_meeting_title',
    type: () => 'meeting',
    direction: () => 'both',
    // Nobody has to say how a meeting went: HubSpot leaves it at scheduled, or empty.
    status: (record) => OUTCOMES[propertyOf(record, 'hs_meeting_outcome') ?? ''] ?? 'planned',
    end: (record) => propertyOf(record, 'hs_meeting_end_time'),
    minutes: (record) =>
      minutesBetween(
        propertyOf(record, 'hs_meeting_start_time'),
        propertyOf(record, 'hs_meeting_end_time'),
      ),
  },
  calls: {
    properties: ['hs_call_title', 'hs_call_direction', 'hs_call_duration', 'hs_call_status'],
    subject: 'hs_call_title',
    type: () => 'call',
    direction: (record) =>
      directionOf(propertyOf(record, 'hs_call_direction'), { in: 'INBOUND', out: 'OUTBOUND' }),
    status: (record) =>
      UNREACHED.has(propertyOf(record, 'hs_call_status') ?? '') ? 'no_show' : 'held',
    end: startOf,
    minutes: (record) => wholeMinutes(Number(propertyOf(record, 'hs_call_duration') ?? Number.NaN)),
  },
  emails: {
    properties: ['hs_email_subject', 'hs_email_direction', 'hs_email_status'],
    subject: 'hs_email_subject',
    type: () => 'email',
    direction: (record) =>
      directionOf(propertyOf(record, 'hs_email_direction'), { in: 'INCOMING_EMAIL', out: 'EMAIL' }),
    status: (record) =>
      propertyOf(record, 'hs_email_status') === 'SCHEDULED' ? 'planned' : 'held',
    end: startOf,
    minutes: nothing,
  },
  communications: {
    properties: ['hs_communication_channel_type'],
    subject: 'hs_communication_channel_type',
    type: (record) => CHANNELS[propertyOf(record, 'hs_communication_channel_type') ?? ''] ?? 'chat',
    direction: nothing,
    status: held,
    end: startOf,
    minutes: nothing,
  },
  notes: {
    properties: [],
    subject: null,
    type: () => 'note',
    direction: nothing,
    status: held,
    end: startOf,
    minutes: nothing,
  },
  tasks: {
    properties: ['hs_task_subject', 'hs_task_status', 'hs_task_completion_date'],
    subject: 'hs_task_subject',
    type: () => 'task',
    direction: () => 'out',
    status: (record) => (propertyOf(record, 'hs_task_status') === 'COMPLETED' ? 'held' : 'planned'),
    end: (record) => propertyOf(record, 'hs_task_completion_date'),
    minutes: nothing,
  },
};

/** Names of the streams of activities. */
export const ACTIVITY_OBJECTS: readonly string[] = Object.keys(TELLINGS);

/** A stream for each kind of activity; what the app may not read is left out. */
export function activities(): HttpStream[] {
  return Object.entries(TELLINGS).map(([object, telling]) =>
    objectStream({
      object,
      optional: true,
      belongsTo: ['companies'],
      properties: ['hs_timestamp', 'hubspot_owner_id', ...telling.properties],
      columns: [
        derived('activity_type', 'text', telling.type),
        derived('direction', 'text', telling.direction),
        derived('status', 'text', telling.status),
        property('started_at', 'timestamp', 'hs_timestamp'),
        derived('completed_at', 'timestamp', (record) =>
          telling.status(record) === 'held' ? telling.end(record) : null,
        ),
        derived('duration_minutes', 'integer', telling.minutes),
        property('owner_id', 'text', 'hubspot_owner_id'),
        derived('subject', 'text', (record) =>
          telling.subject === null ? null : propertyOf(record, telling.subject),
        ),
        column('company_id', 'text'),
        column('company_ids', 'text'),
      ],
    }),
  );
}

/** Who took part: one row for each contact of an activity that changed. */
export function activityContacts(parents: readonly HttpStream[]): HttpStream {
  const [first] = parents;
  return defineStream({
    name: 'activity_contacts',
    group: 'HubSpot',
    ask: first?.ask ?? '',
    key: ['activity_id', 'contact_id'],
    records: 'results',
    pages: listPages,
    since: { at: nothing, query: () => ({}), overlapMs: 10 * MINUTE },
    optional: true,
    slices: contactsOf(parents),
    expand: (record) =>
      linksOf(record).map(({ id }) => ({ activity_id: idOf(record['from']), contact_id: id })),
    columns: [column('activity_id', 'text'), column('contact_id', 'text')],
  });
}

const PER_REQUEST = 100;

function contactsOf(parents: readonly HttpStream[]): Slices {
  return async function* slices(context) {
    for (const parent of parents) {
      const { name } = parent.stream;
      const batches = batchSlices(parent, {
        size: PER_REQUEST,
        child: (records) => ({
          id: `${name}:${String(records[0]?.['id'])}-${String(records.at(-1)?.['id'])}`,
          ask: associationsOf(name, 'contacts', records),
          constants: {},
        }),
      });
      yield* readable(batches(context));
    }
  };
}

/** What the app may not read has no contacts either; its own stream says so. */
async function* readable(slices: ReturnType<Slices>): AsyncGenerator<Slice, void> {
  try {
    yield* slices;
  } catch (error) {
    if (!isFault(error) || error.problem?.code !== 'connect.permission_missing') throw error;
  }
}

function directionOf(value: string | null, names: { in: string; out: string }): string | null {
  if (value === names.in) return 'in';
  return value === names.out ? 'out' : null;
}

function minutesBetween(from: string | null, to: string | null): number | null {
  const [start, end] = [instantOf(from), instantOf(to)];
  return start === null || end === null ? null : wholeMinutes(Date.parse(end) - Date.parse(start));
}

function wholeMinutes(ms: number): number | null {
  return Number.isNaN(ms) ? null : Math.round(ms / MINUTE);
}
