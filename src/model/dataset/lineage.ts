import { columnsBehind } from '../build/lineage.ts';
import { stocks } from '../build/stock/catalogue.ts';
import { columnsBehindField } from '../dimension/lineage.ts';
import type { Dataset } from '../schema.ts';

/** Columns that stand in the tables of a dataset without touching some of its measures. */
type Spared = { readonly measures: readonly string[]; readonly columns: readonly string[] };

const AMOUNTS = [
  'fx_rate.rate',
  'opportunity.amount',
  'opportunity.currency',
  'opportunity_stage_event.amount_at_entry',
];
const RATES = ['fx_rate.rate', 'rate_card.currency', 'rate_card.hourly_rate'];
const BILLED = ['revenue_line.discount_amount', 'revenue_line.net_amount', ...RATES];
const HOURS = ['hours', 'client_hours', 'billable_hours', 'available_hours', 'fte_days'];

/** `test/query/masks.test.ts` changes such columns and finds these measures unchanged. */
export const SPARED: Readonly<Record<string, Spared>> = {
  deal_closed: { measures: ['won', 'lost', 'cycle_deals', 'cycle_days'], columns: AMOUNTS },
  deal_open: { measures: ['deals'], columns: AMOUNTS },
  stage_entry: { measures: ['entered', 'moved', 'stays', 'stay_days'], columns: AMOUNTS },
  contract_signed: { measures: ['signed'], columns: ['fx_rate.rate'] },
  deal_created: { measures: ['created'], columns: AMOUNTS },
  time: { measures: HOURS, columns: BILLED },
  capacity: { measures: HOURS, columns: BILLED },
  over_service: { measures: ['contracted_hours', 'used_hours', 'excess_hours'], columns: BILLED },
  quota: { measures: ['quota', 'active_days'], columns: AMOUNTS },
};

/** The dataset with the columns behind each measure and field; they are looked up when somebody first asks. */
export function withLineage(dataset: Dataset): Dataset {
  let known: Dataset['reads'];
  return {
    ...dataset,
    get reads() {
      known ??= readsOf(dataset);
      return known;
    },
  };
}

function readsOf(dataset: Dataset): NonNullable<Dataset['reads']> {
  const { id, measures, fields } = dataset;
  const all = columnsBehind(tableOf(dataset));
  const spared = SPARED[id];
  const ofMeasure = (measure: string): readonly string[] => {
    if (id === 'account_day' || id === 'presence') return stockColumns(measure) ?? all;
    if (spared?.measures.includes(measure) !== true) return all;
    return all.filter((column) => !spared.columns.includes(column));
  };
  return Object.fromEntries([
    ...Object.keys(measures).map((name) => [name, ofMeasure(name)] as const),
    ...Object.keys(fields).map((name) => [name, columnsBehindField(name) ?? all] as const),
  ]);
}

/** What single stocks rest on, where that is less than everything an account's day holds. */
const STOCKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    stocks.flatMap(({ name, measures }) =>
      Object.keys(measures).map((measure) => [measure, `work.stock_${name}`]),
    ),
  ),
  account_days: 'work.stock_recurring',
  ar_overdue: 'work.stock_receivable',
  assigned: 'work.owner_interval',
  days_since_contact: 'work.touch',
  never_contacted: 'work.touch',
  days_to_renewal: 'work.renewal_due',
  days_to_renewal_known: 'work.renewal_due',
  last_nps: 'work.answer',
  last_nps_has: 'work.answer',
};

/** Relationships are counted for clients only, so all of it rests on who is one. */
function stockColumns(measure: string): readonly string[] | null {
  const table = STOCKS[measure];
  if (table === undefined) return null;
  const columns = [...columnsBehind(table), ...columnsBehind('work.stock_recurring')];
  return [...new Set(columns)].sort();
}

function tableOf({ time }: Dataset): string {
  return time.kind === 'event' ? ((time.row ?? time.day ?? time.month)?.table ?? '') : time.table;
}
