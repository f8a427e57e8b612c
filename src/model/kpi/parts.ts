/** Parts that several KPIs share. Equal parts are computed once per question. */
import type { Condition, Part } from '../schema.ts';
import { each, flow, stock } from './describe.ts';

/** Mean days of a month: what makes months of 28 and 31 days comparable. */
export const MONTH = '30.4375';

/** Days on which accounts were customers. */
export const accountDays = flow('presence', 'account_days');

/** Accounts that are customers at closing. */
export const customers = stock('account_day', 'customers');

/** Logos that are customers at closing: one however many accounts a group has. */
export const logos = each('logo', {
  reads: { customer: customers },
  keep: 'customer > 0',
  value: '1',
});

/** MRR in force at closing and at opening, in reporting currency at the day's rate, never below zero per account. */
export const mrrAtClosing = stock('account_day', 'mrr');
export const mrrAtOpening = stock('account_day', 'mrr', { at: 'opening' });

/** Movements of MRR in the period. */
export const newMrr = flow('movement', 'new');
export const expansion = flow('movement', 'expansion');
export const contraction = flow('movement', 'contraction');
export const churn = flow('movement', 'churn');
export const reactivation = flow('movement', 'reactivation');
export const newLogos = flow('movement', 'new_logos');

/** Net revenue billed in the period. */
export const revenueNet = flow('revenue', 'net');

/** Costs of the period by layer. */
export const passThrough = flow('cost', 'pass_through');
export const delivery = flow('cost', 'delivery');
export const relationship = flow('cost', 'relationship');
export const costToServe = flow('cost', 'cost_to_serve');

/** What margins are taken on: revenue, or for agencies revenue without what was only passed through. */
export const BASE = "(revenue - if(policy.margin_base = 'agi', passed, 0))";
export const baseParts = { revenue: revenueNet, passed: passThrough } as const;

/** Hours spent on accounts, and meaningful touches. */
export const clientHours = flow('time', 'client_hours');
export const touches = flow('touch', 'touches');

/** Full-time days of account managers and success managers. */
export const managerDays = flow('capacity', 'fte_days');

/** Deals that count as sales: renewals have KPIs of their own. */
export const notRenewal: readonly Condition[] = [
  { field: 'deal_type', op: 'not_in', values: ['renewal'] },
];
export const won = flow('deal_closed', 'won', { where: notRenewal });
export const lost = flow('deal_closed', 'lost', { where: notRenewal });
export const wonAmount = flow('deal_closed', 'won_amount', { where: notRenewal });
export const lostAmount = flow('deal_closed', 'lost_amount', { where: notRenewal });

const openable = [
  ...notRenewal,
  { field: 'forecast_category', op: 'not_in', values: ['omitted'] },
] as const;

/** Qualified open deals at closing that are expected to close within the period (or its rest, while it runs). */
export const openInPeriod = stock('deal_open', 'qualified_amount', {
  where: openable,
  due: { field: 'close_date', within: 'period' },
});

/** Qualified open deals at closing that are expected to close within a year. */
export const openInYear = stock('deal_open', 'qualified_amount', {
  where: openable,
  due: { field: 'close_date', within: { days: 365 } },
});

/** The opening MRR of a logo that was a customer at opening, at the opening day's exchange rate. */
const openingMrr = stock('mrr', 'mrr', { at: 'opening', rates: 'opening' });
const closingMrr = stock('mrr', 'mrr', { rates: 'opening' });
const closingMrrReported = stock('mrr', 'mrr');

/** Reads of a retention cohort: the same logos at opening and at closing. */
export const cohortReads = {
  open: openingMrr,
  close: closingMrr,
  reported: closingMrrReported,
  left: flow('movement', 'churn_events'),
} as const;

/** Closing MRR of a logo of the cohort: constant currency by default; strict policy keeps those who left at zero. */
export const CLOSE =
  "if(policy.reactivation_policy = 'strict' and left > 0, 0, if(policy.fx_mode = 'as_reported', reported, close))";

/** A part over the logos that had MRR at opening, attributed as at opening. */
export function cohortPart(value: string, reads: keyof typeof cohortReads | 'all' = 'all'): Part {
  const chosen =
    reads === 'all' ? cohortReads : { open: cohortReads.open, [reads]: cohortReads[reads] };
  return each('logo', { reads: chosen, keep: 'open > 0', value, by: 'opening' });
}

/** MRR of the cohort at opening. */
export const cohortOpening = cohortPart('open', 'open');

/** Customers at opening, by logo, and those of them that are still customers or were acquired by a client. */
const logoReads = {
  open: stock('account_day', 'customers', { at: 'opening' }),
  close: customers,
  moved: stock('account_day', 'transferred'),
} as const;

export const logosAtOpening = each('logo', {
  reads: { open: logoReads.open },
  keep: 'open > 0',
  value: '1',
  by: 'opening',
});
export const logosKept = each('logo', {
  reads: logoReads,
  keep: 'open > 0',
  value: 'if(close > 0 or moved > 0, 1, 0)',
  by: 'opening',
});
