import type { Entity } from '../schema.ts';
import { among, currency, may, must, textOf, validity } from './field.ts';

/** A sellable item. */
export const product: Entity = {
  id: 'product',
  names: textOf(['Product', 'Produto', 'Producto']),
  key: ['product_key'],
  account: 'none',
  fields: [
    must('product_key', 'text', ['Product key', 'Código do produto', 'Código del producto']),
    must('name', 'text', ['Name', 'Nome', 'Nombre']),
    may('family', 'text', ['Family', 'Família', 'Familia']),
    may('service_line', 'text', ['Service line', 'Linha de serviço', 'Línea de servicio']),
    may('is_recurring', 'boolean', ['Recurring', 'Recorrente', 'Recurrente']),
    may('unit', 'text', ['Unit', 'Unidade', 'Unidad']),
    may('list_price', 'money', ['List price', 'Preço de tabela', 'Precio de lista']),
    { ...currency, required: false },
  ],
};

/** One priced recurring line in force; a price or seat change closes one row and opens the next. */
export const subscriptionLine: Entity = {
  id: 'subscription_line',
  names: textOf(['Subscription line', 'Linha de assinatura', 'Línea de suscripción']),
  key: ['line_key'],
  account: 'reference',
  fields: [
    must('line_key', 'text', ['Line key', 'Código da linha', 'Código de la línea']),
    may('subscription_key', 'text', [
      'Subscription key',
      'Código da assinatura',
      'Código de la suscripción',
    ]),
    may('product_key', 'text', ['Product key', 'Código do produto', 'Código del producto']),
    may('quantity', 'decimal', ['Quantity', 'Quantidade', 'Cantidad']),
    must('unit_price', 'money', ['Unit price', 'Preço unitário', 'Precio unitario']),
    currency,
    among(
      must('interval', 'text', ['Billing interval', 'Intervalo de cobrança', 'Intervalo de cobro']),
      ['day', 'week', 'month', 'quarter', 'year'],
    ),
    may('interval_count', 'integer', [
      'Number of intervals',
      'Número de intervalos',
      'Número de intervalos',
    ]),
    among(may('usage_type', 'text', ['Usage type', 'Tipo de uso', 'Tipo de uso']), [
      'licensed',
      'metered',
    ]),
    among(
      may('discount_kind', 'text', ['Discount kind', 'Tipo de desconto', 'Tipo de descuento']),
      ['none', 'once', 'repeating', 'forever'],
    ),
    may('discount_percent', 'decimal', [
      'Discount, percent',
      'Desconto, percentual',
      'Descuento, porcentaje',
    ]),
    may('discount_amount', 'money', ['Discount, amount', 'Desconto, valor', 'Descuento, importe']),
    may('trial_end', 'date', ['Trial ends on', 'Fim do teste gratuito', 'Fin de la prueba']),
    among(must('status', 'text', ['Status', 'Situação', 'Estado']), [
      'trial',
      'active',
      'past_due',
      'paused',
      'unpaid',
      'cancelled',
      'scheduled',
    ]),
    ...validity,
    may('change_reason', 'text', [
      'Reason of the change',
      'Motivo da mudança',
      'Motivo del cambio',
    ]),
    may('cancel_requested_at', 'timestamp', [
      'Cancel requested at',
      'Cancelamento pedido em',
      'Baja solicitada el',
    ]),
    may('cancel_reason', 'text', ['Cancel reason', 'Motivo do cancelamento', 'Motivo de la baja']),
  ],
};

/** One signed version of an agreement; `end_date` is the first day no longer covered. */
export const contract: Entity = {
  id: 'contract',
  names: textOf(['Contract', 'Contrato', 'Contrato']),
  key: ['contract_key'],
  account: 'reference',
  fields: [
    must('contract_key', 'text', ['Contract key', 'Código do contrato', 'Código del contrato']),
    must('start_date', 'date', ['Starts on', 'Início', 'Inicio']),
    may('end_date', 'date', ['Ends on (exclusive)', 'Fim (exclusive)', 'Fin (exclusive)']),
    may('auto_renew', 'boolean', [
      'Renews by itself',
      'Renovação automática',
      'Renovación automática',
    ]),
    may('notice_days', 'integer', ['Notice, days', 'Aviso prévio, dias', 'Preaviso, días']),
    may('total_value', 'money', ['Total value', 'Valor total', 'Valor total']),
    may('annual_value', 'money', ['Annual value', 'Valor anual', 'Valor anual']),
    { ...currency, required: false },
    may('hours_per_month', 'decimal', ['Hours per month', 'Horas por mês', 'Horas por mes']),
    may('service_level', 'text', ['Service level', 'Nível de serviço', 'Nivel de servicio']),
    among(may('status', 'text', ['Status', 'Situação', 'Estado']), [
      'draft',
      'signed',
      'active',
      'ended',
      'cancelled',
    ]),
    may('signed_at', 'timestamp', ['Signed at', 'Assinado em', 'Firmado el']),
    may('supersedes_key', 'text', [
      'Replaces contract',
      'Substitui o contrato',
      'Sustituye al contrato',
    ]),
  ],
};

/** The end of one contract. */
export const renewal: Entity = {
  id: 'renewal',
  names: textOf(['Renewal', 'Renovação', 'Renovación']),
  key: ['renewal_key'],
  account: 'reference',
  fields: [
    must('renewal_key', 'text', ['Renewal key', 'Código da renovação', 'Código de la renovación']),
    may('contract_key', 'text', ['Contract key', 'Código do contrato', 'Código del contrato']),
    must('due_date', 'date', ['Due on', 'Vencimento', 'Vencimiento']),
    among(must('outcome', 'text', ['Outcome', 'Resultado', 'Resultado']), [
      'pending',
      'renewed',
      'lost',
      'consolidated',
    ]),
    may('decided_at', 'timestamp', ['Decided at', 'Decidida em', 'Decidida el']),
    may('expiring_annual_value', 'money', [
      'Expiring annual value',
      'Valor anual que vence',
      'Valor anual que vence',
    ]),
    may('renewed_annual_value', 'money', [
      'Renewed annual value',
      'Valor anual renovado',
      'Valor anual renovado',
    ]),
    { ...currency, required: false },
    may('reason', 'text', ['Reason', 'Motivo', 'Motivo']),
  ],
};
