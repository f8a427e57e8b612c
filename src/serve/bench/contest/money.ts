import { contest, MONTH, QUARTER, QUARTER_BEFORE, THIRTEEN_MONTHS, YEAR } from './contest.ts';
import type { Contest } from './contest.ts';

/** Revenue, cost and what clients owe. */
export const moneyContests: readonly Contest[] = [
  contest(
    'Revenue by month, thirteen months',
    { kpis: ['revenue'], period: 'last_13_months', grain: 'month' },
    {
      text: `select month::varchar as bucket, sum(net) as revenue
    from revenue_month where month >= :from and month < :end group by month order by month`,
      days: THIRTEEN_MONTHS,
    },
  ),
  contest(
    'Revenue by account',
    { kpis: ['revenue'], dimensions: ['account'], period: 'last_quarter' },
    {
      text: `select r.account_id as key1, any_value(a.name) as label1, sum(r.net) as revenue
    from revenue_month r left join account a using (account_id)
    where r.month >= :from and r.month < :end group by 1 having sum(r.net) <> 0 order by 3 desc`,
      days: QUARTER,
    },
  ),
  contest(
    'Gross margin beside the quarter before',
    { kpis: ['gross_margin_pct'], period: 'last_quarter', compare: ['previous_period'] },
    {
      text: `with r as (
      select sum(net) filter (month >= :from) as now, sum(net) filter (month < :from) as before
      from revenue_month where month >= :before and month < :end
    ),
    c as (
      select sum(pass_through) filter (month >= :from) as passed, sum(pass_through) filter (month < :from) as passed_before,
        sum(delivery) filter (month >= :from) as delivery, sum(delivery) filter (month < :from) as delivery_before
      from cost_month where month >= :before and month < :end
    )
    select (now - passed - delivery) / (now - passed) as gross_margin_pct,
      (before - passed_before - delivery_before) / (before - passed_before) as before_gross_margin_pct
    from r, c`,
      days: { ...QUARTER, before: QUARTER_BEFORE.from },
    },
  ),
  contest(
    'Direct and allocated cost by class',
    { kpis: ['direct_cost', 'allocated_cost'], dimensions: ['cost_class'], period: 'last_quarter' },
    {
      text: `select cost_class as key1, sum(direct) as direct_cost, sum(allocated) as allocated_cost
    from cost_month where month >= :from and month < :end
    group by 1 having sum(direct) <> 0 or sum(allocated) <> 0 order by 2 desc`,
      days: QUARTER,
    },
  ),
  contest(
    'Contribution by account, twelve months',
    { kpis: ['account_contribution'], dimensions: ['account'], period: 'last_12_months' },
    {
      text: `with piece as (
      select account_id, sum(net) as amount from revenue_month where month >= :from and month < :end group by 1
      union all
      select account_id, -sum(pass_through + delivery + relationship) from cost_month where month >= :from and month < :end group by 1
    )
    select account_id as key1, any_value(a.name) as label1, sum(amount) as account_contribution
    from piece left join account a using (account_id) group by 1 having sum(amount) <> 0 order by 3 desc`,
      days: { from: YEAR.from, end: YEAR.end },
    },
  ),
  contest(
    'Twenty accounts with most overdue',
    {
      kpis: ['overdue_ar'],
      dimensions: ['account'],
      period: 'last_month',
      sort: { by: 'overdue_ar', direction: 'descending' },
      limit: 20,
    },
    {
      text: `select d.account_id as key1, a.name as label1, d.ar_overdue as overdue_ar
    from account_month_end d join account a using (account_id)
    where d.day = :day and d.ar_overdue <> 0 order by 3 desc limit 20`,
      days: { day: MONTH.closing },
    },
  ),
];
