import { FOREVER, halfEvenQuotient, localDay, minorDigitsText } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

// Price x quantity minus the discounts that count, in hundredths of a currency unit because of the percentage.
// A cancelled line was in force until its end; without any end it never counts. Trials are free until they end.
const COUNTED = `
select s.*,
  coalesce(s.interval_count, 1) as n,
  case
    when coalesce(s.discount_kind, 'none') = 'none' or :discount_policy = 'none' then false
    else :discount_policy = 'all' or s.discount_kind <> 'once'
  end as is_discounted,
  greatest(s.valid_from, coalesce(s.trial_end, s.valid_from)) as starts_on,
  case
    when :churn_date_policy = 'cancel_request' and s.cancel_requested_at is not null
      then least(coalesce(s.valid_to, ${FOREVER}), ${localDay('s.cancel_requested_at')})
    when s.status = 'cancelled' then coalesce(s.valid_to, ${localDay('s.cancel_requested_at')})
    else coalesce(s.valid_to, ${FOREVER})
  end as ends_on
from subscription_line as s
left join product as p on p.product_key = s.product_key
where s.account_id is not null
  and s.status in ('active', 'past_due', 'scheduled', 'cancelled')
  and coalesce(s.usage_type, 'licensed') <> 'metered'
  and coalesce(p.is_recurring, true)`;

// As one fraction of whole numbers, so that the division is rounded once and exactly.
const FRACTION = `
select *,
  cast((
    cast(unit_price as decimal(38,4)) * cast(coalesce(quantity, 1) as decimal(18,4))
      * (100 - case when is_discounted then cast(coalesce(discount_percent, 0) as decimal(9,4)) else 0 end)
    - 100 * case when is_discounted then coalesce(discount_amount, 0) else 0 end
  ) * 1000000000000 as hugeint)
    * case "interval" when 'day' then 365 when 'week' then 52 else 1 end
    * cast(power(10, digits) as hugeint) as numerator,
  cast(100000000000000 as hugeint) * n
    * case "interval" when 'month' then 1 when 'quarter' then 3 else 12 end as denominator
from (select *, ${minorDigitsText('currency')} as digits from (${COUNTED}) as counted) as with_digits`;

const PLAN_INTERVAL = `
case
  when "interval" in ('day', 'week') then "interval"
  else case n * case "interval" when 'month' then 1 when 'quarter' then 3 else 12 end
    when 1 then 'month' when 3 then 'quarter' when 6 then 'half_year' when 12 then 'year' else 'other' end
end`;

const MRR_LINE = `
create or replace table work.mrr_line as
select account_id, product_key, ${PLAN_INTERVAL} as plan_interval, currency,
  cast(cast(${halfEvenQuotient('numerator', 'denominator')} as decimal(38,0)) * cast(power(10, 4 - digits) as integer)
    * 0.0001 as decimal(18,4)) as mrr,
  starts_on as valid_from, ends_on as valid_to,
  case when cancel_requested_at is null and status <> 'cancelled' then null
    else least(coalesce(${localDay('cancel_requested_at')}, ends_on), ends_on) end as cancel_known_on,
  change_reason, cancel_reason, source_id, source_stream, source_pk
from (${FRACTION}) as fraction
where starts_on < ends_on and numerator <> 0`;

/** Each subscription line as a monthly amount in its own currency over the days it counts (A.5.3). */
export const mrrLine: StepSource = {
  name: 'mrr-line',
  needs: ['work', 'subscription_line', 'product'],
  gives: 'work.mrr_line',
  title: [
    'Monthly value of subscription lines',
    'Valor mensal das assinaturas',
    'Valor mensual de las suscripciones',
  ],
  statements: (input) => [buildSql('monthly value of subscription lines', MRR_LINE, input)],
};
