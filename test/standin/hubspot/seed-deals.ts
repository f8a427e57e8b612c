/** Deals of the demo with the history of their stage, amount and close date. */
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { groupRows } from '../kit/demo-rows.ts';
import type { StoredRecord } from '../kit/store.ts';
import { primary, userOf } from './seed-links.ts';
import { defined, describeProperties, own, propertiesOf } from './seed-properties.ts';

const DEAL = [
  defined('dealname', 'name'),
  defined('pipeline', 'pipeline_id'),
  defined('dealstage', 'stage_id'),
  defined('amount', 'amount', 'number'),
  defined('deal_currency_code', 'currency'),
  defined('closedate', 'closes_at', 'datetime'),
  defined('hs_is_closed', 'is_closed', 'bool'),
  defined('hs_is_closed_won', 'is_won', 'bool'),
  defined('closed_lost_reason', 'lost_reason'),
  defined('hubspot_owner_id', 'owner_id'),
  defined('hs_merged_object_ids', ''),
  own('Tipo de negócio', 'deal_type', 'enumeration'),
  own('Base do valor', 'amount_basis', 'enumeration'),
  own('Categoria de previsão', 'forecast_category', 'enumeration'),
  own('Qualificado', 'qualified', 'bool'),
  own('Canal', 'source_channel', 'enumeration'),
  own('Produto', 'product_id'),
];
const FIRST = 30_000_000_001;
const MINUTE = 60_000;

/** Records of deals, and what the list of their properties says. */
export function seedDeals(rows: (name: string) => DemoRow[]): {
  records: StoredRecord[];
  properties: StoredRecord[];
} {
  const stays = groupRows(rows('deal_stage_history'), 'deal_id');
  const deals = rows('deals').map((row): DemoRow => ({
    ...row,
    is_closed: row['closed_at'] !== null,
    closes_at: row['closed_at'] ?? closing(row['close_date']),
  }));
  return {
    properties: describeProperties(DEAL, deals),
    records: deals.map((row, at) => ({
      id: String(FIRST + at),
      properties: propertiesOf(DEAL, row),
      createdAt: row['created_at'],
      updatedAt: row['updated_at'],
      archived: false,
      associated: { companies: primary(row['company_id'], 5) },
      history: historyOf(row, stays.get(String(row['deal_id'])) ?? []),
    })),
  };
}

/** At noon where the account is. */
function closing(day: unknown): string {
  return `${String(day)}T15:00:00Z`;
}

/** Newest first, as HubSpot gives it. */
function historyOf(row: DemoRow, stays: readonly DemoRow[]): StoredRecord {
  const last = stays.at(-1);
  const entries = (value: (stay: DemoRow) => string): StoredRecord[] =>
    stays.map((stay) => ({
      value: value(stay),
      timestamp: stay['entered_at'],
      sourceType: 'CRM_UI',
      updatedByUserId: userOf(stay['changed_by']),
    }));
  const isChangedSince = last !== undefined && last['amount'] !== row['amount'];
  const since = {
    value: String(row['amount']),
    timestamp: minuteAfter(last),
    sourceType: 'CRM_UI',
  };
  return {
    dealstage: entries((stay) => String(stay['stage_id'])).toReversed(),
    amount: [
      ...entries((stay) => String(stay['amount'])),
      ...(isChangedSince ? [since] : []),
    ].toReversed(),
    closedate: entries((stay) => closing(stay['close_date'])).toReversed(),
  };
}

function minuteAfter(stay: DemoRow | undefined): string {
  return new Date(Date.parse(String(stay?.['entered_at'])) + MINUTE).toISOString();
}
