import type { Dataset } from '../schema.ts';
import { amount, count, measuresOf } from './describe.ts';

const COUNTS = [
  'accounts',
  'customers',
  'transferred',
  'assigned',
  'tickets_open',
  'tickets_open_aged',
  'renewals_due_90',
  'days_to_renewal',
  'days_to_renewal_known',
  'never_contacted',
  'days_since_contact',
  'engaged_contacts_90',
  'exec_touched_90',
  'responded_365',
  'reviewed_100',
  'health_scored',
  'at_risk',
  'band_green',
  'band_yellow',
  'band_red',
  'band_none',
  'health_usage_has',
  'health_engagement_has',
  'health_satisfaction_has',
  'health_support_has',
  'health_commercial_has',
  'engagement_scored',
  'last_nps_has',
];

const AMOUNTS = [
  'mrr',
  'scheduled_churn_mrr',
  'renewals_due_value_90',
  'ar_open',
  'ar_overdue',
  'ar_overdue_1_30',
  'ar_overdue_31_60',
  'ar_overdue_61_90',
  'ar_overdue_90',
  'health_score',
  'health_mrr',
  'scored_mrr',
  'mrr_at_risk',
  'health_coverage',
  'health_usage',
  'health_engagement',
  'health_satisfaction',
  'health_support',
  'health_commercial',
  'engagement_score',
  'last_nps',
];

/**
 * Every account on every day from its first to the running one: stocks at the end of the day, money at the day's
 * rate, MRR never below zero. Counts are 0 or 1 except open tickets, contacts, renewals and numbers of days.
 * A score that an account has not is 0, with its `_has` (or `_scored`) at 0, so that sums divide right. What is said
 * of a relationship is 0 on days without one; `days_since_contact` and `days_to_renewal` are null there.
 */
export const accountDay: Dataset = {
  id: 'account_day',
  entities: ['account'],
  time: { kind: 'daily', table: 'account_day', monthEndTable: 'account_month_end', date: 'day' },
  owner: 'account',
  stateColumn: 'state_id',
  fields: { health_band: 'health_band' },
  measures: { ...measuresOf(count, COUNTS), ...measuresOf(amount, AMOUNTS) },
  rowsColumn: null,
};

/** Customer days: each day on which an account is a customer counts one. */
export const presence: Dataset = {
  id: 'presence',
  entities: ['account'],
  time: {
    kind: 'event',
    row: null,
    day: { table: 'account_day', date: 'day' },
    month: { table: 'presence_month', date: 'month' },
  },
  owner: 'account',
  stateColumn: 'state_id',
  fields: {},
  measures: { account_days: count('customers') },
  rowsColumn: null,
};
