import type { Part } from '../schema.ts';
import { each, flow, ratio, smallSample, stock, topicOf } from './describe.ts';
import { customers } from './parts.ts';

const requires = ['usage_day'] as const;
const base = {
  unit: 'percent',
  direction: 'up',
  comparisons: ['previous_period'],
  requires,
} as const;
const people = stock('usage_in_force', 'people');
const tracked = stock('usage_in_force', 'tracked');
const seats = stock('usage_in_force', 'seats');
const recent = { window: { kind: 'trailing', n: 28, unit: 'day' } } as const;

/** Clients whose usage is known; the others are on neither side. */
function ofTracked(value: string, reads: Extract<Part, { kind: 'unit' }>['reads']): Part {
  const keep = 'customer > 0 and tracked > 0';
  return each('account', { reads: { customer: customers, tracked, ...reads }, keep, value });
}

/** Whether, by how many and how often the product is used. Active means seen in the last 28 days. */
export const usage = topicOf('relationship', 'usage', [
  {
    id: 'product_active_rate',
    names: ['Active accounts by usage', 'Contas ativas em uso', 'Cuentas activas por uso'],
    short: ['Active by usage', 'Ativas em uso', 'Activas por uso'],
    formula: [
      'Of the clients whose usage is tracked, the share that used the product in the last 28 days.',
      'Dos clientes com uso monitorado, a parte que usou o produto nos últimos 28 dias.',
      'De los clientes con uso monitoreado, la parte que usó el producto en los últimos 28 días.',
    ],
    ...base,
    time: 'point',
    attribution: 'as_of',
    parts: { active: ofTracked('if(people > 0, 1, 0)', { people }), clients: ofTracked('1', {}) },
    ...ratio('active', 'clients'),
    ...smallSample('clients'),
  },
  {
    id: 'stickiness',
    names: ['Usage stickiness', 'Frequência de uso (DAU/MAU)', 'Frecuencia de uso (DAU/MAU)'],
    short: ['Stickiness', 'DAU/MAU', 'DAU/MAU'],
    formula: [
      'People active on an average day of the last 28, divided by the people active at all in these 28 days.',
      'Pessoas ativas em um dia médio dos últimos 28, divididas pelas pessoas ativas ao menos uma vez nesses 28 dias.',
      'Personas activas en un día promedio de los últimos 28, divididas por las personas activas al menos una vez en esos 28 días.',
    ],
    ...base,
    time: 'rolling',
    attribution: 'as_of',
    parts: { daily: flow('usage', 'active_people', recent), people },
    ...ratio('daily', '(28 * people)'),
    ...smallSample('people'),
  },
  {
    id: 'seat_utilisation',
    names: ['Licence utilisation', 'Utilização de licenças', 'Utilización de licencias'],
    short: ['Seats used', 'Licenças em uso', 'Licencias en uso'],
    formula: [
      'People active in the last 28 days divided by the seats paid for, over clients with both. Above 100 % more people come than seats were sold.',
      'Pessoas ativas nos últimos 28 dias divididas pelas licenças pagas, entre os clientes com ambos. Acima de 100 %, há mais pessoas do que licenças vendidas.',
      'Personas activas en los últimos 28 días divididas por las licencias pagadas, entre los clientes con ambas. Por encima de 100 % hay más personas que licencias vendidas.',
    ],
    ...base,
    direction: 'band',
    band: { low: 0.8, high: 1 },
    time: 'point',
    attribution: 'as_of',
    parts: {
      people: ofTracked('if(seats > 0, people, 0)', { people, seats }),
      seats: ofTracked('seats', { seats }),
    },
    ...ratio('people', 'seats'),
    comparisons: ['previous_period', 'target'],
    requires: ['usage_day', 'subscription_line', 'product'],
  },
  {
    id: 'feature_adoption_rate',
    names: [
      'Key feature adoption',
      'Adoção de funcionalidades-chave',
      'Adopción de funciones clave',
    ],
    short: ['Feature adoption', 'Adoção', 'Adopción'],
    formula: [
      'Features that clients used in the last 28 days divided by the features there are, client by client, over clients whose usage is tracked.',
      'Funcionalidades usadas pelos clientes nos últimos 28 dias divididas pelas existentes, cliente a cliente, entre os clientes com uso monitorado.',
      'Funciones usadas por los clientes en los últimos 28 días divididas por las existentes, cliente a cliente, entre los clientes con uso monitoreado.',
    ],
    ...base,
    time: 'point',
    attribution: 'as_of',
    parts: {
      used: ofTracked('used', { used: stock('usage_in_force', 'features') }),
      entitled: ofTracked('entitled', { entitled: stock('usage_in_force', 'entitled') }),
    },
    ...ratio('used', 'entitled'),
  },
  {
    id: 'usage_trend_28d',
    names: ['Usage change 28 days', 'Variação de uso 28 dias', 'Variación de uso 28 días'],
    short: ['Usage trend', 'Tendência de uso', 'Tendencia de uso'],
    formula: [
      'Events of the last 28 days divided by those of the 28 days before, less one.',
      'Eventos dos últimos 28 dias divididos pelos dos 28 dias anteriores, menos um.',
      'Eventos de los últimos 28 días divididos por los de los 28 días anteriores, menos uno.',
    ],
    ...base,
    time: 'rolling',
    attribution: 'event',
    parts: {
      recent: flow('usage', 'events', recent),
      both: flow('usage', 'events', { window: { kind: 'trailing', n: 56, unit: 'day' } }),
    },
    ...ratio('(2 * recent - both)', '(both - recent)'),
    comparisons: ['previous_year'],
  },
]);
