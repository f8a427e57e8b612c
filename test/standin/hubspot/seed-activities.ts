/** What happened with clients, in the object that HubSpot has for each kind of it. */
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { groupRows } from '../kit/demo-rows.ts';
import { collection } from '../kit/store.ts';
import type { Collection, StoredRecord } from '../kit/store.ts';
import { primary } from './seed-links.ts';

const OBJECTS: Readonly<Record<string, string>> = {
  call: 'calls',
  email: 'emails',
  whatsapp: 'communications',
  note: 'notes',
};
const OUTCOMES: Readonly<Record<string, string>> = {
  held: 'COMPLETED',
  no_show: 'NO_SHOW',
  cancelled: 'CANCELED',
  planned: 'SCHEDULED',
};

/** Collections by object. What HubSpot has no object for was a meeting. */
export function seedActivities(
  rows: readonly DemoRow[],
  participants: readonly DemoRow[],
): Record<string, Collection> {
  const people = groupRows(participants, 'activity_id');
  const objects: Record<string, Collection> = {};
  for (const object of ['meetings', 'calls', 'emails', 'communications', 'notes', 'tasks']) {
    const those = rows.filter((row) => objectOf(row) === object);
    objects[object] = collection(
      those.map((row) => activityRecord(row, people.get(String(row['activity_id'])) ?? [])),
    );
  }
  return objects;
}

function objectOf(row: DemoRow): string {
  return OBJECTS[String(row['type'])] ?? 'meetings';
}

function activityRecord(row: DemoRow, people: readonly DemoRow[]): StoredRecord {
  const at = String(row['started_at'] ?? row['completed_at']);
  const minutes = Number(row['duration_minutes'] ?? 0);
  const isIn = row['direction'] === 'in';
  return {
    id: row['activity_id'],
    createdAt: at,
    updatedAt: row['completed_at'] ?? at,
    archived: false,
    properties: {
      hs_timestamp: at,
      hubspot_owner_id: row['owner_id'],
      hs_meeting_title: row['subject'],
      hs_meeting_start_time: at,
      hs_meeting_end_time: new Date(Date.parse(at) + minutes * 60_000).toISOString(),
      hs_meeting_outcome: OUTCOMES[String(row['status'])],
      hs_call_title: row['subject'],
      hs_call_direction: isIn ? 'INBOUND' : 'OUTBOUND',
      hs_call_duration: String(minutes * 60_000),
      hs_call_status: row['status'] === 'held' ? 'COMPLETED' : 'NO_ANSWER',
      hs_email_subject: row['subject'],
      hs_email_direction: isIn ? 'INCOMING_EMAIL' : 'EMAIL',
      hs_email_status: 'SENT',
      hs_communication_channel_type: 'WHATS_APP',
    },
    associated: {
      companies: primary(row['company_id'], 187),
      contacts: people.map(({ contact_id: id }) => ({
        toObjectId: id,
        associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 200, label: null }],
      })),
    },
  };
}
