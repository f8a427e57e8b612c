import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

/** Entities whose amounts are converted on a day of their own. */
const CONVERTED: readonly (readonly [entity: string, day: string])[] = [
  ['revenue_line', 'invoice_date'],
  ['invoice', 'issue_date'],
  ['credit_note', 'date'],
  ['cost_line', 'date'],
  ['payment', 'date'],
  ['forecast_submission', 'month'],
  ['renewal', 'least(due_date, :today)'],
];

const missing = CONVERTED.map(
  ([entity, day]) => `
select '${entity}' as entity, r.source_id, r.source_stream, r.source_pk, 'no_rate' as reason, ${day} as day
from ${entity} as r
anti join fx_day as f on f.currency = r.currency and f.day = ${day}
where r.currency <> :currency`,
);

// Deals are converted on the day they closed, hours at rates that must exist. A line in force is held out where no
// day of it has a rate; days without one count nothing.
const HELD_OUT = `
create or replace table held_out as
${missing.join(' union all ')}
union all
select 'opportunity', d.source_id, d.source_stream, d.source_pk, 'no_rate', d.closed_on
from work.deal as d
anti join fx_day as f on f.currency = d.currency and f.day = d.closed_on
where d.outcome <> 'open' and d.currency <> :currency and d.amount is not null and d.closed_on is not null
union all
select 'subscription_line', l.source_id, l.source_stream, l.source_pk, 'no_rate', l.valid_from
from work.mrr_line as l
where l.currency <> :currency and not exists (
  select 1 from fx_day as f where f.currency = l.currency and l.valid_from <= f.day and f.day < l.valid_to
)
union all
select 'time_entry', source_id, source_stream, source_pk, 'no_cost_rate', day
from work.time
where labour_cost is null
order by 1, 2, 3, 4`;

/** Records that no figure counts, with the reason: a rate is missing for their day. */
export const heldOut: StepSource = {
  name: 'held-out',
  needs: [
    ...CONVERTED.map(([entity]) => entity),
    'fx_day',
    'work.mrr_line',
    'work.deal',
    'work.time',
  ],
  gives: 'held_out',
  title: ['Records held out', 'Registros retidos', 'Registros retenidos'],
  statements: (input) => [buildSql('records held out', HELD_OUT, input)],
};
