import type { Entity } from '../schema.ts';
import { among, currency, DEAL_TYPES, may, must, textOf, userKey } from './field.ts';

const opportunityKey = must('opportunity_key', 'text', [
  'Deal key',
  'Código do negócio',
  'Código del negocio',
]);
const stageKey = must('stage_key', 'text', ['Stage key', 'Código da etapa', 'Código de la etapa']);
const pipelineKey = may('pipeline_key', 'text', [
  'Pipeline key',
  'Código do pipeline',
  'Código del pipeline',
]);
const FORECAST_CATEGORIES = ['commit', 'best_case', 'pipeline', 'omitted', 'closed'];

/** One stage of a pipeline. */
export const stage: Entity = {
  id: 'stage',
  names: textOf(['Deal stage', 'Etapa do negócio', 'Etapa del negocio']),
  key: ['stage_key'],
  account: 'none',
  fields: [
    stageKey,
    pipelineKey,
    may('pipeline_name', 'text', ['Pipeline', 'Pipeline', 'Pipeline']),
    must('label', 'text', ['Label', 'Nome', 'Nombre']),
    may('position', 'integer', ['Position', 'Posição', 'Posición']),
    among(must('type', 'text', ['Type', 'Tipo', 'Tipo']), ['open', 'won', 'lost']),
    may('probability', 'decimal', [
      'Probability (0 to 1)',
      'Probabilidade (0 a 1)',
      'Probabilidad (0 a 1)',
    ]),
    may('is_qualified', 'boolean', ['Qualified', 'Qualificada', 'Calificada']),
  ],
};

/** One deal as it stands today. */
export const opportunity: Entity = {
  id: 'opportunity',
  names: textOf(['Deal', 'Negócio', 'Negocio']),
  key: ['opportunity_key'],
  account: 'reference',
  fields: [
    opportunityKey,
    may('name', 'text', ['Name', 'Nome', 'Nombre']),
    among(must('type', 'text', ['Deal type', 'Tipo de negócio', 'Tipo de negocio']), DEAL_TYPES),
    pipelineKey,
    { ...stageKey, required: false },
    may('amount', 'money', ['Amount', 'Valor', 'Importe']),
    { ...currency, required: false },
    among(may('amount_basis', 'text', ['Amount basis', 'Base do valor', 'Base del importe']), [
      'tcv',
      'acv',
      'first_year',
    ]),
    may('close_date', 'date', ['Close date', 'Data de fechamento', 'Fecha de cierre']),
    may('closed_at', 'timestamp', ['Closed at', 'Fechado em', 'Cerrado el']),
    may('won', 'boolean', ['Won', 'Ganho', 'Ganado']),
    may('lost_reason', 'text', ['Loss reason', 'Motivo da perda', 'Motivo de pérdida']),
    userKey,
    among(
      may('forecast_category', 'text', [
        'Forecast category',
        'Categoria de previsão',
        'Categoría de pronóstico',
      ]),
      FORECAST_CATEGORIES,
    ),
    may('qualified', 'boolean', ['Qualified', 'Qualificado', 'Calificado']),
    may('source_channel', 'text', ['Channel', 'Canal', 'Canal']),
    may('product_key', 'text', ['Product key', 'Código do produto', 'Código del producto']),
    must('created_at', 'timestamp', ['Created at', 'Criado em', 'Creado el']),
  ],
};

/** One stay of a deal in a stage, with amount and close date as they were on entry. */
export const opportunityStageEvent: Entity = {
  id: 'opportunity_stage_event',
  names: textOf(['Deal stage history', 'Histórico de etapas', 'Historial de etapas']),
  key: ['event_key'],
  account: 'none',
  fields: [
    must('event_key', 'text', ['Event key', 'Código do evento', 'Código del evento']),
    opportunityKey,
    stageKey,
    must('entered_at', 'timestamp', ['Entered at', 'Entrada em', 'Entrada el']),
    may('exited_at', 'timestamp', ['Left at', 'Saída em', 'Salida el']),
    may('amount_at_entry', 'money', ['Amount on entry', 'Valor na entrada', 'Importe al entrar']),
    may('close_date_at_entry', 'date', [
      'Close date on entry',
      'Fechamento previsto na entrada',
      'Cierre previsto al entrar',
    ]),
    userKey,
  ],
};

/** A goal for a KPI; `period_end` is exclusive. Money in reporting currency, ratios as fractions. */
export const target: Entity = {
  id: 'target',
  names: textOf(['Target', 'Meta', 'Meta']),
  key: ['target_key'],
  account: 'optional',
  fields: [
    must('target_key', 'text', ['Target key', 'Código da meta', 'Código de la meta']),
    among(must('scope', 'text', ['Scope', 'Abrangência', 'Alcance']), [
      'user',
      'team',
      'tenant',
      'account',
    ]),
    userKey,
    may('team_key', 'text', ['Team key', 'Código da equipe', 'Código del equipo']),
    must('kpi', 'text', ['KPI', 'KPI', 'KPI']),
    must('value', 'decimal', ['Value', 'Valor', 'Valor']),
    must('period_start', 'date', ['Period from', 'Período de', 'Período desde']),
    must('period_end', 'date', [
      'Period to (exclusive)',
      'Período até (exclusive)',
      'Período hasta (exclusive)',
    ]),
    may('active_from', 'date', ['Active from', 'Ativa desde', 'Activa desde']),
    may('active_to', 'date', [
      'Active to (exclusive)',
      'Ativa até (exclusive)',
      'Activa hasta (exclusive)',
    ]),
    may('ramp', 'decimal', [
      'Ramp factor (0 to 1)',
      'Fator de rampa (0 a 1)',
      'Factor de rampa (0 a 1)',
    ]),
  ],
};

/** What a colleague expected to book in a month, frozen when submitted. */
export const forecastSubmission: Entity = {
  id: 'forecast_submission',
  names: textOf(['Forecast', 'Previsão', 'Pronóstico']),
  key: ['forecast_key'],
  account: 'none',
  fields: [
    must('forecast_key', 'text', ['Forecast key', 'Código da previsão', 'Código del pronóstico']),
    { ...userKey, required: true },
    must('month', 'date', ['Month (first day)', 'Mês (primeiro dia)', 'Mes (primer día)']),
    must('submitted_at', 'timestamp', ['Submitted at', 'Enviada em', 'Enviado el']),
    among(may('category', 'text', ['Category', 'Categoria', 'Categoría']), FORECAST_CATEGORIES),
    must('amount', 'money', ['Amount', 'Valor', 'Importe']),
    { ...currency, required: false },
  ],
};
