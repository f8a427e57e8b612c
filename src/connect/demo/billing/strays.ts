import type { Book } from '../book.ts';
import { firstDay, isoDay, monthOfDay } from '../calendar.ts';
import { opaqueId } from '../ids.ts';
import type { RowOf } from '../stream.ts';
import { customerId, STRAY_CUSTOMER, TEST_CUSTOMER } from './customers.ts';
import { catalogue } from './products.ts';
import type { invoiceLines, invoices, subscriptionLines } from './streams.ts';

const STRAY_AMOUNT = '1800.00';

/** An invoice to a payer that no other source knows. */
export function* strayInvoices({ timeline }: Book): Generator<RowOf<typeof invoices>> {
  const day = timeline.today - 185;
  yield {
    invoice_id: opaqueId('in', STRAY_CUSTOMER, 1),
    customer_id: customerId(STRAY_CUSTOMER),
    number: `${isoDay(day).slice(0, 4)}-9001-001`,
    issue_date: isoDay(day),
    due_date: isoDay(day + 10),
    status: 'open',
    currency: 'BRL',
    subtotal: STRAY_AMOUNT,
    tax: '0.00',
    total: STRAY_AMOUNT,
    disputed: false,
  };
}

/** The line of that invoice. */
export function* strayInvoiceLines({ timeline }: Book): Generator<RowOf<typeof invoiceLines>> {
  const day = timeline.today - 185;
  yield {
    invoice_line_id: opaqueId('il', STRAY_CUSTOMER, 1),
    invoice_id: opaqueId('in', STRAY_CUSTOMER, 1),
    customer_id: customerId(STRAY_CUSTOMER),
    product_id: catalogue.project.id,
    description: 'Consultoria avulsa',
    list_amount: STRAY_AMOUNT,
    discount_amount: '0.00',
    net_amount: STRAY_AMOUNT,
    currency: 'BRL',
    recurring: false,
    pass_through: false,
    service_start: null,
    service_end: null,
    work_month: isoDay(firstDay(monthOfDay(day))),
    invoice_date: isoDay(day),
    invoice_status: 'open',
  };
}

/** The subscription of the test payer: large enough to be seen at once if it were counted. */
export function* testSubscriptionLines({
  timeline,
}: Book): Generator<RowOf<typeof subscriptionLines>> {
  yield {
    line_id: opaqueId('si', TEST_CUSTOMER, 1),
    subscription_id: opaqueId('sub', TEST_CUSTOMER, 1),
    customer_id: customerId(TEST_CUSTOMER),
    product_id: catalogue.panel.id,
    quantity: '1000.00',
    unit_price: '190.00',
    currency: 'BRL',
    interval: 'month',
    interval_count: 1,
    usage_type: 'licensed',
    discount_kind: 'none',
    discount_percent: null,
    discount_amount: null,
    trial_end: null,
    status: 'active',
    starts_on: isoDay(timeline.start + 45),
    ends_on: null,
    change_reason: 'new',
    cancel_requested_at: null,
    cancel_reason: null,
  };
}
