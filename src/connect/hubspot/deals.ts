import { dateInZone } from '../../base/zone.ts';
import { column, derived, instantOf } from '../http/read/columns.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { objectStream } from './object-stream.ts';
import { propertyOf } from './objects.ts';
import { property } from './properties.ts';
import type { ObjectProperties } from './properties.ts';

/** What holds for a whole account: its time zone, and the currency of amounts that name none. */
export type AccountWide = { zone: string; currency: string | null };

/** HubSpot's own properties of deals. Its dates are days of the account's `zone`; `currency` is the account's. */
export function dealColumns({ zone, currency }: AccountWide): Column[] {
  return [
    property('name', 'text', 'dealname'),
    property('pipeline_id', 'text', 'pipeline'),
    property('stage_id', 'text', 'dealstage'),
    property('amount', 'decimal'),
    derived('currency', 'text', (deal) => propertyOf(deal, 'deal_currency_code') ?? currency),
    property('deal_type', 'text', 'dealtype'),
    derived('close_date', 'date', (deal) => dayOf(propertyOf(deal, 'closedate'), zone)),
    derived('closed_at', 'timestamp', (deal) =>
      isClosed(deal) ? propertyOf(deal, 'closedate') : null,
    ),
    derived('is_won', 'boolean', (deal) =>
      isClosed(deal) ? propertyOf(deal, 'hs_is_closed_won') === 'true' : null,
    ),
    property('lost_reason', 'text', 'closed_lost_reason'),
    property('owner_id', 'text', 'hubspot_owner_id'),
    property('forecast_category', 'text', 'hs_manual_forecast_category'),
    property('probability', 'decimal', 'hs_deal_stage_probability'),
    property('mrr', 'decimal', 'hs_mrr'),
    property('acv', 'decimal', 'hs_acv'),
    property('tcv', 'decimal', 'hs_tcv'),
    column('company_id', 'text'),
    column('company_ids', 'text'),
  ];
}

export const DEAL_PROPERTIES = [
  'dealname',
  'pipeline',
  'dealstage',
  'amount',
  'deal_currency_code',
  'dealtype',
  'closedate',
  'hs_is_closed',
  'hs_is_closed_won',
  'closed_lost_reason',
  'hubspot_owner_id',
  'hs_manual_forecast_category',
  'hs_deal_stage_probability',
  'hs_mrr',
  'hs_acv',
  'hs_tcv',
  'hs_merged_object_ids',
];

function isClosed(deal: JsonRecord): boolean {
  return propertyOf(deal, 'hs_is_closed') === 'true';
}

/** A moment's day where the account is. */
export function dayOf(instant: string | null, zone: string): string | null {
  const at = instantOf(instant);
  return at === null ? null : dateInZone(Date.parse(at), zone);
}

/** Deals of all pipelines. */
export function deals({ columns, asked }: ObjectProperties, account: AccountWide): HttpStream {
  return objectStream({
    object: 'deals',
    columns: [...dealColumns(account), ...columns],
    properties: asked,
    belongsTo: ['companies'],
    history: ['stage_id', 'owner_id', 'amount', 'close_date'],
  });
}
