import { contest, YEAR } from './contest.ts';
import type { Contest } from './contest.ts';

const days = { opening: YEAR.opening, closing: YEAR.closing };

/** Opening and closing MRR of each logo, both at the opening day's rate; logos by the tree of the opening day. */
const COHORT = `with state as (
    select account_id, logo_id, segment from account_state
    where valid_from <= :opening and (valid_to is null or valid_to > :opening)
  ),
  line as (
    select i.account_id, round_even(i.mrr * case when i.currency = 'BRL' then 1 else x.rate end, 2) as amount,
      i.valid_from <= :opening as was, i.valid_to is null or i.valid_to > :closing as still
    from mrr_interval i left join fx_day x on x.currency = i.currency and x.day = :opening
    where i.valid_from <= :closing and (i.valid_to is null or i.valid_to > :opening)
  ),
  logo as (
    select coalesce(s.logo_id, l.account_id) as logo_id,
      coalesce(sum(amount) filter (was), 0) as opened, greatest(0, coalesce(sum(amount) filter (still), 0)) as closed
    from line l left join state s using (account_id) group by 1
  )`;

/** Who stayed, and with how much. */
export const retentionContests: readonly Contest[] = [
  contest(
    'NRR over twelve months',
    { kpis: ['nrr'], period: 'last_month' },
    {
      text: `${COHORT} select sum(closed) / sum(opened) as nrr from logo where opened > 0`,
      days,
    },
  ),
  contest(
    'NRR by segment',
    { kpis: ['nrr'], dimensions: ['segment'], period: 'last_month' },
    {
      text: `${COHORT},
    speaker as (
      select logo_id, arg_min(segment, case when account_id = logo_id then '0' else '1' end || account_id) as segment
      from state group by 1
    )
    select r.segment as key1, sum(closed) / sum(opened) as nrr
    from logo left join speaker r using (logo_id) where opened > 0 group by 1`,
      days,
    },
  ),
  contest(
    'GRR over twelve months',
    { kpis: ['grr'], period: 'last_month' },
    {
      text: `${COHORT} select sum(least(opened, closed)) / sum(opened) as grr from logo where opened > 0`,
      days,
    },
  ),
  contest(
    'Client retention over twelve months',
    { kpis: ['logo_retention_rate'], period: 'last_12_months' },
    {
      text: `with logo as (
      select coalesce(s.logo_id, d.account_id) as logo_id,
        sum(d.customers) filter (d.day = :opening) as opened,
        sum(d.customers + d.transferred) filter (d.day = :closing) as kept
      from account_month_end d left join account_state s
        on s.account_id = d.account_id and s.valid_from <= :opening and (s.valid_to is null or s.valid_to > :opening)
      where d.day in (:opening, :closing) group by 1
    )
    select count(*) filter (kept > 0) / count(*) as logo_retention_rate from logo where opened > 0`,
      days,
    },
  ),
];
