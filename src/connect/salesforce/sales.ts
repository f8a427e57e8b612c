/** Accounts, contacts, opportunities and who works on them. */
import { derived, instantOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import type { JsonRecord } from '../http/select/select.ts';
import type { ObjectFields } from './describe.ts';
import { field } from './describe.ts';
import { objectStream, queryAll, queryPages } from './objects.ts';

const USER_COLUMNS: readonly Column[] = [
  field('name', 'text', 'Name'),
  field('email', 'text', 'Email'),
  field('is_active', 'boolean', 'IsActive'),
  field('timezone', 'text', 'TimeZoneSidKey'),
  field('department', 'text', 'Department'),
  field('manager_id', 'text', 'ManagerId'),
];
/** What is asked of users, as far as this user sees it. */
export const USER_NAMED = {
  entity: 'user',
  taken: USER_COLUMNS,
  known: ['Name', 'Email', 'IsActive', 'TimeZoneSidKey', 'Department', 'ManagerId'],
};

/** Users of the organization; they are made inactive, never deleted. */
export function users({ columns, asked }: ObjectFields): HttpStream {
  return objectStream({
    name: 'users',
    object: 'User',
    fields: asked,
    columns: [...USER_COLUMNS, ...columns],
  });
}

/** Stages of opportunities. Salesforce has one list of them for all sales processes. */
export const stages = defineStream({
  name: 'stages',
  group: 'Salesforce',
  key: ['id'],
  ask: queryAll(
    'SELECT Id,ApiName,MasterLabel,SortOrder,DefaultProbability,IsClosed,IsWon,IsActive FROM OpportunityStage ORDER BY SortOrder',
  ),
  records: 'records',
  pages: queryPages,
  columns: [
    field('id', 'text', 'Id'),
    field('name', 'text', 'ApiName'),
    field('label', 'text', 'MasterLabel'),
    field('position', 'integer', 'SortOrder'),
    field('probability_percent', 'decimal', 'DefaultProbability'),
    derived('type', 'text', ({ IsClosed: isClosed, IsWon: isWon }) =>
      isClosed !== true ? 'open' : isWon === true ? 'won' : 'lost',
    ),
    field('is_active', 'boolean', 'IsActive'),
  ],
});

const ACCOUNT_COLUMNS: readonly Column[] = [
  field('name', 'text', 'Name'),
  field('website', 'text', 'Website'),
  field('owner_id', 'text', 'OwnerId'),
  field('parent_id', 'text', 'ParentId'),
  field('industry', 'text', 'Industry'),
  field('type', 'text', 'Type'),
  field('country', 'text', 'BillingCountry'),
  field('state', 'text', 'BillingState'),
  field('city', 'text', 'BillingCity'),
  field('employees', 'integer', 'NumberOfEmployees'),
  field('source', 'text', 'AccountSource'),
  field('currency', 'text', 'CurrencyIsoCode'),
  field('merged_into', 'text', 'MasterRecordId'),
];
/** What is asked of accounts, as far as this user sees it. */
export const ACCOUNT_NAMED = {
  entity: 'account',
  taken: ACCOUNT_COLUMNS,
  known: [
    'Name',
    'Website',
    'OwnerId',
    'ParentId',
    'Industry',
    'Type',
    'BillingCountry',
    'BillingState',
    'BillingCity',
    'NumberOfEmployees',
    'AccountSource',
    'CurrencyIsoCode',
    'MasterRecordId',
  ],
};

/** Accounts; owner, type and the organization's own tier keep their history. */
export function accounts({ columns, asked, recognised }: ObjectFields): HttpStream {
  const { tier } = recognised;
  return objectStream({
    name: 'accounts',
    object: 'Account',
    fields: asked,
    columns: [...ACCOUNT_COLUMNS, ...columns],
    history: ['owner_id', 'type', ...(tier === undefined ? [] : [tier])],
  });
}

const CONTACT_COLUMNS: readonly Column[] = [
  field('account_id', 'text', 'AccountId'),
  field('name', 'text', 'Name'),
  field('email', 'text', 'Email'),
  field('phone', 'text', 'Phone'),
  field('title', 'text', 'Title'),
  field('owner_id', 'text', 'OwnerId'),
  derived('status', 'text', ({ EmailBouncedDate: at }) =>
    instantOf(at) === null ? 'active' : 'bounced',
  ),
  field('merged_into', 'text', 'MasterRecordId'),
];
/** What is asked of contacts, as far as this user sees it. */
export const CONTACT_NAMED = {
  entity: 'contact',
  taken: CONTACT_COLUMNS,
  known: [
    'AccountId',
    'Name',
    'Email',
    'Phone',
    'Title',
    'OwnerId',
    'EmailBouncedDate',
    'MasterRecordId',
  ],
};

export function contacts({ columns, asked }: ObjectFields): HttpStream {
  return objectStream({
    name: 'contacts',
    object: 'Contact',
    fields: asked,
    columns: [...CONTACT_COLUMNS, ...columns],
  });
}

/** Salesforce's own fields of opportunities. `currency` is that of organizations with one. */
export function opportunityColumns(currency: string): Column[] {
  return [
    field('account_id', 'text', 'AccountId'),
    field('name', 'text', 'Name'),
    field('stage', 'text', 'StageName'),
    field('record_type_id', 'text', 'RecordTypeId'),
    field('amount', 'decimal', 'Amount'),
    derived('currency', 'text', ({ CurrencyIsoCode: code }) =>
      typeof code === 'string' ? code : currency === '' ? null : currency,
    ),
    field('close_date', 'date', 'CloseDate'),
    derived('closed_at', 'timestamp', closedAt),
    derived('is_won', 'boolean', ({ IsClosed: isClosed, IsWon: isWon }) =>
      isClosed === true ? isWon === true : null,
    ),
    field('type', 'text', 'Type'),
    field('forecast_category', 'text', 'ForecastCategory'),
    field('probability_percent', 'decimal', 'Probability'),
    field('lead_source', 'text', 'LeadSource'),
    field('owner_id', 'text', 'OwnerId'),
  ];
}
export const OPPORTUNITY_FIELDS = [
  'AccountId',
  'Name',
  'StageName',
  'RecordTypeId',
  'Amount',
  'CurrencyIsoCode',
  'CloseDate',
  'IsClosed',
  'IsWon',
  'LastStageChangeDate',
  'Type',
  'ForecastCategory',
  'Probability',
  'LeadSource',
  'OwnerId',
];

/** A closed one went into its stage when it was closed. */
function closedAt(record: JsonRecord): string | null {
  if (record['IsClosed'] !== true) return null;
  return (
    instantOf(record['LastStageChangeDate']) ??
    instantOf(`${String(record['CloseDate'])}T12:00:00Z`)
  );
}

export function opportunities({ columns, asked }: ObjectFields, currency: string): HttpStream {
  return objectStream({
    name: 'opportunities',
    object: 'Opportunity',
    fields: asked,
    columns: [...opportunityColumns(currency), ...columns],
    history: ['stage', 'owner_id', 'amount', 'close_date'],
  });
}
