/** What happened with clients: meetings are events, all else tasks. */
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { groupRows } from '../kit/demo-rows.ts';
import type { StoredRecord } from '../kit/store.ts';
import { plain } from './seed-fields.ts';

const SUBTYPES: Readonly<Record<string, string>> = { call: 'Call', email: 'Email' };
const MEETINGS = new Set(['meeting', 'business_review', 'workshop', 'site_visit']);

/** Records by object. Of the people who took part Salesforce names the first. */
export function seedActivities(
  rows: readonly DemoRow[],
  participants: readonly DemoRow[],
): { Task: StoredRecord[]; Event: StoredRecord[] } {
  const people = groupRows(participants, 'activity_id');
  const who = (row: DemoRow): unknown =>
    people.get(String(row['activity_id']))?.[0]?.['contact_id'] ?? null;
  const isMeeting = (row: DemoRow): boolean => MEETINGS.has(String(row['type']));
  return {
    Task: rows
      .filter((row) => !isMeeting(row))
      .map((row) => ({ ...taskRecord(row), WhoId: who(row) })),
    Event: rows.filter(isMeeting).map((row) => ({ ...eventRecord(row), WhoId: who(row) })),
  };
}

function common(row: DemoRow): StoredRecord {
  const at = row['started_at'] ?? row['completed_at'];
  return {
    Id: row['activity_id'],
    Subject: row['subject'],
    AccountId: row['company_id'],
    OwnerId: row['owner_id'],
    CreatedDate: plain(at),
    SystemModstamp: plain(row['completed_at'] ?? at),
    IsDeleted: false,
  };
}

function taskRecord(row: DemoRow): StoredRecord {
  const isDone = row['status'] === 'held';
  return {
    ...common(row),
    Status: isDone ? 'Completed' : 'Not Started',
    IsClosed: isDone,
    ActivityDate: String(row['started_at'] ?? row['completed_at']).slice(0, 10),
    CompletedDateTime: isDone ? plain(row['completed_at']) : null,
    TaskSubtype: SUBTYPES[String(row['type'])] ?? 'Task',
    CallType: row['direction'] === 'in' ? 'Inbound' : 'Outbound',
    CallDurationInSeconds: Number(row['duration_minutes'] ?? 0) * 60,
  };
}

function eventRecord(row: DemoRow): StoredRecord {
  const start = Date.parse(String(row['started_at'] ?? row['completed_at']));
  const minutes = Number(row['duration_minutes'] ?? 0);
  return {
    ...common(row),
    StartDateTime: plain(new Date(start).toISOString()),
    EndDateTime: plain(new Date(start + minutes * 60_000).toISOString()),
    DurationInMinutes: minutes,
  };
}
