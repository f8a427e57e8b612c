import type { Entity } from '../schema.ts';
import { among, COST_CLASSES, currency, may, must, textOf, userKey, validity } from './field.ts';

const date = must('date', 'date', ['Date', 'Data', 'Fecha']);
const projectKey = may('project_key', 'text', [
  'Project key',
  'Código do projeto',
  'Código del proyecto',
]);
const costClass = among(
  must('cost_class', 'text', ['Cost class', 'Classe de custo', 'Clase de costo']),
  COST_CLASSES,
);

/** One cost posting, net of tax: on an account, or in a pool that a rule allocates. */
export const costLine: Entity = {
  id: 'cost_line',
  names: textOf(['Cost line', 'Lançamento de custo', 'Asiento de costo']),
  key: ['cost_key'],
  account: 'optional',
  fields: [
    must('cost_key', 'text', ['Cost key', 'Código do custo', 'Código del costo']),
    costClass,
    must('amount', 'money', ['Amount', 'Valor', 'Importe']),
    currency,
    date,
    projectKey,
    may('pool', 'text', ['Cost pool', 'Grupo de rateio', 'Grupo de prorrateo']),
    may('vendor', 'text', ['Vendor', 'Fornecedor', 'Proveedor']),
    may('channel', 'text', ['Channel', 'Canal', 'Canal']),
  ],
};

/** How a pool goes to accounts over an interval. */
export const allocationRule: Entity = {
  id: 'allocation_rule',
  names: textOf(['Allocation rule', 'Regra de rateio', 'Regla de prorrateo']),
  key: ['pool', 'valid_from'],
  account: 'none',
  fields: [
    must('pool', 'text', ['Cost pool', 'Grupo de rateio', 'Grupo de prorrateo']),
    among(must('driver', 'text', ['Driver', 'Critério', 'Criterio']), [
      'hours',
      'tickets',
      'touchpoints',
      'revenue',
      'mrr',
      'equal',
    ]),
    ...validity,
  ],
};

/** Hours of one colleague on one task of one day. */
export const timeEntry: Entity = {
  id: 'time_entry',
  names: textOf(['Time entry', 'Apontamento de horas', 'Registro de horas']),
  key: ['entry_key'],
  account: 'optional',
  fields: [
    must('entry_key', 'text', ['Entry key', 'Código do apontamento', 'Código del registro']),
    { ...userKey, required: true },
    projectKey,
    date,
    must('hours', 'decimal', ['Hours', 'Horas', 'Horas']),
    may('billable', 'boolean', ['Billable', 'Faturável', 'Facturable']),
    { ...costClass, required: false },
    may('note', 'text', ['Note', 'Observação', 'Nota']),
  ],
};

/** Hourly rate of a colleague over an interval: loaded cost, or what clients are billed. */
export const rateCard: Entity = {
  id: 'rate_card',
  names: textOf(['Rate card', 'Tabela de valores por hora', 'Tarifario por hora']),
  key: [],
  account: 'none',
  fields: [
    { ...userKey, required: true },
    among(must('kind', 'text', ['Kind', 'Tipo', 'Tipo']), ['cost', 'bill']),
    must('hourly_rate', 'money', ['Hourly rate', 'Valor por hora', 'Tarifa por hora']),
    currency,
    ...validity,
  ],
};

/** Hours a colleague could work on a day; leave and holidays are already out of `available_hours`. */
export const capacityDay: Entity = {
  id: 'capacity_day',
  names: textOf(['Capacity day', 'Capacidade do dia', 'Capacidad del día']),
  key: ['user_key', 'date'],
  account: 'none',
  fields: [
    { ...userKey, required: true },
    date,
    must('available_hours', 'decimal', [
      'Available hours',
      'Horas disponíveis',
      'Horas disponibles',
    ]),
    may('leave_hours', 'decimal', ['Leave hours', 'Horas de ausência', 'Horas de ausencia']),
    may('holiday_hours', 'decimal', ['Holiday hours', 'Horas de feriado', 'Horas de feriado']),
  ],
};
