import type { Dataset } from '../schema.ts';
import { amount, count, flow, measuresOf, monthly, staffFlow } from './describe.ts';

/**
 * Hours by work date. Client hours are those on an account. `invoiced_value` is what was invoiced for the month
 * worked, whenever it was invoiced; billable value is hours at the bill rate of the day.
 */
export const time = flow({
  id: 'time',
  entities: ['time_entry'],
  fields: { cost_class: 'cost_class' },
  measures: measuresOf(amount, [
    'hours',
    'client_hours',
    'billable_hours',
    'labour_cost',
    'billable_value',
    'invoiced_value',
  ]),
});

/** Hours colleagues had and used. `fte_days` counts account managers and success managers only, `support_days` those who answer tickets, leave taken out. */
export const capacity = staffFlow({
  id: 'capacity',
  table: 'workload',
  entities: ['capacity_day'],
  fields: { user_role: 'role' },
  measures: measuresOf(amount, [
    'available_hours',
    'hours',
    'client_hours',
    'billable_hours',
    'fte_days',
    'support_days',
  ]),
});

/** Hours contracted and used by account and month, and what went beyond; months without a budget of hours are out. */
export const overService = monthly(
  flow({
    id: 'over_service',
    entities: ['contract', 'time_entry'],
    measures: measuresOf(amount, ['contracted_hours', 'used_hours', 'excess_hours']),
  }),
  'over_service_month',
);

/** Prorated quota and credited sales by day and colleague; leave and days outside employment carry none. */
export const quota = staffFlow({
  id: 'quota',
  entities: ['target'],
  measures: { ...measuresOf(amount, ['quota', 'credited']), active_days: count('active_days') },
});

/** What colleagues forecast for closed months and what they booked. */
export const forecast = monthly(
  staffFlow({
    id: 'forecast',
    entities: ['forecast_submission', 'opportunity'],
    measures: measuresOf(amount, ['forecast', 'actual', 'absolute_error']),
  }),
  'forecast_month',
);

/**
 * What the company (level `tenant`), each team and each person aims at, KPI by KPI; one level is read at a time. What
 * does not add up over days stands whole on the first day of each month it is aimed at.
 */
export const target: Dataset = {
  ...staffFlow({
    id: 'target',
    entities: ['target'],
    fields: { kpi: 'kpi', level: 'level' },
    measures: measuresOf(amount, ['value']),
  }),
  rowsColumn: null,
};

/** The same of single accounts. */
export const accountTarget = flow({
  id: 'account_target',
  entities: ['target'],
  fields: { kpi: 'kpi' },
  measures: measuresOf(amount, ['value']),
});
