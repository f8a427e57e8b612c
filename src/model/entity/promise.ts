import type { Entity } from '../schema.ts';
import { among, may, must, textOf, validity } from './field.ts';

/** How fast a ticket of a priority is to be answered or solved, in business minutes; empty priority = any. */
export const slaPolicy: Entity = {
  id: 'sla_policy',
  names: textOf(['SLA target', 'Meta de SLA', 'Objetivo de SLA']),
  key: ['sla_key'],
  account: 'none',
  fields: [
    must('sla_key', 'text', ['SLA key', 'Código do SLA', 'Código del SLA']),
    among(must('metric', 'text', ['Metric', 'Métrica', 'Métrica']), ['first_reply', 'resolution']),
    may('priority', 'text', ['Priority', 'Prioridade', 'Prioridad']),
    must('target_minutes', 'integer', [
      'Target in business minutes',
      'Meta em minutos úteis',
      'Objetivo en minutos hábiles',
    ]),
    ...validity,
  ],
};

/** A day on which nobody works. */
export const holiday: Entity = {
  id: 'holiday',
  names: textOf(['Holiday', 'Feriado', 'Feriado']),
  key: ['date'],
  account: 'none',
  fields: [
    must('date', 'date', ['Day', 'Dia', 'Día']),
    may('name', 'text', ['Name', 'Nome', 'Nombre']),
  ],
};
