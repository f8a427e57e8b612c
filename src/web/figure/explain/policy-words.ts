import type { Text } from '../../../base/locale.ts';

/** Policies as people call them; one that is new here is said by its id. */
export const POLICY_NAMES: Readonly<Record<string, Text>> = {
  reporting_currency: { en: 'Currency', 'pt-BR': 'Moeda', es: 'Moneda' },
  timezone: { en: 'Time zone', 'pt-BR': 'Fuso horário', es: 'Zona horaria' },
  week_start: { en: 'Week begins', 'pt-BR': 'Início da semana', es: 'Inicio de semana' },
  fiscal_year_start: {
    en: 'Fiscal year begins in month',
    'pt-BR': 'Mês de início do ano fiscal',
    es: 'Mes de inicio del año fiscal',
  },
  customer_rule: { en: 'A customer is', 'pt-BR': 'Cliente é', es: 'Cliente es' },
  activity_window_days: {
    en: 'Days of activity',
    'pt-BR': 'Dias de atividade',
    es: 'Días de actividad',
  },
  logo_level: { en: 'One client is', 'pt-BR': 'Um cliente é', es: 'Un cliente es' },
  churn_date_policy: { en: 'Loss counts on', 'pt-BR': 'A perda conta em', es: 'La baja cuenta en' },
  renewal_grace_days: {
    en: 'Days of grace',
    'pt-BR': 'Dias de tolerância',
    es: 'Días de gracia',
  },
  reactivation_policy: {
    en: 'Return of a client',
    'pt-BR': 'Volta de cliente',
    es: 'Regreso de cliente',
  },
  discount_policy: { en: 'Discounts', 'pt-BR': 'Descontos', es: 'Descuentos' },
  fx_mode: { en: 'Exchange rates', 'pt-BR': 'Câmbio', es: 'Tipo de cambio' },
  revenue_date_policy: { en: 'Revenue date', 'pt-BR': 'Data da receita', es: 'Fecha del ingreso' },
  margin_base: { en: 'Margin is a share of', 'pt-BR': 'Margem sobre', es: 'Margen sobre' },
  meaningful_activity: {
    en: 'Contacts that count',
    'pt-BR': 'Contatos que contam',
    es: 'Contactos que cuentan',
  },
  stale_days: {
    en: 'Silent after days',
    'pt-BR': 'Em silêncio após dias',
    es: 'En silencio tras días',
  },
  stale_days_default: {
    en: 'Silent after days',
    'pt-BR': 'Em silêncio após dias',
    es: 'En silencio tras días',
  },
  min_sample_nps: {
    en: 'Fewest answers',
    'pt-BR': 'Mínimo de respostas',
    es: 'Mínimo de respuestas',
  },
  min_sample_rate: { en: 'Fewest cases', 'pt-BR': 'Mínimo de casos', es: 'Mínimo de casos' },
  health_min_coverage: {
    en: 'Least coverage',
    'pt-BR': 'Cobertura mínima',
    es: 'Cobertura mínima',
  },
  lifetime_cap_months: {
    en: 'Longest lifetime, months',
    'pt-BR': 'Vida máxima, meses',
    es: 'Vida máxima, meses',
  },
  churn_window_months: {
    en: 'Loss window, months',
    'pt-BR': 'Janela de perda, meses',
    es: 'Ventana de baja, meses',
  },
};

/** What they may be set to, in words. Amounts, zones and lists are said as they are. */
export const POLICY_VALUES: Readonly<Record<string, Text>> = {
  mrr: { en: 'who pays every month', 'pt-BR': 'quem paga todo mês', es: 'quien paga cada mes' },
  contract: { en: 'who has a contract', 'pt-BR': 'quem tem contrato', es: 'quien tiene contrato' },
  paid_order: {
    en: 'who paid an order',
    'pt-BR': 'quem pagou um pedido',
    es: 'quien pagó un pedido',
  },
  ultimate_parent: { en: 'a whole group', 'pt-BR': 'o grupo inteiro', es: 'el grupo entero' },
  account: { en: 'each account', 'pt-BR': 'cada conta', es: 'cada cuenta' },
  service_end: { en: 'the end of service', 'pt-BR': 'fim do serviço', es: 'el fin del servicio' },
  cancel_request: {
    en: 'the day of the request',
    'pt-BR': 'dia do pedido',
    es: 'el día de la solicitud',
  },
  snapshot: {
    en: 'counts with what it pays now',
    'pt-BR': 'conta com o que paga agora',
    es: 'cuenta con lo que paga ahora',
  },
  strict: { en: 'does not count', 'pt-BR': 'não conta', es: 'no cuenta' },
  recurring: {
    en: 'recurring ones are deducted',
    'pt-BR': 'os recorrentes são deduzidos',
    es: 'se deducen los recurrentes',
  },
  all: { en: 'all are deducted', 'pt-BR': 'todos são deduzidos', es: 'se deducen todos' },
  none: { en: 'none is deducted', 'pt-BR': 'nenhum é deduzido', es: 'no se deduce ninguno' },
  constant: {
    en: 'constant over time',
    'pt-BR': 'constante no tempo',
    es: 'constante en el tiempo',
  },
  as_reported: { en: 'of each day', 'pt-BR': 'de cada dia', es: 'de cada día' },
  issue: { en: 'day of the invoice', 'pt-BR': 'dia da fatura', es: 'día de la factura' },
  service_period: {
    en: 'period of service',
    'pt-BR': 'período do serviço',
    es: 'período del servicio',
  },
  revenue: { en: 'revenue', 'pt-BR': 'receita', es: 'ingresos' },
  agi: {
    en: 'income without pass-through costs',
    'pt-BR': 'receita sem repasses',
    es: 'ingresos sin gastos repercutidos',
  },
  monday: { en: 'Monday', 'pt-BR': 'segunda-feira', es: 'lunes' },
  sunday: { en: 'Sunday', 'pt-BR': 'domingo', es: 'domingo' },
};
