import { stream } from '../stream.ts';

export const deliverables = stream({
  name: 'deliverables',
  subSource: 'time',
  key: ['deliverable_id'],
  about:
    'One piece of work promised for a day, with the hours it was estimated at and took; revisions count rounds before it was accepted.',
  fields: {
    deliverable_id: 'text',
    client_code: 'text',
    project_id: 'text',
    name: 'text',
    type: 'text',
    due_on: 'date',
    delivered_on: 'date',
    accepted_on: 'date',
    revisions: 'integer',
    estimated_hours: 'decimal',
    actual_hours: 'decimal',
    blocked_by_client: 'boolean',
    status: 'text',
  },
});

/** What the project board adds to the time sheet. */
export const deliveryStreams = [deliverables] as const;
