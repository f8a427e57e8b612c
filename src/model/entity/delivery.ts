import type { Entity } from '../schema.ts';
import { among, may, must, textOf } from './field.ts';

const projectKey = must('project_key', 'text', [
  'Project key',
  'Código do projeto',
  'Código del proyecto',
]);

/** One engagement with a budget of hours: a month's where it is a retainer, in total otherwise. */
export const project: Entity = {
  id: 'project',
  names: textOf(['Project', 'Projeto', 'Proyecto']),
  key: ['project_key'],
  account: 'reference',
  fields: [
    projectKey,
    may('name', 'text', ['Name', 'Nome', 'Nombre']),
    among(must('kind', 'text', ['Kind', 'Tipo', 'Tipo']), ['retainer', 'fixed', 't_and_m']),
    may('budget_hours', 'decimal', ['Budgeted hours', 'Horas orçadas', 'Horas presupuestadas']),
    must('start_date', 'date', ['Starts on', 'Início', 'Inicio']),
    may('end_date', 'date', ['Ends on (exclusive)', 'Término (exclusive)', 'Fin (exclusive)']),
  ],
};

/** One piece of work promised for a day. */
export const deliverable: Entity = {
  id: 'deliverable',
  names: textOf(['Deliverable', 'Entrega', 'Entregable']),
  key: ['deliverable_key'],
  account: 'reference',
  fields: [
    must('deliverable_key', 'text', [
      'Deliverable key',
      'Código da entrega',
      'Código del entregable',
    ]),
    { ...projectKey, required: false },
    may('name', 'text', ['Name', 'Nome', 'Nombre']),
    may('type', 'text', ['Type', 'Tipo', 'Tipo']),
    must('due_date', 'date', ['Due on', 'Prazo', 'Fecha prometida']),
    may('delivered_on', 'date', ['Delivered on', 'Entregue em', 'Entregado el']),
    may('accepted_on', 'date', ['Accepted on', 'Aprovada em', 'Aceptado el']),
    may('revision_rounds', 'integer', [
      'Revision rounds',
      'Rodadas de revisão',
      'Rondas de revisión',
    ]),
    may('estimated_hours', 'decimal', ['Estimated hours', 'Horas estimadas', 'Horas estimadas']),
    may('actual_hours', 'decimal', ['Actual hours', 'Horas realizadas', 'Horas reales']),
    may('blocked_by_client', 'boolean', [
      'Blocked by the client',
      'Bloqueada pelo cliente',
      'Bloqueado por el cliente',
    ]),
    may('waived', 'boolean', ['Waived', 'Dispensada', 'Dispensado']),
  ],
};

/** One commitment of a meeting or a success plan. */
export const actionItem: Entity = {
  id: 'action_item',
  names: textOf(['Action item', 'Ação combinada', 'Acción acordada']),
  key: ['action_key'],
  account: 'reference',
  fields: [
    must('action_key', 'text', ['Action key', 'Código da ação', 'Código de la acción']),
    may('title', 'text', ['Title', 'Título', 'Título']),
    among(may('side', 'text', ['Who does it', 'Quem faz', 'Quién la hace']), ['us', 'client']),
    must('due_date', 'date', ['Due on', 'Prazo', 'Fecha límite']),
    may('done_on', 'date', ['Done on', 'Concluída em', 'Hecha el']),
  ],
};
