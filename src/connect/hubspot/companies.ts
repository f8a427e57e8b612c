import { derived } from '../http/read/columns.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { objectStream } from './object-stream.ts';
import { propertyOf } from './objects.ts';
import { property } from './properties.ts';
import type { ObjectProperties } from './properties.ts';

/** HubSpot's own properties of companies. */
export const COMPANY_COLUMNS: readonly Column[] = [
  property('name', 'text'),
  property('domain', 'text'),
  derived('domains', 'text', domainsOf),
  property('owner_id', 'text', 'hubspot_owner_id'),
  property('parent_id', 'text', 'hs_parent_company_id'),
  property('lifecycle_stage', 'text', 'lifecyclestage'),
  property('industry', 'text'),
  property('country', 'text'),
  property('state', 'text'),
  property('city', 'text'),
  property('employees', 'integer', 'numberofemployees'),
  property('type', 'text'),
];

export const COMPANY_PROPERTIES = [
  'name',
  'domain',
  'hs_additional_domains',
  'hubspot_owner_id',
  'hs_parent_company_id',
  'lifecyclestage',
  'industry',
  'country',
  'state',
  'city',
  'numberofemployees',
  'type',
  'hs_merged_object_ids',
];

/** Industries by their labels; of stages of the relationship those that the account added, which have numbers as names. */
function labelledColumn(plain: Column, labels: ObjectProperties['labels']): Column {
  const { name } = plain.field;
  const of =
    name === 'industry' ? 'industry' : name === 'lifecycle_stage' ? 'lifecyclestage' : null;
  if (of === null) return plain;
  return derived(name, 'text', (record) => {
    const value = propertyOf(record, of);
    const isNamed = name === 'lifecycle_stage' && value !== null && !/^\d+$/.test(value);
    return value === null || isNamed ? value : (labels.get(of)?.get(value) ?? value);
  });
}

/** The first one and what was added to it, with commas. */
function domainsOf(record: JsonRecord): string | null {
  const more = propertyOf(record, 'hs_additional_domains')?.split(';') ?? [];
  const all = [propertyOf(record, 'domain') ?? '', ...more].filter((domain) => domain !== '');
  return all.length === 0 ? null : all.join(',');
}

/** Companies; owner, stage of the relationship and the account's own tier keep their history. */
export function companies({ columns, asked, recognised, labels }: ObjectProperties): HttpStream {
  const { tier } = recognised;
  return objectStream({
    object: 'companies',
    columns: [...COMPANY_COLUMNS.map((each) => labelledColumn(each, labels)), ...columns],
    properties: asked,
    belongsTo: [],
    history: ['owner_id', 'lifecycle_stage', ...(tier === undefined ? [] : [tier])],
  });
}
