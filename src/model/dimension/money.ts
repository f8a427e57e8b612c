import { fieldDimension } from './describe.ts';

/**
 * Why recurring revenue was lost, shrank or grew. Losses are gathered under a few reasons; words of a source that
 * are not listed stand for themselves.
 */
export const churnReason = fieldDimension('churn_reason', ['Reason', 'Motivo', 'Motivo'], {
  members: {
    price: ['Price or budget', 'Preço ou orçamento', 'Precio o presupuesto'],
    service: ['Service and results', 'Serviço e resultados', 'Servicio y resultados'],
    product: ['Product', 'Produto', 'Producto'],
    no_need: ['No need any more', 'Sem necessidade', 'Sin necesidad'],
    competitor: ['Went to a competitor', 'Foi para um concorrente', 'Se fue con un competidor'],
    business_closed: ['Closed its business', 'Encerrou as atividades', 'Cerró el negocio'],
    payment: ['Payment failed', 'Falha de pagamento', 'Falla de pago'],
    merged: ['Merged', 'Fusão', 'Fusión'],
    paused: ['Paused', 'Pausa', 'Pausa'],
    downgrade: ['Downgrade', 'Redução de plano', 'Reducción de plan'],
    upsell: ['Upsell', 'Venda adicional', 'Venta adicional'],
    cross_sell: ['Cross-sell', 'Venda cruzada', 'Venta cruzada'],
    seats: ['Seats', 'Usuários', 'Usuarios'],
    indexation: ['Price indexation', 'Reajuste de preço', 'Ajuste de precio'],
    new: ['New contract', 'Novo contrato', 'Nuevo contrato'],
    resumed: ['Resumed', 'Retomada', 'Reanudación'],
    unknown: ['Not stated', 'Não informado', 'Sin informar'],
  },
});

export const product = fieldDimension('product', ['Product', 'Produto', 'Producto'], {
  column: 'product_key',
  label: { table: 'product', key: 'product_key', column: 'name' },
});

/** Each cost has exactly one class (A.4). */
export const costClass = fieldDimension(
  'cost_class',
  ['Cost class', 'Classe de custo', 'Clase de costo'],
  {
    members: {
      pass_through: ['Pass-through', 'Repasse', 'Traspaso al cliente'],
      cogs_direct: ['Direct cost of sales', 'Custo direto', 'Costo directo'],
      service_labour: ['Service labour', 'Mão de obra de serviço', 'Mano de obra de servicio'],
      infra_variable: [
        'Variable infrastructure',
        'Infraestrutura variável',
        'Infraestructura variable',
      ],
      payment_fees: ['Payment fees', 'Taxas de pagamento', 'Comisiones de pago'],
      support: ['Support', 'Suporte', 'Soporte'],
      account_mgmt: ['Account management', 'Gestão de contas', 'Gestión de cuentas'],
      success: ['Customer success', 'Sucesso do cliente', 'Éxito del cliente'],
      onboarding: ['Onboarding', 'Implantação', 'Puesta en marcha'],
      expansion_selling: ['Expansion selling', 'Vendas na base', 'Ventas en la base'],
      acquisition: ['Acquisition', 'Aquisição', 'Adquisición'],
      overhead: ['Overhead', 'Despesas gerais', 'Gastos generales'],
    },
  },
);

export const currency = fieldDimension('currency', ['Currency', 'Moeda', 'Moneda']);

export const planInterval = fieldDimension(
  'plan_interval',
  ['Billing interval', 'Intervalo de cobrança', 'Intervalo de cobro'],
  {
    members: {
      day: ['Daily', 'Diário', 'Diario'],
      week: ['Weekly', 'Semanal', 'Semanal'],
      month: ['Monthly', 'Mensal', 'Mensual'],
      quarter: ['Quarterly', 'Trimestral', 'Trimestral'],
      half_year: ['Every six months', 'Semestral', 'Semestral'],
      year: ['Yearly', 'Anual', 'Anual'],
      other: ['Other', 'Outro', 'Otro'],
    },
  },
);

/** First paid month of a cohort, `2026-01`. */
export const cohort = fieldDimension('cohort', ['Cohort', 'Coorte', 'Cohorte']);

/** Months since the first paid month. */
export const age = fieldDimension('age', ['Age in months', 'Idade em meses', 'Edad en meses']);
