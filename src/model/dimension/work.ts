import { fieldDimension } from './describe.ts';

export const activityType = fieldDimension(
  'activity_type',
  ['Activity type', 'Tipo de interação', 'Tipo de interacción'],
  {
    members: {
      meeting: ['Meeting', 'Reunião', 'Reunión'],
      call: ['Call', 'Ligação', 'Llamada'],
      email: ['E-mail', 'E-mail', 'Correo electrónico'],
      chat: ['Chat', 'Chat', 'Chat'],
      whatsapp: ['WhatsApp', 'WhatsApp', 'WhatsApp'],
      business_review: ['Business review', 'Revisão de negócios', 'Revisión de negocio'],
      workshop: ['Workshop', 'Workshop', 'Taller'],
      site_visit: ['Site visit', 'Visita presencial', 'Visita en sitio'],
      note: ['Note', 'Nota', 'Nota'],
      task: ['Task', 'Tarefa', 'Tarea'],
    },
  },
);

export const ticketType = fieldDimension(
  'ticket_type',
  ['Ticket type', 'Tipo de chamado', 'Tipo de ticket'],
  {
    members: {
      question: ['Question', 'Dúvida', 'Consulta'],
      incident: ['Incident', 'Incidente', 'Incidente'],
      request: ['Request', 'Solicitação', 'Solicitud'],
      complaint: ['Complaint', 'Reclamação', 'Reclamo'],
    },
  },
);

export const priority = fieldDimension('priority', ['Priority', 'Prioridade', 'Prioridad'], {
  members: {
    urgent: ['Urgent', 'Urgente', 'Urgente'],
    high: ['High', 'Alta', 'Alta'],
    normal: ['Normal', 'Normal', 'Normal'],
    low: ['Low', 'Baixa', 'Baja'],
  },
});

export const ticketChannel = fieldDimension(
  'ticket_channel',
  ['Support channel', 'Canal de suporte', 'Canal de soporte'],
  {
    members: {
      email: ['E-mail', 'E-mail', 'Correo electrónico'],
      chat: ['Chat', 'Chat', 'Chat'],
      phone: ['Phone', 'Telefone', 'Teléfono'],
      portal: ['Portal', 'Portal', 'Portal'],
    },
  },
);

export const dealType = fieldDimension(
  'deal_type',
  ['Deal type', 'Tipo de negócio', 'Tipo de negocio'],
  {
    members: {
      new: ['New client', 'Cliente novo', 'Cliente nuevo'],
      upsell: ['Upsell', 'Venda adicional', 'Venta adicional'],
      cross_sell: ['Cross-sell', 'Venda cruzada', 'Venta cruzada'],
      renewal: ['Renewal', 'Renovação', 'Renovación'],
      winback: ['Win-back', 'Reconquista', 'Recuperación'],
    },
  },
);

/** Words of a source that are not listed stand for themselves. */
export const lostReason = fieldDimension(
  'lost_reason',
  ['Loss reason', 'Motivo da perda', 'Motivo de pérdida'],
  {
    members: {
      price: ['Price', 'Preço', 'Precio'],
      budget_cut: ['Budget cut', 'Corte de orçamento', 'Recorte de presupuesto'],
      competitor: ['Went to a competitor', 'Foi para um concorrente', 'Se fue con un competidor'],
      no_results: [
        'Results below expectation',
        'Resultados abaixo do esperado',
        'Resultados por debajo de lo esperado',
      ],
      no_decision: ['No decision', 'Sem decisão', 'Sin decisión'],
      timing: ['Timing', 'Momento', 'Momento'],
      no_budget: ['No budget', 'Sem orçamento', 'Sin presupuesto'],
      scope: ['Scope', 'Escopo', 'Alcance'],
      closed_business: ['Closed its business', 'Encerrou as atividades', 'Cerró el negocio'],
      payment_failed: ['Payment failed', 'Falha de pagamento', 'Falla de pago'],
    },
  },
);

export const forecastCategory = fieldDimension(
  'forecast_category',
  ['Forecast category', 'Categoria de previsão', 'Categoría de pronóstico'],
  {
    members: {
      commit: ['Commit', 'Compromisso', 'Compromiso'],
      best_case: ['Best case', 'Melhor cenário', 'Mejor escenario'],
      pipeline: ['Pipeline', 'Pipeline', 'Pipeline'],
      omitted: ['Left out', 'Omitido', 'Omitido'],
      closed: ['Closed', 'Fechado', 'Cerrado'],
    },
  },
);

/** As the pipeline names them. */
export const pipelineStage = fieldDimension('pipeline_stage', [
  'Pipeline stage',
  'Etapa do funil',
  'Etapa del embudo',
]);
