import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { firstDay, isoDay } from '../calendar.ts';
import { opaqueId } from '../ids.ts';
import { decimal, share } from '../money.ts';
import type { RowOf } from '../stream.ts';
import { customerId } from './customers.ts';
import { invoicesOf, type Invoice, type InvoiceLine } from './invoice-facts.ts';
import { catalogue } from './products.ts';
import { strayInvoiceLines, strayInvoices } from './strays.ts';
import type { creditNotes, invoiceLines, invoices, payments, refunds } from './streams.ts';

/** Rows of the invoice list. */
export function* invoiceRows(book: Book): Generator<RowOf<typeof invoices>> {
  for (const [account, invoice] of allInvoices(book)) {
    yield {
      invoice_id: invoiceId(account, invoice),
      customer_id: customerId(account.index),
      number: invoiceNumber(account, invoice),
      issue_date: isoDay(invoice.issueDay),
      due_date: isoDay(invoice.dueDay),
      status: invoice.status,
      currency: account.spec.currency,
      subtotal: decimal(invoice.subtotal),
      tax: decimal(invoice.tax),
      total: decimal(invoice.subtotal + invoice.tax),
      disputed: invoice.disputed,
    };
  }
  yield* strayInvoices(book);
}

/** Rows of the invoice lines. */
export function* invoiceLineRows(book: Book): Generator<RowOf<typeof invoiceLines>> {
  for (const account of book.accounts) {
    let sequence = 0;
    for (const invoice of invoicesOf(account, book)) {
      for (const line of invoice.lines)
        yield invoiceLineRow(line, ++sequence, { account, invoice });
    }
  }
  yield* strayInvoiceLines(book);
}

type Setting = { readonly account: Account; readonly invoice: Invoice };

function invoiceLineRow(
  line: InvoiceLine,
  sequence: number,
  { account, invoice }: Setting,
): RowOf<typeof invoiceLines> {
  const product = catalogue[line.product];
  return {
    invoice_line_id: opaqueId('il', account.index, sequence),
    invoice_id: invoiceId(account, invoice),
    customer_id: customerId(account.index),
    product_id: product.id,
    description: line.description === '' ? product.name : `${product.name}: ${line.description}`,
    list_amount: decimal(line.list),
    discount_amount: decimal(line.discount),
    net_amount: decimal(line.list - line.discount),
    currency: account.spec.currency,
    recurring: line.recurring,
    pass_through: line.passThrough,
    service_start: line.serviceFrom === null ? null : isoDay(line.serviceFrom),
    service_end: line.serviceTo === null ? null : isoDay(line.serviceTo),
    work_month: isoDay(firstDay(line.workMonth)),
    invoice_date: isoDay(invoice.issueDay),
    invoice_status: invoice.status,
  };
}

/** Rows of the payments. */
export function* paymentRows(book: Book): Generator<RowOf<typeof payments>> {
  for (const [account, invoice] of allInvoices(book)) {
    if (invoice.paidDay === null) continue;
    yield {
      payment_id: opaqueId('pay', account.index, invoice.sequence),
      invoice_id: invoiceId(account, invoice),
      customer_id: customerId(account.index),
      amount: decimal(invoice.subtotal + invoice.tax),
      currency: account.spec.currency,
      applied_on: isoDay(invoice.paidDay),
      method: invoice.method,
      fee_amount: decimal(invoice.fee),
    };
  }
}

/** Rows of the credit notes. */
export function* creditNoteRows(book: Book): Generator<RowOf<typeof creditNotes>> {
  for (const [account, invoice] of allInvoices(book)) {
    if (invoice.credit === null) continue;
    yield {
      credit_note_id: opaqueId('cn', account.index, invoice.sequence),
      invoice_id: invoiceId(account, invoice),
      customer_id: customerId(account.index),
      amount: decimal(share(ownServices(invoice), invoice.credit.share)),
      currency: account.spec.currency,
      issued_on: isoDay(invoice.credit.day),
      reason: invoice.credit.reason,
    };
  }
}

/** Rows of the refunds. */
export function* refundRows(book: Book): Generator<RowOf<typeof refunds>> {
  for (const [account, invoice] of allInvoices(book)) {
    if (invoice.refund === null) continue;
    yield {
      refund_id: opaqueId('re', account.index, invoice.sequence),
      payment_id: opaqueId('pay', account.index, invoice.sequence),
      invoice_id: invoiceId(account, invoice),
      customer_id: customerId(account.index),
      amount: decimal(share(ownServices(invoice), invoice.refund.share)),
      currency: account.spec.currency,
      refunded_on: isoDay(invoice.refund.day),
      reason: invoice.refund.reason,
    };
  }
}

function* allInvoices(book: Book): Generator<readonly [Account, Invoice]> {
  for (const account of book.accounts) {
    for (const invoice of invoicesOf(account, book)) yield [account, invoice];
  }
}

/** Media is passed on at cost and never credited. */
function ownServices({ lines }: Invoice): number {
  return lines.reduce((sum, line) => (line.passThrough ? sum : sum + line.list - line.discount), 0);
}

function invoiceId(account: Account, { sequence }: Invoice): string {
  return opaqueId('in', account.index, sequence);
}

function invoiceNumber(account: Account, { issueDay, sequence }: Invoice): string {
  return `${isoDay(issueDay).slice(0, 4)}-${String(account.index + 1).padStart(4, '0')}-${String(sequence).padStart(3, '0')}`;
}
