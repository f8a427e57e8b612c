import { contest, MONTH, QUARTER, YEAR } from './contest.ts';
import type { Contest } from './contest.ts';

const { from, end } = QUARTER;

/** Contact, support, satisfaction, health and sales. */
export const relationshipContests: readonly Contest[] = [
  contest(
    'Touches by account',
    {
      kpis: ['touchpoints_total', 'touchpoints_per_account'],
      dimensions: ['account'],
      period: 'last_quarter',
    },
    {
      text: `with piece as (
      select account_id, touches, 0 as days from touch_month where month >= :from and month < :end
      union all
      select account_id, 0, customers from presence_month where month >= :from and month < :end
    )
    select account_id as key1, any_value(a.name) as label1, sum(touches) as touchpoints_total,
      sum(touches) * 30.4375 / nullif(sum(days), 0) as touchpoints_per_account
    from piece left join account a using (account_id)
    group by 1 having sum(touches) <> 0 or sum(days) <> 0 order by 3 desc`,
      days: { from, end },
    },
  ),
  contest(
    'Tickets by account manager',
    { kpis: ['ticket_volume'], dimensions: ['account_manager'], period: 'last_quarter' },
    {
      text: `select o.user_id as key1, any_value(u.name) as label1, sum(t.tickets * coalesce(o.split, 1)) as ticket_volume
    from ticket_month t left join state_owner o using (state_id) left join "user" u on u.user_key = o.user_id
    where t.month >= :from and t.month < :end group by 1 order by 3 desc`,
      days: { from, end },
    },
  ),
  contest(
    'CSAT by channel',
    { kpis: ['csat'], dimensions: ['ticket_channel'], period: 'last_quarter' },
    {
      text: `select channel as key1, sum(positive) / sum(responses) as csat
    from csat_month where month >= :from and month < :end group by 1 having sum(responses) > 0`,
      days: { from, end },
    },
  ),
  contest(
    'Health and accounts at risk by industry',
    {
      kpis: ['at_risk_account_rate', 'health_score'],
      dimensions: ['industry'],
      period: 'last_month',
    },
    {
      text: `select s.industry as key1, sum(d.at_risk) / sum(d.health_scored) as at_risk_account_rate,
      case when sum(d.scored_mrr) > 0 then sum(d.health_mrr) / sum(d.scored_mrr)
        else sum(d.health_score) / sum(d.health_scored) end as health_score
    from account_month_end d join account_state s using (state_id)
    where d.day = :day group by 1 having sum(d.health_scored) > 0`,
      days: { day: MONTH.closing },
    },
  ),
  contest(
    'Win rate by account manager, twelve months',
    { kpis: ['win_rate'], dimensions: ['account_manager'], period: 'last_12_months' },
    {
      text: `select o.user_id as key1, any_value(u.name) as label1,
      sum(d.won * coalesce(o.split, 1)) / nullif(sum((d.won + d.lost) * coalesce(o.split, 1)), 0) as win_rate
    from deal_closed_month d left join state_owner o using (state_id) left join "user" u on u.user_key = o.user_id
    where d.month >= :from and d.month < :end and (d.deal_type is null or d.deal_type <> 'renewal')
    group by 1 order by 3 desc`,
      days: { from: YEAR.from, end: YEAR.end },
    },
  ),
];
