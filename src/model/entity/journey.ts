import type { Entity } from '../schema.ts';
import { among, may, must, textOf } from './field.ts';

/** Stages of a relationship, first to last; leaving is none of them. */
export const LIFECYCLE_STAGES = [
  'prospect',
  'qualified',
  'customer',
  'onboarded',
  'adopted',
  'renewed',
  'expanded',
  'advocate',
] as const;

/** What one person of a client did in the product on a day. */
export const usageDay: Entity = {
  id: 'usage_day',
  names: textOf(['Product usage', 'Uso do produto', 'Uso del producto']),
  key: ['usage_key'],
  account: 'reference',
  fields: [
    must('usage_key', 'text', ['Usage key', 'Código do uso', 'Código del uso']),
    must('person_key', 'text', ['Person', 'Pessoa', 'Persona']),
    must('date', 'date', ['Day', 'Dia', 'Día']),
    may('feature', 'text', ['Feature', 'Funcionalidade', 'Función']),
    may('events', 'integer', ['Events', 'Eventos', 'Eventos']),
  ],
};

/** How a client was taken on. */
export const onboarding: Entity = {
  id: 'onboarding',
  names: textOf(['Onboarding', 'Onboarding', 'Onboarding']),
  key: ['onboarding_key'],
  account: 'reference',
  fields: [
    must('onboarding_key', 'text', [
      'Onboarding key',
      'Código do onboarding',
      'Código del onboarding',
    ]),
    must('started_on', 'date', ['Started on', 'Iniciado em', 'Iniciado el']),
    may('target_days', 'integer', ['Target in days', 'Prazo em dias', 'Plazo en días']),
    may('first_value_on', 'date', ['First value on', 'Primeiro valor em', 'Primer valor el']),
    may('completed_on', 'date', ['Completed on', 'Concluído em', 'Completado el']),
    may('paused_days', 'integer', [
      'Days paused by the client',
      'Dias pausados pelo cliente',
      'Días en pausa por el cliente',
    ]),
  ],
};

/** An account's first day in a stage of the relationship. */
export const lifecycleEvent: Entity = {
  id: 'lifecycle_event',
  names: textOf(['Relationship stage', 'Etapa do relacionamento', 'Etapa de la relación']),
  key: ['lifecycle_key'],
  account: 'reference',
  fields: [
    must('lifecycle_key', 'text', ['Stage key', 'Código da etapa', 'Código de la etapa']),
    among(must('stage', 'text', ['Stage', 'Etapa', 'Etapa']), [...LIFECYCLE_STAGES, 'churned']),
    must('entered_on', 'date', ['Entered on', 'Entrou em', 'Entró el']),
  ],
};
