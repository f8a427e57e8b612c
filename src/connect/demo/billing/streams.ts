import { stream } from '../stream.ts';

export const customers = stream({
  name: 'customers',
  subSource: 'billing',
  key: ['customer_id'],
  about: 'One payer. crm_company_id is metadata that somebody filled in for most of them.',
  fields: {
    customer_id: 'text',
    name: 'text',
    tax_id: 'text',
    email: 'text',
    country: 'text',
    currency: 'text',
    crm_company_id: 'text',
    is_test: 'boolean',
    created_at: 'timestamp',
  },
});

export const products = stream({
  name: 'products',
  subSource: 'billing',
  key: ['product_id'],
  about: 'One sellable item with its list price per month (or per unit when it does not recur).',
  fields: {
    product_id: 'text',
    name: 'text',
    family: 'text',
    service_line: 'text',
    is_recurring: 'boolean',
    unit: 'text',
    list_price: 'decimal',
    currency: 'text',
  },
});

export const subscriptionLines = stream({
  name: 'subscription_lines',
  subSource: 'billing',
  key: ['line_id'],
  about:
    'One priced recurring line over the half-open interval [starts_on, ends_on); a price or seat change closes one row and opens the next. unit_price is per interval_count intervals.',
  fields: {
    line_id: 'text',
    subscription_id: 'text',
    customer_id: 'text',
    product_id: 'text',
    quantity: 'decimal',
    unit_price: 'decimal',
    currency: 'text',
    interval: 'text',
    interval_count: 'integer',
    usage_type: 'text',
    discount_kind: 'text',
    discount_percent: 'decimal',
    discount_amount: 'decimal',
    trial_end: 'date',
    status: 'text',
    starts_on: 'date',
    ends_on: 'date',
    change_reason: 'text',
    cancel_requested_at: 'timestamp',
    cancel_reason: 'text',
  },
});

export const invoices = stream({
  name: 'invoices',
  subSource: 'billing',
  key: ['invoice_id'],
  about: 'One billing document; total = subtotal + tax.',
  fields: {
    invoice_id: 'text',
    customer_id: 'text',
    number: 'text',
    issue_date: 'date',
    due_date: 'date',
    status: 'text',
    currency: 'text',
    subtotal: 'decimal',
    tax: 'decimal',
    total: 'decimal',
    disputed: 'boolean',
  },
});

export const invoiceLines = stream({
  name: 'invoice_lines',
  subSource: 'billing',
  key: ['invoice_line_id'],
  about:
    'One line of a document, net of tax; net_amount = list_amount - discount_amount. invoice_date and invoice_status repeat those of the invoice; service_end is exclusive.',
  fields: {
    invoice_line_id: 'text',
    invoice_id: 'text',
    customer_id: 'text',
    product_id: 'text',
    description: 'text',
    list_amount: 'decimal',
    discount_amount: 'decimal',
    net_amount: 'decimal',
    currency: 'text',
    recurring: 'boolean',
    pass_through: 'boolean',
    service_start: 'date',
    service_end: 'date',
    work_month: 'date',
    invoice_date: 'date',
    invoice_status: 'text',
  },
});

export const payments = stream({
  name: 'payments',
  subSource: 'billing',
  key: ['payment_id'],
  about: 'Money received and applied to an invoice; fee_amount is what the payment provider kept.',
  fields: {
    payment_id: 'text',
    invoice_id: 'text',
    customer_id: 'text',
    amount: 'decimal',
    currency: 'text',
    applied_on: 'date',
    method: 'text',
    fee_amount: 'decimal',
  },
});

export const creditNotes = stream({
  name: 'credit_notes',
  subSource: 'billing',
  key: ['credit_note_id'],
  about: 'A reduction of an invoice, as a positive amount net of tax.',
  fields: {
    credit_note_id: 'text',
    invoice_id: 'text',
    customer_id: 'text',
    amount: 'decimal',
    currency: 'text',
    issued_on: 'date',
    reason: 'text',
  },
});

export const refunds = stream({
  name: 'refunds',
  subSource: 'billing',
  key: ['refund_id'],
  about: 'Money given back from a payment, as a positive amount.',
  fields: {
    refund_id: 'text',
    payment_id: 'text',
    invoice_id: 'text',
    customer_id: 'text',
    amount: 'decimal',
    currency: 'text',
    refunded_on: 'date',
    reason: 'text',
  },
});

/** Every stream of the billing system. */
export const billingStreams = [
  customers,
  products,
  subscriptionLines,
  invoices,
  invoiceLines,
  payments,
  creditNotes,
  refunds,
] as const;
