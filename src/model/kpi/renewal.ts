import { flow, ratio, smallSample, stock, topicOf } from './describe.ts';

const cohort = {
  unit: 'percent',
  direction: 'up',
  time: 'cohort',
  attribution: 'event',
  requires: ['renewal'],
} as const;
const withTarget = { comparisons: ['previous_period', 'previous_year', 'target'] } as const;
const renewed = flow('renewal', 'renewed');
const lost = flow('renewal', 'lost');
const expiring = flow('renewal', 'expiring_value');

/** Contracts whose term ends in the period. Undecided ones wait outside. */
export const renewalRates = topicOf('effectiveness', 'renewal', [
  {
    id: 'renewal_rate_logo',
    names: [
      'Renewal rate (contracts)',
      'Taxa de renovação (contratos)',
      'Tasa de renovación (contratos)',
    ],
    short: ['Renewals', 'Renovações', 'Renovaciones'],
    formula: [
      'Of the contracts whose term ended in the period and that are decided, the share renewed. Early and slightly late renewals belong to the original end date.',
      'Dos contratos cujo prazo terminou no período e que já têm decisão, a parte renovada. Renovações antecipadas ou pouco atrasadas pertencem à data original.',
      'De los contratos cuyo plazo terminó en el período y que ya tienen decisión, la parte renovada. Las renovaciones anticipadas o poco atrasadas pertenecen a la fecha original.',
    ],
    ...cohort,
    ...withTarget,
    parts: { renewed, lost },
    ...ratio('renewed', '(renewed + lost)'),
    ...smallSample('renewed + lost'),
  },
  {
    id: 'renewal_rate_gross',
    names: [
      'Gross renewal rate (value)',
      'Taxa de renovação bruta (valor)',
      'Tasa de renovación bruta (valor)',
    ],
    short: ['Gross renewal', 'Renovação bruta', 'Renovación bruta'],
    formula: [
      'Annual value renewed, at most what expired for each contract, divided by the annual value that expired on decided contracts.',
      'Valor anual renovado, no máximo o que vencia em cada contrato, dividido pelo valor anual que vencia nos contratos decididos.',
      'Valor anual renovado, como máximo lo que vencía en cada contrato, dividido por el valor anual que vencía en los contratos decididos.',
    ],
    ...cohort,
    ...withTarget,
    parts: { renewed: flow('renewal', 'renewed_value_capped'), expiring },
    ...ratio('renewed', 'expiring'),
  },
  {
    id: 'renewal_rate_net',
    names: [
      'Net renewal rate (value)',
      'Taxa de renovação líquida (valor)',
      'Tasa de renovación neta (valor)',
    ],
    short: ['Net renewal', 'Renovação líquida', 'Renovación neta'],
    formula: [
      'Annual value renewed, uplift included, divided by the annual value that expired on decided contracts.',
      'Valor anual renovado, com aumentos, dividido pelo valor anual que vencia nos contratos decididos.',
      'Valor anual renovado, con aumentos, dividido por el valor anual que vencía en los contratos decididos.',
    ],
    ...cohort,
    parts: { renewed: flow('renewal', 'renewed_value'), expiring },
    ...ratio('renewed', 'expiring'),
  },
  {
    id: 'on_time_renewal_rate',
    names: ['On-time renewals', 'Renovações no prazo', 'Renovaciones a tiempo'],
    short: ['On time', 'No prazo', 'A tiempo'],
    formula: [
      'Of the renewals of contracts due in the period whose signature date is known, the share signed by the end of the term.',
      'Das renovações de contratos com vencimento no período e data de assinatura conhecida, a parte assinada até o fim do prazo.',
      'De las renovaciones de contratos que vencen en el período y cuya fecha de firma se conoce, la parte firmada antes del fin del plazo.',
    ],
    ...cohort,
    parts: { on_time: flow('renewal', 'on_time'), signed: flow('renewal', 'signed') },
    ...ratio('on_time', 'signed'),
    ...smallSample('signed'),
    comparisons: ['previous_period'],
  },
]);

/** What is about to end. */
export const renewalsDue = topicOf('sales_cost', 'renewal', [
  {
    id: 'renewals_due_value',
    names: ['Renewals due', 'Renovações a vencer', 'Renovaciones por vencer'],
    short: ['Renewals due', 'A renovar', 'Por renovar'],
    formula: [
      'Annual value of the contracts whose term ends within 90 days and that are not decided yet.',
      'Valor anual dos contratos cujo prazo termina em até 90 dias e que ainda não têm decisão.',
      'Valor anual de los contratos cuyo plazo termina dentro de 90 días y que aún no tienen decisión.',
    ],
    unit: 'currency',
    direction: 'band',
    time: 'point',
    attribution: 'as_of',
    parts: { due: stock('account_day', 'renewals_due_value_90') },
    combine: 'due',
    aggregation: 'semi_additive',
    comparisons: ['previous_period', 'previous_year'],
    requires: ['renewal'],
  },
]);
