import { amount, count, flow, measuresOf } from './describe.ts';

/**
 * Billed revenue by document date, net of tax, converted line by line. `list` stands in with the net amount where
 * a line has no list price; `discount_list` holds only lines that have one, the base of the discount rate.
 * `credits` are credit notes, negative lines and refunds; only the first two lower `net`.
 */
export const revenue = flow({
  id: 'revenue',
  entities: ['revenue_line'],
  fields: { product: 'product_key', currency: 'currency', recurring: 'recurring' },
  measures: measuresOf(amount, [
    'net',
    'list',
    'discount',
    'discount_list',
    'pass_through',
    'recurring_net',
    'gross',
    'credits',
    'credit_sales',
  ]),
});

/**
 * Costs by class: postings on the account, hours at the rate valid on the day worked, and pools by the driver of
 * their rule. What no rule gives to an account stays without one, so accounts plus `unallocated` are the ledger.
 */
export const cost = flow({
  id: 'cost',
  entities: ['cost_line', 'time_entry'],
  fields: { cost_class: 'cost_class' },
  measures: measuresOf(amount, [
    'amount',
    'cost_to_serve',
    'pass_through',
    'cogs_direct',
    'service_labour',
    'infra_variable',
    'payment_fees',
    'support',
    'account_mgmt',
    'success',
    'onboarding',
    'expansion_selling',
    'acquisition',
    'overhead',
    'delivery',
    'relationship',
    'direct',
    'allocated',
    'unallocated',
  ]),
});

/** Invoices by issue date, with tax; written off on its day (90 days after the due date where no day is known). */
export const receivable = flow({
  id: 'receivable',
  entities: ['invoice'],
  measures: measuresOf(amount, ['invoiced', 'credit_sales', 'written_off']),
});

/** Contracts by the day their term ends: decided, pending, and what they are worth a year. */
export const renewal = flow({
  id: 'renewal',
  entities: ['renewal'],
  measures: {
    ...measuresOf(count, ['due', 'renewed', 'lost', 'pending', 'on_time', 'signed']),
    ...measuresOf(amount, [
      'expiring_value',
      'renewed_value',
      'renewed_value_capped',
      'pending_value',
    ]),
  },
});
