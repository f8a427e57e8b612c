/** A small vocabulary of every shape that questions know: flows, stocks, intervals, units, pools; made for tests. */
import type { Text } from '../../src/base/locale.ts';
import type { Dataset, Dimension, FlowRead, Kpi, Part, StockRead } from '../../src/model/schema.ts';
import type { Catalogue } from '../../src/query/index.ts';

function text(en: string): Text {
  return { en, 'pt-BR': en, es: en };
}

function dimension(
  id: string,
  rest: Partial<Dimension> & Pick<Dimension, 'kind' | 'column'>,
): Dimension {
  return { id, names: text(id), label: null, members: null, order: 'label', drill: null, ...rest };
}

export const dimensions: readonly Dimension[] = [
  dimension('account', {
    kind: 'state',
    column: 'account_id',
    label: { table: 'account', key: 'account_id', column: 'name' },
  }),
  dimension('parent', {
    kind: 'state',
    column: 'logo_id',
    label: { table: 'account', key: 'account_id', column: 'name' },
  }),
  dimension('industry', { kind: 'state', column: 'industry' }),
  dimension('region', { kind: 'state', column: 'region' }),
  dimension('account_manager', {
    kind: 'owner',
    column: 'user_id',
    label: { table: 'user', key: 'user_key', column: 'name' },
  }),
  dimension('team', { kind: 'owner', column: 'team_id' }),
  dimension('kind', {
    kind: 'field',
    column: 'kind',
    order: 'members',
    members: {
      small: { en: 'Small', 'pt-BR': 'Pequena', es: 'Pequeña' },
      big: { en: 'Big', 'pt-BR': 'Grande', es: 'Grande' },
    },
  }),
  dimension('product', { kind: 'field', column: 'product' }),
];

const money = { type: 'decimal', currencyColumn: null } as const;

export const datasets: readonly Dataset[] = [
  {
    id: 'sale',
    entities: ['revenue_line'],
    time: {
      kind: 'event',
      row: { table: 'sale_row', date: 'day' },
      day: { table: 'sale_day', date: 'day' },
      month: { table: 'sale_month', date: 'month' },
    },
    owner: 'account',
    stateColumn: 'state_id',
    fields: { kind: 'kind' },
    measures: {
      amount: { column: 'amount', ...money },
      units: { column: 'units', type: 'integer', currencyColumn: null },
    },
    rowsColumn: 'source_rows',
  },
  {
    id: 'balance',
    entities: ['account'],
    time: { kind: 'daily', table: 'balance_day', monthEndTable: 'balance_month_end', date: 'day' },
    owner: 'account',
    stateColumn: 'state_id',
    fields: {},
    measures: {
      amount: { column: 'amount', ...money },
      active: { column: 'active', type: 'integer', currencyColumn: null },
    },
    rowsColumn: null,
  },
  {
    id: 'contract',
    entities: ['contract'],
    time: { kind: 'interval', table: 'contract_interval', from: 'valid_from', to: 'valid_to' },
    owner: 'account',
    stateColumn: null,
    fields: { product: 'product', ends_on: 'ends_on' },
    measures: { value: { column: 'value', type: 'decimal', currencyColumn: 'currency' } },
    rowsColumn: null,
  },
  {
    id: 'work',
    entities: ['time_entry'],
    time: { kind: 'event', row: null, day: { table: 'work_day', date: 'day' }, month: null },
    owner: 'user',
    stateColumn: null,
    fields: { account_manager: 'user_id', team: 'team_id' },
    measures: { quota: { column: 'quota', ...money } },
    rowsColumn: null,
  },
];

type Draft = Partial<Kpi> & Pick<Kpi, 'id' | 'parts' | 'combine'>;

/** A KPI of which only what matters is said. */
export function kpi(draft: Draft): Kpi {
  return {
    version: 1,
    group: 'sales_cost',
    topic: 'test',
    names: text(draft.id),
    shortNames: text(draft.id),
    formula: text(draft.combine),
    unit: 'currency',
    direction: 'up',
    band: null,
    time: 'flow',
    span: null,
    nullWhen: [],
    flagWhen: [],
    sample: null,
    aggregation: 'additive',
    attribution: 'event',
    comparisons: [],
    sensitive: null,
    requires: [],
    degradesTo: null,
    reference: null,
    ...draft,
  };
}

/** A sum over the period unless another window is given. */
export function flow(dataset: string, measure: string, rest: Partial<FlowRead> = {}): FlowRead {
  return { kind: 'flow', dataset, measure, window: { kind: 'period' }, where: [], ...rest };
}

/** What is in force at closing unless said otherwise. */
export function stock(dataset: string, measure: string, rest: Partial<StockRead> = {}): StockRead {
  return {
    kind: 'stock',
    dataset,
    measure,
    at: 'closing',
    rates: 'at',
    where: [],
    due: null,
    ...rest,
  };
}

type Unit = Extract<Part, { kind: 'unit' }>;

/** A part over units. */
export function each(
  unit: Unit['unit'],
  rest: Partial<Unit> & Pick<Unit, 'reads' | 'value'>,
): Unit {
  return { kind: 'unit', unit, keep: null, fold: 'sum', by: 'closing', ...rest };
}

const noDenominator = (when: string): Kpi['nullWhen'] => [
  { when: `${when} = 0`, reason: 'no_denominator' },
];
const sold = flow('sale', 'amount');
const opened = stock('contract', 'value', { at: 'opening', rates: 'opening' });
const closed = stock('contract', 'value', { rates: 'opening' });

export const kpis: readonly Kpi[] = [
  kpi({ id: 'sales', parts: { sold }, combine: 'sold' }),
  kpi({
    id: 'big_sales',
    parts: {
      sold: flow('sale', 'amount', { where: [{ field: 'kind', op: 'not_in', values: ['small'] }] }),
    },
    combine: 'sold',
  }),
  kpi({
    id: 'price',
    parts: { sold, units: flow('sale', 'units') },
    combine: 'sold / units',
    nullWhen: noDenominator('units'),
    unit: 'ratio',
    aggregation: 'ratio',
    sample: 'units',
    flagWhen: [{ when: 'units < policy.min_sample_rate', flag: 'below_min_sample' }],
  }),
  kpi({
    id: 'growth',
    parts: {
      sold,
      before: flow('sale', 'amount', { window: { kind: 'shift', n: 1, unit: 'year' } }),
    },
    combine: 'sold / before - 1',
    nullWhen: noDenominator('before'),
    unit: 'percent',
  }),
  kpi({
    id: 'sales_90',
    parts: { sold: flow('sale', 'amount', { window: { kind: 'trailing', n: 90, unit: 'day' } }) },
    combine: 'sold',
  }),
  kpi({
    id: 'sales_ever',
    parts: { sold: flow('sale', 'amount', { window: { kind: 'to_date' } }) },
    combine: 'sold',
  }),
  kpi({
    id: 'balance',
    parts: { held: stock('balance', 'amount') },
    combine: 'held',
    time: 'point',
    aggregation: 'semi_additive',
  }),
  kpi({
    id: 'days_held',
    parts: { held: stock('balance', 'amount'), sold },
    combine: 'held / sold * period.days',
    nullWhen: noDenominator('sold'),
    unit: 'days',
    direction: 'down',
  }),
  kpi({
    id: 'active_days',
    parts: { days: flow('balance', 'active') },
    combine: 'days',
    unit: 'count',
  }),
  kpi({
    id: 'value',
    parts: { value: stock('contract', 'value') },
    combine: 'value',
    time: 'point',
  }),
  kpi({
    id: 'ending',
    combine: 'value',
    time: 'point',
    parts: {
      value: stock('contract', 'value', { due: { field: 'ends_on', within: { days: 60 } } }),
    },
  }),
  kpi({
    id: 'ending_inside',
    combine: 'value',
    time: 'point',
    parts: {
      value: stock('contract', 'value', {
        at: 'opening',
        due: { field: 'ends_on', within: 'period' },
      }),
    },
  }),
  kpi({
    id: 'nrr',
    unit: 'percent',
    time: 'cohort',
    attribution: 'opening',
    combine: 'kept / opened',
    nullWhen: noDenominator('opened'),
    span: { n: 3, unit: 'month' },
    parts: {
      kept: each('logo', {
        reads: { open: opened, close: closed },
        keep: 'open > 0',
        value: 'close',
        by: 'opening',
      }),
      opened: each('logo', {
        reads: { open: opened },
        keep: 'open > 0',
        value: 'open',
        by: 'opening',
      }),
    },
  }),
  kpi({
    id: 'logos',
    unit: 'count',
    time: 'point',
    combine: 'active',
    parts: {
      active: each('logo', {
        reads: { active: stock('balance', 'active') },
        keep: 'active > 0',
        value: '1',
      }),
    },
  }),
  kpi({
    id: 'silent_rate',
    unit: 'percent',
    direction: 'down',
    combine: 'silent / active',
    nullWhen: noDenominator('active'),
    parts: {
      silent: each('account', {
        reads: {
          active: stock('balance', 'active'),
          units: flow('sale', 'units', { window: { kind: 'trailing', n: 60, unit: 'day' } }),
        },
        keep: 'active > 0',
        value: "if(units < if(state.region = 'north', 3, 6), 1, 0)",
      }),
      active: each('account', {
        reads: { active: stock('balance', 'active') },
        keep: 'active > 0',
        value: 'active',
      }),
    },
  }),
  kpi({
    id: 'largest',
    unit: 'percent',
    direction: 'down',
    aggregation: 'custom',
    combine: 'most / all',
    nullWhen: noDenominator('all'),
    span: { n: 6, unit: 'month' },
    parts: {
      most: each('logo', { reads: { sold }, value: 'max(0, sold)', fold: 'max' }),
      all: each('logo', { reads: { sold }, value: 'max(0, sold)' }),
    },
  }),
  kpi({
    id: 'top2',
    unit: 'percent',
    aggregation: 'custom',
    combine: 'most / all',
    nullWhen: noDenominator('all'),
    parts: {
      most: each('account', { reads: { sold }, value: 'sold', keep: 'sold > 0', fold: { top: 2 } }),
      all: each('account', { reads: { sold }, value: 'sold', keep: 'sold > 0' }),
    },
  }),
  kpi({
    id: 'hhi',
    unit: 'points',
    aggregation: 'custom',
    combine: '10000 * squares / (all * all)',
    nullWhen: noDenominator('all'),
    parts: {
      squares: each('account', { reads: { sold }, value: 'max(0, sold)', fold: 'sum_of_squares' }),
      all: each('account', { reads: { sold }, value: 'max(0, sold)' }),
    },
  }),
  kpi({
    id: 'median_sale',
    aggregation: 'pooled',
    combine: 'middle',
    parts: {
      middle: {
        kind: 'pool',
        dataset: 'sale',
        measure: 'amount',
        quantile: 0.5,
        window: { kind: 'period' },
        where: [],
      },
    },
  }),
  kpi({
    id: 'median_balance',
    aggregation: 'pooled',
    combine: 'middle',
    parts: {
      middle: each('account', {
        reads: { held: stock('balance', 'amount'), active: stock('balance', 'active') },
        keep: 'active > 0',
        value: 'held',
        fold: { quantile: 0.5 },
      }),
    },
  }),
  kpi({ id: 'quota', parts: { quota: flow('work', 'quota') }, combine: 'quota' }),
  kpi({
    id: 'attainment',
    unit: 'percent',
    combine: 'sold / quota',
    nullWhen: noDenominator('quota'),
    aggregation: 'ratio',
    parts: { sold, quota: flow('work', 'quota') },
  }),
  kpi({
    id: 'at_quota',
    unit: 'percent',
    combine: 'reached / with_quota',
    nullWhen: noDenominator('with_quota'),
    parts: {
      reached: each('user', {
        reads: { sold, quota: flow('work', 'quota') },
        keep: 'quota > 0',
        value: 'if(sold >= quota, 1, 0)',
      }),
      with_quota: each('user', {
        reads: { quota: flow('work', 'quota') },
        keep: 'quota > 0',
        value: '1',
      }),
    },
  }),
];

export const catalogue: Catalogue = { kpis, dimensions, datasets };
