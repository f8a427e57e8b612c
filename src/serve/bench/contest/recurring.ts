import { contest, MONTH, YEAR } from './contest.ts';
import type { Contest } from './contest.ts';

const at = { day: MONTH.closing };
const { from, end } = YEAR;

/** Recurring revenue and what moved it. */
export const recurringContests: readonly Contest[] = [
  contest(
    'MRR in total',
    { kpis: ['mrr'], period: 'last_month' },
    {
      text: 'select sum(mrr) as mrr from account_month_end where day = :day',
      days: at,
    },
  ),
  contest(
    'MRR by region',
    { kpis: ['mrr'], dimensions: ['region'], period: 'last_month' },
    {
      text: `select s.region as key1, sum(d.mrr) as mrr
    from account_month_end d join account_state s using (state_id)
    where d.day = :day group by 1 order by 2 desc`,
      days: at,
    },
  ),
  contest(
    'MRR by account manager',
    { kpis: ['mrr'], dimensions: ['account_manager'], period: 'last_month' },
    {
      text: `select o.user_id as key1, any_value(u.name) as label1, sum(d.mrr * o.split) as mrr
    from account_month_end d join state_owner o using (state_id) left join "user" u on u.user_key = o.user_id
    where d.day = :day group by 1 order by 3 desc`,
      days: at,
    },
  ),
  contest(
    'Five movements of MRR by month',
    {
      kpis: ['new_mrr', 'expansion_mrr', 'contraction_mrr', 'churned_mrr', 'reactivation_mrr'],
      period: 'last_12_months',
      grain: 'month',
    },
    {
      text: `select month::varchar as bucket, sum(new) as new_mrr, sum(expansion) as expansion_mrr,
      sum(contraction) as contraction_mrr, sum(churn) as churned_mrr, sum(reactivation) as reactivation_mrr
    from mrr_movement where month >= :from and month < :end group by month order by month`,
      days: { from, end },
    },
  ),
  contest(
    'Lost MRR by reason',
    { kpis: ['churned_mrr'], dimensions: ['churn_reason'], period: 'last_12_months' },
    {
      text: `select reason as key1, sum(churn) as churned_mrr
    from mrr_movement where month >= :from and month < :end group by 1 having sum(churn) <> 0 order by 2 desc`,
      days: { from, end },
    },
  ),
];
