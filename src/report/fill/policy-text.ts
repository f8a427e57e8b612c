/** The policies that the numbers follow, in words: the line at the foot of every page. */
import type { Locale } from '../../base/locale.ts';
import type { Policies } from '../../model/schema.ts';

/** `'Amounts in BRL. A customer has recurring revenue above zero; …'` */
export function policyText(policies: Policies, language: Locale): string {
  const words = WORDS[language];
  const rules = [
    words.customer[policies.customer_rule](policies.activity_window_days),
    words.logo[policies.logo_level],
    words.revenue[policies.revenue_date_policy],
    words.churn[policies.churn_date_policy],
    words.margin[policies.margin_base],
    words.fx[policies.fx_mode],
  ];
  return `${words.money(policies.reporting_currency, policies.timezone)} ${sentence(rules.join('; '))}.`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type PolicyWords = {
  money: (currency: string, zone: string) => string;
  customer: Record<Policies['customer_rule'], (days: number) => string>;
  logo: Record<Policies['logo_level'], string>;
  revenue: Record<Policies['revenue_date_policy'], string>;
  churn: Record<Policies['churn_date_policy'], string>;
  margin: Record<Policies['margin_base'], string>;
  fx: Record<Policies['fx_mode'], string>;
};

const WORDS: Record<Locale, PolicyWords> = {
  en: {
    money: (currency, zone) => `Amounts in ${currency}, days in ${zone} time.`,
    customer: {
      mrr: () => 'a customer has recurring revenue above zero',
      contract: () => 'a customer has a contract in force',
      paid_order: (days) => `a customer has a paid order in the last ${days} days`,
    },
    logo: {
      ultimate_parent: 'a group of companies counts as one customer',
      account: 'each account counts as one customer',
    },
    revenue: {
      issue: 'revenue counts on the day of the invoice',
      service_period: 'revenue is spread over the service period',
    },
    churn: {
      service_end: 'a loss counts when the service ends',
      cancel_request: 'a loss counts when it is announced',
    },
    margin: {
      revenue: 'margins are shares of revenue',
      agi: 'margins are shares of gross income without pass-through costs',
    },
    fx: {
      constant: 'retention and recurring revenue movements are free of exchange rate effects',
      as_reported: 'exchange rate effects are part of every movement',
    },
  },
  'pt-BR': {
    money: (currency, zone) => `Valores em ${currency}, dias no fuso ${zone}.`,
    customer: {
      mrr: () => 'cliente é quem tem receita recorrente acima de zero',
      contract: () => 'cliente é quem tem contrato em vigor',
      paid_order: (days) => `cliente é quem tem pedido pago nos últimos ${days} dias`,
    },
    logo: {
      ultimate_parent: 'um grupo econômico conta como um cliente',
      account: 'cada conta é um cliente',
    },
    revenue: {
      issue: 'a receita conta no dia da fatura',
      service_period: 'a receita é distribuída pelo período do serviço',
    },
    churn: {
      service_end: 'a perda conta quando o serviço termina',
      cancel_request: 'a perda conta quando é anunciada',
    },
    margin: {
      revenue: 'as margens são sobre a receita',
      agi: 'as margens são sobre a receita bruta sem repasses',
    },
    fx: {
      constant: 'retenção e movimentos de receita recorrente não têm efeito de câmbio',
      as_reported: 'o efeito do câmbio faz parte de cada movimento',
    },
  },
  es: {
    money: (currency, zone) => `Valores en ${currency}, días en la zona horaria ${zone}.`,
    customer: {
      mrr: () => 'cliente es quien tiene ingreso recurrente mayor que cero',
      contract: () => 'cliente es quien tiene un contrato vigente',
      paid_order: (days) => `cliente es quien tiene un pedido pagado en los últimos ${days} días`,
    },
    logo: {
      ultimate_parent: 'un grupo de empresas cuenta como un cliente',
      account: 'cada cuenta es un cliente',
    },
    revenue: {
      issue: 'el ingreso cuenta el día de la factura',
      service_period: 'el ingreso se distribuye en el período del servicio',
    },
    churn: {
      service_end: 'la pérdida cuenta cuando termina el servicio',
      cancel_request: 'la pérdida cuenta cuando se anuncia',
    },
    margin: {
      revenue: 'los márgenes son sobre los ingresos',
      agi: 'los márgenes son sobre el ingreso bruto sin traspasos',
    },
    fx: {
      constant: 'la retención y los movimientos de ingreso recurrente no tienen efecto cambiario',
      as_reported: 'el efecto cambiario forma parte de cada movimiento',
    },
  },
};
