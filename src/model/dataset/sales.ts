import { amount, count, flow, inCurrency, inForce, measuresOf } from './describe.ts';

/** Deals by the day they closed, at that day's rate. A deal without amount counts 0 in money. */
export const dealClosed = flow({
  id: 'deal_closed',
  entities: ['opportunity'],
  fields: { deal_type: 'deal_type', lost_reason: 'lost_reason' },
  measures: {
    ...measuresOf(count, ['won', 'lost', 'won_positive', 'cycle_deals']),
    ...measuresOf(amount, ['won_amount', 'lost_amount', 'cycle_days']),
  },
  hasRows: true,
});

/** Deals while they are open, stage by stage, in document currency; `close_date` is the one expected then. */
export const dealOpen = inForce({
  id: 'deal_open',
  entities: ['opportunity'],
  table: 'deal_open_interval',
  fields: {
    deal_type: 'deal_type',
    forecast_category: 'forecast_category',
    qualified: 'qualified',
    stage: 'stage_key',
    close_date: 'close_date',
    currency: 'currency',
  },
  measures: {
    deals: count('deals'),
    amount: inCurrency('amount'),
    qualified_amount: inCurrency('qualified_amount'),
    weighted_amount: inCurrency('weighted_amount'),
  },
});

/** Deals by the day they were first qualified, with the amount they had then. */
export const dealCreated = flow({
  id: 'deal_created',
  entities: ['opportunity'],
  fields: { deal_type: 'deal_type' },
  measures: { created: count('created'), qualified_amount: amount('qualified_amount') },
});

/**
 * Deals through the stages of their pipeline: first entries, once 30 days have shown whether the deal moved on, and
 * stays that are over, in days.
 */
export const stageEntry = flow({
  id: 'stage_entry',
  entities: ['opportunity_stage_event'],
  fields: { deal_type: 'deal_type', pipeline_stage: 'pipeline_stage' },
  measures: {
    ...measuresOf(count, ['entered', 'moved', 'stays']),
    ...measuresOf(amount, ['entered_amount', 'moved_amount', 'stay_days']),
  },
  hasRows: true,
});
