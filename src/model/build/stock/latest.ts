import { BEGINNING, DAY_ZERO } from '../sql-text.ts';
import type { StepSource } from '../step.ts';
import { buildSql } from '../step.ts';

/** Components of the health score. */
export const COMPONENTS = ['usage', 'engagement', 'satisfaction', 'support', 'commercial'] as const;

/**
 * Values that hold until a newer one comes. Days are numbers from 1970-01-01; `next_due` is -1 where nothing is
 * due any more; `invoiced` is 1 from the first invoice on.
 */
export const LATEST: readonly string[] = [
  'last_contact',
  'next_due',
  'last_nps',
  'last_nps_on',
  'invoiced',
  ...COMPONENTS.map((component) => `input_${component}`),
];

const PIECES = `
select account_id, day, 'last_contact' as name, day - ${DAY_ZERO} as value from work.touch where is_meaningful
union all
select account_id, coalesce(lag(due_date) over account + 1, ${BEGINNING}), 'next_due', due_date - ${DAY_ZERO}
from (select distinct account_id, due_date from work.renewal_due) as due
window account as (partition by account_id order by due_date)
union all
select account_id, max(due_date) + 1, 'next_due', -1 from work.renewal_due group by account_id
union all
select account_id, day, 'last_nps', arg_max(score, (responded_at, response_key)) from work.answer where kind = 'nps_rel' group by 1, 2
union all
select account_id, day, 'last_nps_on', day - ${DAY_ZERO} from work.answer where kind = 'nps_rel'
union all
select account_id, min(issue_date), 'invoiced', 1 from invoice where status in ('open', 'paid', 'uncollectible') group by account_id
union all
select account_id, date, 'input_' || component, score from health_input`;

const LATEST_TEXT = `
create or replace table work.stock_latest as
select n.account_no, p.day as valid_from, p.name, cast(max(p.value) as double) as value
from (${PIECES}) as p
join work.account_no as n on n.account_id = p.account_id
where p.day <= :today
group by 1, 2, 3`;

/** What is known of an account until something newer is. */
export const stockLatest: StepSource = {
  name: 'stock-latest',
  needs: [
    'work.account_no',
    'work.touch',
    'work.renewal_due',
    'work.answer',
    'invoice',
    'health_input',
  ],
  gives: 'work.stock_latest',
  title: ['Latest known values', 'Últimos valores conhecidos', 'Últimos valores conocidos'],
  statements: (input) => [buildSql('latest known values', LATEST_TEXT, input)],
};
