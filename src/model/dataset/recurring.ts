import { amount, count, flow, inCurrency, inForce, measuresOf, monthly } from './describe.ts';

/** Recurring revenue in force, in document currency: the KPI says at which day's rate it is read. */
export const mrr = inForce({
  id: 'mrr',
  entities: ['subscription_line'],
  table: 'mrr_interval',
  fields: { product: 'product_key', plan_interval: 'plan_interval', currency: 'currency' },
  measures: { mrr: inCurrency('mrr'), mrr_raw: inCurrency('mrr_raw') },
});

/**
 * The bridge by month. Contraction and churn are positive; fx and transfer are signed; `net` is the sum of all
 * with their signs. Events are counted once per logo.
 */
export const movement = monthly(
  {
    ...flow({
      id: 'movement',
      entities: ['subscription_line'],
      fields: { churn_reason: 'reason', product: 'product_key' },
      measures: {
        ...measuresOf(amount, [
          'new',
          'expansion',
          'contraction',
          'churn',
          'reactivation',
          'fx',
          'transfer',
          'net',
        ]),
        ...measuresOf(count, ['churn_events', 'new_logos', 'reactivated_logos']),
      },
    }),
    rowsColumn: null,
  },
  'mrr_movement',
);

/**
 * Cohorts by the logo's first month as a customer, one row per observed month end: a month that has not been
 * reached has no row. In constant currency of the cohort's first month end, attributed as at the cohort's start.
 */
export const cohort = monthly(
  {
    ...flow({
      id: 'cohort',
      entities: ['subscription_line'],
      fields: { cohort: 'cohort', age: 'age' },
      measures: {
        ...measuresOf(count, ['logos_base', 'logos_active']),
        ...measuresOf(amount, ['mrr_base', 'mrr_now']),
      },
    }),
    rowsColumn: null,
  },
  'cohort_month',
);

/**
 * Logos at the opening of each month and what became of them in it: pooled churn is the sum of churned over the
 * sum of openings. A logo acquired by a client is not churned.
 */
export const logoMonth = monthly(
  {
    ...flow({
      id: 'logo_month',
      entities: ['account'],
      measures: {
        ...measuresOf(count, ['opening_logos', 'churned_logos', 'new_logos']),
        ...measuresOf(amount, ['opening_mrr', 'closing_mrr']),
      },
    }),
    rowsColumn: null,
  },
  'logo_month',
);

/** New clients once 90 days have shown whether they stayed, and clients that came back within a year. */
export const logoFate = flow({
  id: 'logo_fate',
  entities: ['account'],
  measures: measuresOf(count, ['begun', 'left_early', 'returned']),
});

/** Former clients for a year, or until they come back. */
export const lapsed = inForce({
  id: 'lapsed',
  entities: ['account'],
  table: 'lapsed_interval',
  measures: measuresOf(count, ['lapsed']),
});

/** Families of products that accounts pay for. */
export const ownedProduct = inForce({
  id: 'owned_product',
  entities: ['subscription_line'],
  table: 'product_interval',
  measures: measuresOf(count, ['families']),
});

/** Contracts by the day they were signed, with their annual value. */
export const contractSigned = flow({
  id: 'contract_signed',
  entities: ['contract'],
  measures: { signed: count('signed'), annual_value: amount('annual_value') },
});
