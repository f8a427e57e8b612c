import { each, topicOf, unlessZero } from './describe.ts';
import { revenueNet } from './parts.ts';

const POSITIVE = 'max(0, revenue)';
const reads = { revenue: revenueNet };
const total = each('logo', { reads, value: POSITIVE });
const squares = each('logo', { reads, value: POSITIVE, fold: 'sum_of_squares' });
const rolling = {
  time: 'rolling',
  span: { n: 12, unit: 'month' },
  attribution: 'as_of',
  aggregation: 'custom',
  nullWhen: unlessZero('total'),
  comparisons: ['previous_year'],
  requires: ['revenue_line'],
} as const;

/** How much hangs on how few. Groups count as one; clients with net credits count zero on both sides. */
export const concentration = topicOf('sales_cost', 'concentration', [
  {
    id: 'top10_revenue_share',
    names: [
      'Top-10 account share',
      'Participação das 10 maiores contas',
      'Participación de las 10 mayores cuentas',
    ],
    short: ['Top 10', 'Top 10', 'Top 10'],
    formula: [
      'Net revenue of the ten largest clients over twelve months divided by that of all. Clients of one group count as one.',
      'Receita líquida dos dez maiores clientes em doze meses dividida pela de todos. Clientes de um mesmo grupo contam como um.',
      'Ingresos netos de los diez mayores clientes en doce meses divididos por los de todos. Los clientes de un mismo grupo cuentan como uno.',
    ],
    unit: 'percent',
    direction: 'down',
    ...rolling,
    parts: { top: each('logo', { reads, value: POSITIVE, fold: { top: 10 } }), total },
    combine: 'top / total',
    reference: 'ASC 280',
  },
  {
    id: 'largest_account_share',
    names: [
      'Largest account share',
      'Participação da maior conta',
      'Participación de la mayor cuenta',
    ],
    short: ['Largest', 'Maior conta', 'Mayor cuenta'],
    formula: [
      'Net revenue of the largest client over twelve months divided by that of all. Clients of one group count as one.',
      'Receita líquida do maior cliente em doze meses dividida pela de todos. Clientes de um mesmo grupo contam como um.',
      'Ingresos netos del mayor cliente en doce meses divididos por los de todos. Los clientes de un mismo grupo cuentan como uno.',
    ],
    unit: 'percent',
    direction: 'down',
    ...rolling,
    parts: { largest: each('logo', { reads, value: POSITIVE, fold: 'max' }), total },
    combine: 'largest / total',
    reference: 'ASC 280-10-50-42',
  },
  {
    id: 'revenue_hhi',
    names: [
      'Revenue concentration (HHI)',
      'Concentração de receita (HHI)',
      'Concentración de ingresos (HHI)',
    ],
    short: ['HHI', 'HHI', 'HHI'],
    formula: [
      'Sum of the squared shares of all clients in twelve months of net revenue, times 10,000. One single client gives 10,000.',
      'Soma dos quadrados das participações de todos os clientes em doze meses de receita líquida, vezes 10.000. Um único cliente dá 10.000.',
      'Suma de los cuadrados de las participaciones de todos los clientes en doce meses de ingresos netos, por 10.000. Un único cliente da 10.000.',
    ],
    unit: 'points',
    direction: 'down',
    ...rolling,
    parts: { squares, total },
    combine: '10000 * squares / total / total',
  },
  {
    id: 'effective_accounts',
    names: [
      'Effective number of accounts',
      'Número efetivo de contas',
      'Número efectivo de cuentas',
    ],
    short: ['Effective accounts', 'Contas efetivas', 'Cuentas efectivas'],
    formula: [
      'As many clients of equal size would be as concentrated as these are: one over the sum of squared shares.',
      'Tantos clientes de igual tamanho teriam a mesma concentração: um sobre a soma dos quadrados das participações.',
      'Esa cantidad de clientes de igual tamaño tendría la misma concentración: uno sobre la suma de los cuadrados de las participaciones.',
    ],
    unit: 'count',
    direction: 'up',
    ...rolling,
    parts: { squares, total },
    combine: 'total * total / squares',
  },
]);
