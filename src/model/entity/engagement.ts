import type { Entity } from '../schema.ts';
import { ACTIVITY_TYPES, among, may, must, textOf, userKey } from './field.ts';

const activityKey = must('activity_key', 'text', [
  'Activity key',
  'Código da interação',
  'Código de la interacción',
]);
const type = among(must('type', 'text', ['Type', 'Tipo', 'Tipo']), ACTIVITY_TYPES);

/** One interaction with a client. */
export const activity: Entity = {
  id: 'activity',
  names: textOf(['Activity', 'Interação', 'Interacción']),
  key: ['activity_key'],
  account: 'reference',
  fields: [
    activityKey,
    type,
    among(may('direction', 'text', ['Direction', 'Direção', 'Dirección']), ['in', 'out', 'both']),
    among(must('status', 'text', ['Status', 'Situação', 'Estado']), [
      'planned',
      'held',
      'no_show',
      'cancelled',
    ]),
    may('started_at', 'timestamp', ['Started at', 'Início em', 'Inicio el']),
    may('completed_at', 'timestamp', ['Completed at', 'Concluída em', 'Completada el']),
    may('duration_minutes', 'integer', [
      'Duration, minutes',
      'Duração, minutos',
      'Duración, minutos',
    ]),
    userKey,
    may('subject', 'text', ['Subject', 'Assunto', 'Asunto']),
    may('replied_at', 'timestamp', ['Answered at', 'Respondida em', 'Respondida el']),
    may('external_key', 'text', [
      'Calendar event id',
      'Código do evento na agenda',
      'Código del evento en la agenda',
    ]),
    may('is_bulk', 'boolean', ['Sent in bulk', 'Envio em massa', 'Envío masivo']),
  ],
};

/** A contact invited to or addressed by an activity; its account is that of the activity. */
export const activityParticipant: Entity = {
  id: 'activity_participant',
  names: textOf([
    'Activity participant',
    'Participante da interação',
    'Participante de la interacción',
  ]),
  key: ['activity_key', 'contact_key'],
  account: 'none',
  fields: [
    activityKey,
    must('contact_key', 'text', ['Contact key', 'Código do contato', 'Código del contacto']),
    may('attended', 'boolean', ['Attended', 'Compareceu', 'Asistió']),
    may('replied_at', 'timestamp', ['Answered at', 'Respondeu em', 'Respondió el']),
  ],
};

/** One expected touch, kept when a touch of that type happens within the tolerance. */
export const engagementPlan: Entity = {
  id: 'engagement_plan',
  names: textOf(['Touch plan', 'Plano de contatos', 'Plan de contactos']),
  key: ['slot_key'],
  account: 'reference',
  fields: [
    must('slot_key', 'text', [
      'Slot key',
      'Código do contato previsto',
      'Código del contacto previsto',
    ]),
    type,
    may('cadence_days', 'integer', ['Cadence, days', 'Cadência, dias', 'Cadencia, días']),
    must('due_date', 'date', ['Due on', 'Previsto para', 'Previsto para']),
    may('tolerance_days', 'integer', ['Tolerance, days', 'Tolerância, dias', 'Tolerancia, días']),
  ],
};

/** One risk episode of an account. */
export const riskFlag: Entity = {
  id: 'risk_flag',
  names: textOf(['Risk flag', 'Sinal de risco', 'Señal de riesgo']),
  key: ['risk_key'],
  account: 'reference',
  fields: [
    must('risk_key', 'text', ['Risk key', 'Código do risco', 'Código del riesgo']),
    may('reason', 'text', ['Reason', 'Motivo', 'Motivo']),
    may('severity', 'text', ['Severity', 'Gravidade', 'Gravedad']),
    must('opened_on', 'date', ['Opened on', 'Aberto em', 'Abierto el']),
    may('closed_on', 'date', ['Closed on', 'Encerrado em', 'Cerrado el']),
    among(may('outcome', 'text', ['Outcome', 'Desfecho', 'Desenlace']), [
      'saved',
      'lost',
      'unresolved',
    ]),
  ],
};

/** A health component measured elsewhere: the value of a component (0 to 100) from a day on. */
export const healthInput: Entity = {
  id: 'health_input',
  names: textOf(['Health input', 'Insumo de saúde', 'Insumo de salud']),
  key: [],
  account: 'reference',
  fields: [
    among(must('component', 'text', ['Component', 'Componente', 'Componente']), [
      'usage',
      'engagement',
      'satisfaction',
      'support',
      'commercial',
      'pulse',
    ]),
    must('date', 'date', ['Date', 'Data', 'Fecha']),
    must('score', 'decimal', ['Score, 0 to 100', 'Nota, 0 a 100', 'Puntaje, 0 a 100']),
  ],
};
