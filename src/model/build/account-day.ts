import type { BuildInput, StepSource } from './step.ts';
import { buildSql } from './step.ts';
import { known, scored, scores } from './account-score.ts';
import { BUCKETS } from './stock-level.ts';
import { COMPONENTS } from './stock/latest.ts';

// How the relationship with somebody who is no client stands is nobody's question: 0, or null where 0 would be a value.
const ofClients = (value: string, as: string, otherwise = '0'): string =>
  `case when customers > 0 then ${value} else ${otherwise} end as ${as}`;

const FLAGS = [
  'assigned',
  'never_contacted',
  'engaged_contacts_90',
  'exec_touched_90',
  'responded_365',
  'reviewed_100',
].map((name) => ofClients(name, name));

/** A score with the flag that says whether there is one: sums of both divide right at any scope. */
const scoreWith = (name: string, flag: string, type: string): string => `
  cast(case when customers > 0 then coalesce(${name}, 0) else 0 end as ${type}) as ${name},
  cast(customers > 0 and ${name} is not null as integer) as ${flag}`;

const SCORES = [
  ...COMPONENTS.map((name) => scoreWith(`health_${name}`, `health_${name}_has`, 'decimal(9,4)')),
  scoreWith('engagement_score', 'engagement_scored', 'decimal(18,6)'),
  scoreWith('last_nps', 'last_nps_has', 'decimal(9,4)'),
];

const BANDS = ['green', 'yellow', 'red', 'none'].map(
  (band) => `cast(coalesce(health_band = '${band}', false) as integer) as band_${band}`,
);

const FINAL = `
select account_id, state_id, day, health_band,
  1 as accounts, customers, transferred, mrr, scheduled_churn_mrr,
  ar_open, ar_overdue, ar_overdue_1_30, ar_overdue_31_60, ar_overdue_61_90, ar_overdue_90,
  tickets_open, tickets_open_aged, renewals_due_90, renewals_due_value_90,
  ${FLAGS.join(',\n  ')},
  ${ofClients('days_since_contact', 'days_since_contact', 'null')},
  days_to_renewal, cast(days_to_renewal is not null as integer) as days_to_renewal_known,
  cast(score is not null as integer) as health_scored,
  cast(coalesce(score, 0) as decimal(18,6)) as health_score,
  cast(coalesce(score, 0) * mrr as decimal(28,6)) as health_mrr,
  case when score is null then 0 else mrr end as scored_mrr,
  cast(health_coverage as decimal(9,4)) as health_coverage,
  cast(at_risk as integer) as at_risk,
  case when at_risk then mrr else 0 end as mrr_at_risk,
  ${[...BANDS, ...SCORES].join(',\n  ')}
from (${scored}) as scored
order by account_id, day`;

function statements(input: BuildInput): ReturnType<StepSource['statements']> {
  const parts = Array.from({ length: BUCKETS }, (_, bucket) => {
    const start =
      bucket === 0 ? 'create or replace table account_day as' : 'insert into account_day';
    const text = `${start} with known as (${known(bucket)}), scores as (${scores}) ${FINAL}`;
    return buildSql(`accounts by day, part ${bucket + 1} of ${BUCKETS}`, text, input);
  });
  return [
    buildSql('states with an owner', ASSIGNED, input),
    ...parts,
    buildSql('accounts at month ends', MONTH_END, input),
    buildSql('customer days by month', PRESENCE, input),
  ];
}

const ASSIGNED = `
create or replace table work.state_assigned as
select distinct state_id from state_owner where user_id is not null`;

const MONTH_END = `
create or replace table account_month_end as
select * from account_day
where day = last_day(day) or day = :today
order by account_id, day`;

const PRESENCE = `
create or replace table presence_month as
select account_id, state_id, cast(date_trunc('month', day) as date) as month, cast(sum(customers) as bigint) as customers
from account_day
where customers > 0
group by 1, 2, 3
order by 1, 3, 2`;

/** The state of every account on every day of its life: stocks for everything asked "as of". */
export const accountDay: StepSource = {
  name: 'account-day',
  needs: [
    'work.account_life',
    'work.account_no',
    'work.logo_start',
    'account_state',
    'state_owner',
    'activity',
  ],
  gives: 'account_day',
  title: ['Accounts day by day', 'Contas dia a dia', 'Cuentas día a día'],
  statements,
};
