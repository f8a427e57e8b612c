import { amount, count, flow, inForce, measuresOf } from './describe.ts';

/** Usage of the product by day; a person counts once a day. */
export const usage = flow({
  id: 'usage',
  entities: ['usage_day'],
  table: 'product_use',
  measures: measuresOf(count, ['active_people', 'events']),
});

/**
 * What is in use on a day: people and features seen in the 28 days up to it, accounts whose usage is known, features
 * there are to use, seats paid for.
 */
export const usageInForce = inForce({
  id: 'usage_in_force',
  entities: ['usage_day'],
  table: 'usage_interval',
  measures: {
    ...measuresOf(count, ['people', 'features', 'tracked', 'entitled']),
    seats: amount('seats'),
  },
});

/** Onboardings by the days they began (once it is known whether in time), gave a first result and were completed. */
export const onboarding = flow({
  id: 'onboarding_done',
  entities: ['onboarding'],
  measures: {
    ...measuresOf(count, ['begun', 'in_time', 'completed', 'valued']),
    ...measuresOf(amount, ['duration_days', 'value_days']),
  },
  hasRows: true,
});

/** First entries into stages of the relationship, once 90 days have shown whether the next one came. */
export const lifecycle = flow({
  id: 'lifecycle',
  entities: ['lifecycle_event'],
  fields: { lifecycle_stage: 'lifecycle_stage' },
  measures: measuresOf(count, ['entered', 'moved']),
});
