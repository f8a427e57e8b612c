import { column, derived } from '../http/read/columns.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { objectStream } from './object-stream.ts';
import { propertyOf } from './objects.ts';
import { property } from './properties.ts';
import type { ObjectProperties } from './properties.ts';

/** HubSpot's own properties of contacts. */
export const CONTACT_COLUMNS: readonly Column[] = [
  derived('name', 'text', fullName),
  property('email', 'text'),
  property('phone', 'text'),
  property('job_title', 'text', 'jobtitle'),
  property('owner_id', 'text', 'hubspot_owner_id'),
  property('lifecycle_stage', 'text', 'lifecyclestage'),
  column('company_id', 'text'),
  column('company_ids', 'text'),
];

export const CONTACT_PROPERTIES = [
  'firstname',
  'lastname',
  'email',
  'phone',
  'jobtitle',
  'hubspot_owner_id',
  'lifecyclestage',
  'hs_merged_object_ids',
];

function fullName(record: JsonRecord): string | null {
  const parts = [propertyOf(record, 'firstname'), propertyOf(record, 'lastname')];
  return parts.filter((part) => part !== null).join(' ') || propertyOf(record, 'email');
}

/** Contacts with the companies they belong to. Their last change stands in a property of another name. */
export function contacts({ columns, asked }: ObjectProperties): HttpStream {
  return objectStream({
    object: 'contacts',
    columns: [...CONTACT_COLUMNS, ...columns],
    properties: asked,
    modified: 'lastmodifieddate',
    belongsTo: ['companies'],
  });
}
