import type { Entity } from '../schema.ts';
import { among, currency, may, must, textOf } from './field.ts';

const INVOICE_STATUSES = ['draft', 'open', 'paid', 'void', 'uncollectible'];
const invoiceKey = may('invoice_key', 'text', [
  'Invoice key',
  'Código da fatura',
  'Código de la factura',
]);
const date = must('date', 'date', ['Date', 'Data', 'Fecha']);
const amount = must('amount', 'money', ['Amount', 'Valor', 'Importe']);

/** One billing document. */
export const invoice: Entity = {
  id: 'invoice',
  names: textOf(['Invoice', 'Fatura', 'Factura']),
  key: ['invoice_key'],
  account: 'reference',
  fields: [
    { ...invoiceKey, required: true },
    may('number', 'text', ['Number', 'Número', 'Número']),
    must('issue_date', 'date', ['Issued on', 'Emissão', 'Emisión']),
    may('due_date', 'date', ['Due on', 'Vencimento', 'Vencimiento']),
    among(must('status', 'text', ['Status', 'Situação', 'Estado']), INVOICE_STATUSES),
    currency,
    may('subtotal', 'money', ['Subtotal', 'Subtotal', 'Subtotal']),
    may('tax', 'money', ['Tax', 'Impostos', 'Impuestos']),
    must('total', 'money', ['Total', 'Total', 'Total']),
    may('disputed', 'boolean', ['Disputed', 'Contestada', 'En disputa']),
    may('written_off_on', 'date', ['Written off on', 'Baixada como perda em', 'Dada de baja el']),
    may('paid_at_checkout', 'boolean', ['Paid at checkout', 'Paga no ato', 'Pagada al contado']),
  ],
};

/** One line of an invoice or order, net of tax; negative for credits. */
export const revenueLine: Entity = {
  id: 'revenue_line',
  names: textOf(['Revenue line', 'Linha de receita', 'Línea de ingreso']),
  key: ['line_key'],
  account: 'reference',
  fields: [
    must('line_key', 'text', ['Line key', 'Código da linha', 'Código de la línea']),
    invoiceKey,
    may('product_key', 'text', ['Product key', 'Código do produto', 'Código del producto']),
    may('description', 'text', ['Description', 'Descrição', 'Descripción']),
    must('invoice_date', 'date', ['Invoice date', 'Data da fatura', 'Fecha de la factura']),
    among(
      may('invoice_status', 'text', [
        'Invoice status',
        'Situação da fatura',
        'Estado de la factura',
      ]),
      INVOICE_STATUSES,
    ),
    may('list_amount', 'money', ['List amount', 'Valor de tabela', 'Importe de lista']),
    may('discount_amount', 'money', ['Discount', 'Desconto', 'Descuento']),
    must('net_amount', 'money', ['Net amount', 'Valor líquido', 'Importe neto']),
    currency,
    may('recurring', 'boolean', ['Recurring', 'Recorrente', 'Recurrente']),
    may('pass_through', 'boolean', ['Passed through', 'Repasse', 'Refacturación']),
    may('service_start', 'date', ['Service from', 'Serviço de', 'Servicio desde']),
    may('service_end', 'date', [
      'Service to (exclusive)',
      'Serviço até (exclusive)',
      'Servicio hasta (exclusive)',
    ]),
    may('work_month', 'date', ['Month of the work', 'Mês do trabalho', 'Mes del trabajo']),
  ],
};

/** Money received (`payment`) or given back (`refund`); the amount is positive in both. */
export const payment: Entity = {
  id: 'payment',
  names: textOf(['Payment', 'Pagamento', 'Pago']),
  key: ['payment_key'],
  account: 'reference',
  fields: [
    must('payment_key', 'text', ['Payment key', 'Código do pagamento', 'Código del pago']),
    among(
      may('kind', 'text', [
        'Kind (empty = payment)',
        'Tipo (vazio = pagamento)',
        'Tipo (vacío = pago)',
      ]),
      ['payment', 'refund'],
    ),
    invoiceKey,
    amount,
    currency,
    date,
    may('method', 'text', ['Method', 'Forma de pagamento', 'Medio de pago']),
    may('fee_amount', 'money', ['Fee', 'Tarifa', 'Comisión']),
    may('reason', 'text', ['Reason', 'Motivo', 'Motivo']),
  ],
};

/** A reduction of an invoice, as a positive amount net of tax. */
export const creditNote: Entity = {
  id: 'credit_note',
  names: textOf(['Credit note', 'Nota de crédito', 'Nota de crédito']),
  key: ['credit_note_key'],
  account: 'reference',
  fields: [
    must('credit_note_key', 'text', [
      'Credit note key',
      'Código da nota de crédito',
      'Código de la nota de crédito',
    ]),
    invoiceKey,
    amount,
    currency,
    date,
    may('reason', 'text', ['Reason', 'Motivo', 'Motivo']),
  ],
};

/** What one unit of a currency is worth in another on a day. */
export const fxRate: Entity = {
  id: 'fx_rate',
  names: textOf(['Exchange rate', 'Taxa de câmbio', 'Tipo de cambio']),
  key: ['date', 'from_currency', 'to_currency', 'kind'],
  account: 'none',
  fields: [
    date,
    must('from_currency', 'text', ['From currency', 'Moeda de origem', 'Moneda de origen']),
    must('to_currency', 'text', ['To currency', 'Moeda de destino', 'Moneda de destino']),
    among(may('kind', 'text', ['Kind', 'Tipo', 'Tipo']), [
      'spot',
      'month_end',
      'month_avg',
      'plan',
    ]),
    must('rate', 'decimal', ['Rate', 'Taxa', 'Tipo']),
  ],
};
