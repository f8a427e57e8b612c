import { COST_CLASSES } from '../../entity/field.ts';
import type { Stored } from './component.ts';
import { componentStep } from './component.ts';

const ROWS = `
select account_id, day, cost_class, amount, 'direct' as way from work.cost_converted where account_id is not null
union all
select account_id, day, cost_class, labour_cost, case when account_id is null then 'unallocated' else 'direct' end
from work.time where labour_cost is not null
union all
select account_id, day, cost_class, amount, 'allocated' from work.cost_allocated where amount <> 0
union all
select null, day, cost_class, amount, 'unallocated' from work.cost_unallocated`;

const LAYERS: Readonly<Record<string, readonly string[]>> = {
  cost_to_serve: [
    'service_labour',
    'support',
    'account_mgmt',
    'success',
    'onboarding',
    'infra_variable',
    'payment_fees',
  ],
  delivery: ['cogs_direct', 'service_labour', 'infra_variable', 'payment_fees', 'support'],
  relationship: ['account_mgmt', 'success', 'onboarding'],
};
const WAYS = ['direct', 'allocated', 'unallocated'];

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

const measureTexts = [
  ...COST_CLASSES.map(
    (name) => `case when cost_class = '${name}' then amount else 0 end as ${name}`,
  ),
  ...Object.entries(LAYERS).map(
    ([name, classes]) =>
      `case when cost_class in (${quoted(classes)}) then amount else 0 end as ${name}`,
  ),
  ...WAYS.map((name) => `case when way = '${name}' then amount else 0 end as ${name}`),
];

const names = ['amount', ...COST_CLASSES, ...Object.keys(LAYERS), ...WAYS];

/** Costs by day and class (A.4): each belongs to exactly one. */
export const cost = componentStep({
  table: 'cost',
  needs: ['work.cost_allocated', 'work.time'],
  title: ['Costs', 'Custos', 'Costos'],
  rows: () =>
    `select account_id, day, cost_class, amount, ${measureTexts.join(', ')}, 1 as source_rows from (${ROWS}) as posted`,
  owner: 'account',
  fields: ['cost_class'],
  measures: Object.fromEntries(names.map((name): [string, Stored] => [name, 'amount'])),
  keepRows: false,
});
