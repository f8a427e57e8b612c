import { column } from '../http/read/columns.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import { objectStream } from './object-stream.ts';
import { property } from './properties.ts';
import type { ObjectProperties } from './properties.ts';

/** HubSpot's own properties of tickets. */
export const TICKET_COLUMNS: readonly Column[] = [
  property('subject', 'text'),
  property('pipeline_id', 'text', 'hs_pipeline'),
  property('stage_id', 'text', 'hs_pipeline_stage'),
  property('priority', 'text', 'hs_ticket_priority'),
  property('category', 'text', 'hs_ticket_category'),
  property('channel', 'text', 'source_type'),
  property('owner_id', 'text', 'hubspot_owner_id'),
  property('first_reply_at', 'timestamp', 'first_agent_reply_date'),
  property('closed_at', 'timestamp', 'closed_date'),
  column('company_id', 'text'),
  column('company_ids', 'text'),
];

export const TICKET_PROPERTIES = [
  'subject',
  'hs_pipeline',
  'hs_pipeline_stage',
  'hs_ticket_priority',
  'hs_ticket_category',
  'source_type',
  'hubspot_owner_id',
  'first_agent_reply_date',
  'closed_date',
  'hs_merged_object_ids',
];

/** Tickets of the help desk; left out where the app may not read them. */
export function tickets({ columns, asked }: ObjectProperties): HttpStream {
  return objectStream({
    object: 'tickets',
    columns: [...TICKET_COLUMNS, ...columns],
    properties: asked,
    belongsTo: ['companies'],
    history: ['stage_id', 'owner_id', 'priority'],
    optional: true,
  });
}
