import type { Names } from '../../entity/field.ts';
import { FOREVER } from '../sql-text.ts';
import type { BuildInput, StepSource } from '../step.ts';
import { buildSql } from '../step.ts';

/** How a measure is stored. Counts are whole; amounts keep 4 decimals; hours 8; `rate` keeps prorated quotas exact. */
export type Stored = 'count' | 'amount' | 'hours' | 'rate';

/**
 * An additive flow: a select of its rows, and how they are summed into tables. A component is data; the same
 * function makes the tables of all of them.
 */
export type Component = {
  /** Prefix of its tables: `<table>_day`, `<table>_month`, and `<table>_row` where rows are kept. */
  table: string;
  needs: readonly string[];
  title: Names;
  /** Select with `account_id` (or `user_id`), `day`, `source_rows`, and the columns of `fields` and `measures`. */
  rows: (input: BuildInput) => string;
  owner: 'account' | 'user';
  /** Own columns that one may group or filter by. */
  fields: readonly string[];
  measures: Readonly<Record<string, Stored>>;
  /** Are single rows kept too, for medians? */
  keepRows: boolean;
};

const SQL_TYPE: Readonly<Record<Stored, string>> = {
  count: 'bigint',
  amount: 'decimal(18,4)',
  hours: 'decimal(18,8)',
  rate: 'decimal(28,10)',
};

/** The step that builds the tables of a component: rows → day → month. */
export function componentStep(component: Component): StepSource {
  const { table, needs, title, keepRows } = component;
  return {
    name: table,
    needs:
      component.owner === 'account'
        ? [...needs, 'account_state']
        : [...needs, 'work.owner_interval'],
    gives: `${table}_day`,
    title,
    statements: (input) => [
      ...(keepRows ? [buildSql(`${table}, row by row`, rowText(component, input), input)] : []),
      buildSql(`${table} by day`, dayText(component, input), input),
      buildSql(`${table} by month`, monthText(component), input),
    ],
  };
}

// The state in force on the row's own day. Rows without account have none and count in totals only.
const WITH_STATE = `
left join account_state as s
  on s.account_id = r.account_id and s.valid_from <= r.day and r.day < coalesce(s.valid_to, ${FOREVER})`;

const WITH_TEAM = `
left join work.team_interval as s on s.user_key = r.user_id and s.valid_from <= r.day and r.day < s.valid_to`;

function ownerColumns({ owner }: Component): { key: string; own: string; join: string } {
  if (owner === 'account') return { key: 'account_id', own: 's.state_id', join: WITH_STATE };
  return { key: 'user_id', own: 's.team_key as team_id', join: WITH_TEAM };
}

function measureSums({ measures }: Component): string {
  const sums = Object.entries(measures).map(
    ([name, stored]) => `cast(coalesce(sum(${name}), 0) as ${SQL_TYPE[stored]}) as ${name}`,
  );
  return [...sums, 'cast(sum(source_rows) as bigint) as source_rows'].join(',\n  ');
}

function rowText(component: Component, input: BuildInput): string {
  const { key, own, join } = ownerColumns(component);
  return `
create or replace table ${component.table}_row as
select r.${key}, ${own}, r.* exclude (${key})
from (${component.rows(input)}) as r
${join}
order by r.${key}, r.day`;
}

// Summed before the state is looked up: one lookup for each account and day instead of one for each row.
function dayText(component: Component, input: BuildInput): string {
  const { key, own, join } = ownerColumns(component);
  const own_fields = component.fields.map((field) => `, ${field}`).join('');
  return `
create or replace table ${component.table}_day as
with summed as (
  select ${key}, day${own_fields},
  ${measureSums(component)}
  from (${component.rows(input)}) as row
  where day is not null
  group by ${key}, day${own_fields}
)
select r.${key}, ${own}, r.* exclude (${key})
from summed as r
${join}
order by r.${key}, r.day${component.fields.map((field) => `, r.${field}`).join('')}`;
}

function monthText(component: Component): string {
  const { key, own } = ownerColumns(component);
  const columns = [key, own.replace('s.team_key as team_id', 'team_id').replace('s.', '')];
  const group = [...columns, 'month', ...component.fields].join(', ');
  return `
create or replace table ${component.table}_month as
select ${[...columns, "cast(date_trunc('month', day) as date) as month", ...component.fields].join(', ')},
  ${measureSums(component)}
from ${component.table}_day
group by ${group}
order by ${group}`;
}
