import type { Entity } from '../schema.ts';
import { among, may, must, SURVEY_KINDS, textOf } from './field.ts';

const ticketKey = must('ticket_key', 'text', [
  'Ticket key',
  'Código do chamado',
  'Código del ticket',
]);
const surveyKey = must('survey_key', 'text', [
  'Survey key',
  'Código da pesquisa',
  'Código de la encuesta',
]);
const kind = among(
  must('kind', 'text', ['Survey kind', 'Tipo de pesquisa', 'Tipo de encuesta']),
  SURVEY_KINDS,
);
const invitationKey = must('invitation_key', 'text', [
  'Invitation key',
  'Código do convite',
  'Código de la invitación',
]);
const contactEmail = may('contact_email', 'text', [
  'E-mail of the person',
  'E-mail da pessoa',
  'Correo de la persona',
]);
const scaleMin = may('scale_min', 'decimal', ['Lowest score', 'Menor nota', 'Nota más baja']);
const scaleMax = may('scale_max', 'decimal', ['Highest score', 'Maior nota', 'Nota más alta']);

/** One support case. */
export const ticket: Entity = {
  id: 'ticket',
  names: textOf(['Ticket', 'Chamado', 'Ticket']),
  key: ['ticket_key'],
  account: 'reference',
  fields: [
    ticketKey,
    contactEmail,
    may('assignee_key', 'text', ['Assignee key', 'Código do atendente', 'Código del agente']),
    may('team_key', 'text', ['Team key', 'Código da equipe', 'Código del equipo']),
    among(may('type', 'text', ['Type', 'Tipo', 'Tipo']), [
      'question',
      'incident',
      'request',
      'complaint',
    ]),
    may('priority', 'text', ['Priority', 'Prioridade', 'Prioridad']),
    may('channel', 'text', ['Channel', 'Canal', 'Canal']),
    may('subject', 'text', ['Subject', 'Assunto', 'Asunto']),
    may('status', 'text', ['Status', 'Situação', 'Estado']),
    must('created_at', 'timestamp', ['Created at', 'Aberto em', 'Creado el']),
    may('first_reply_at', 'timestamp', [
      'First answered at',
      'Primeira resposta em',
      'Primera respuesta el',
    ]),
    may('solved_at', 'timestamp', ['Solved at', 'Resolvido em', 'Resuelto el']),
    may('reopens', 'integer', ['Times reopened', 'Reaberturas', 'Reaperturas']),
    may('escalated', 'boolean', ['Escalated', 'Escalado', 'Escalado']),
    may('tags', 'text', ['Tags', 'Etiquetas', 'Etiquetas']),
  ],
};

/** One change or reply in a ticket; its account is that of the ticket. */
export const ticketEvent: Entity = {
  id: 'ticket_event',
  names: textOf(['Ticket event', 'Evento do chamado', 'Evento del ticket']),
  key: ['event_key'],
  account: 'none',
  fields: [
    must('event_key', 'text', ['Event key', 'Código do evento', 'Código del evento']),
    ticketKey,
    must('at', 'timestamp', ['Happened at', 'Aconteceu em', 'Ocurrió el']),
    must('kind', 'text', ['Kind', 'Tipo', 'Tipo']),
    may('from_value', 'text', ['From', 'De', 'De']),
    may('to_value', 'text', ['To', 'Para', 'A']),
    among(may('actor_kind', 'text', ['Actor', 'Autor', 'Autor']), ['human', 'bot', 'customer']),
    may('is_public', 'boolean', ['Public', 'Público', 'Público']),
  ],
};

/** One questionnaire. */
export const survey: Entity = {
  id: 'survey',
  names: textOf(['Survey', 'Pesquisa', 'Encuesta']),
  key: ['survey_key'],
  account: 'none',
  fields: [
    surveyKey,
    may('name', 'text', ['Name', 'Nome', 'Nombre']),
    kind,
    scaleMin,
    scaleMax,
    may('wording_version', 'text', ['Wording', 'Redação', 'Redacción']),
  ],
};

/** One invitation sent. Without a kind of its own it has that of its survey. */
export const surveyInvitation: Entity = {
  id: 'survey_invitation',
  names: textOf(['Survey invitation', 'Convite de pesquisa', 'Invitación a encuesta']),
  key: ['invitation_key'],
  account: 'optional',
  fields: [
    invitationKey,
    { ...surveyKey, required: false },
    { ...kind, required: false },
    contactEmail,
    may('trigger', 'text', ['Trigger', 'Gatilho', 'Disparador']),
    { ...ticketKey, required: false },
    must('sent_at', 'timestamp', ['Sent at', 'Enviado em', 'Enviada el']),
    may('delivered', 'boolean', ['Delivered', 'Entregue', 'Entregada']),
  ],
};

/** One answer; the scale stands on the row because wordings change. */
export const surveyResponse: Entity = {
  id: 'survey_response',
  names: textOf(['Survey response', 'Resposta de pesquisa', 'Respuesta de encuesta']),
  key: ['response_key'],
  account: 'optional',
  fields: [
    must('response_key', 'text', ['Response key', 'Código da resposta', 'Código de la respuesta']),
    { ...surveyKey, required: false },
    { ...invitationKey, required: false },
    kind,
    contactEmail,
    may('score', 'decimal', ['Score', 'Nota', 'Nota']),
    scaleMin,
    scaleMax,
    may('comment', 'text', ['Comment', 'Comentário', 'Comentario']),
    may('language', 'text', ['Language', 'Idioma', 'Idioma']),
    must('responded_at', 'timestamp', ['Answered at', 'Respondida em', 'Respondida el']),
    { ...ticketKey, required: false },
    may('channel', 'text', ['Channel', 'Canal', 'Canal']),
    may('is_test', 'boolean', ['Test record', 'Registro de teste', 'Registro de prueba']),
  ],
};
