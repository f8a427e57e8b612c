import { fieldDimension, ownerDimension, stateDimension } from './describe.ts';

const ACCOUNT_LABEL = { table: 'account', key: 'account_id', column: 'name' };

/** Where drilling ends: region → team → account manager → account. */
export const account = stateDimension('account', ['Account', 'Conta', 'Cuenta'], {
  column: 'account_id',
  label: ACCOUNT_LABEL,
});

/** The ultimate parent on the day asked about. */
export const parent = stateDimension('parent', ['Group', 'Grupo econômico', 'Grupo'], {
  column: 'logo_id',
  label: ACCOUNT_LABEL,
  drill: 'account',
});

export const region = stateDimension('region', ['Region', 'Região', 'Región'], { drill: 'team' });

export const team = ownerDimension('team', ['Team', 'Equipe', 'Equipo'], {
  column: 'team_id',
  label: { table: 'team', key: 'team_key', column: 'name' },
  drill: 'account_manager',
});

export const accountManager = ownerDimension(
  'account_manager',
  ['Account manager', 'Gerente de contas', 'Ejecutivo de cuenta'],
  {
    column: 'user_id',
    label: { table: 'user', key: 'user_key', column: 'name' },
    drill: 'account',
  },
);

export const industry = stateDimension('industry', ['Industry', 'Setor', 'Industria'], {
  drill: 'account',
});

export const country = stateDimension('country', ['Country', 'País', 'País'], { drill: 'region' });

export const serviceLevel = stateDimension(
  'service_level',
  ['Service level', 'Nível de serviço', 'Nivel de servicio'],
  {
    drill: 'account',
  },
);

export const tier = stateDimension('tier', ['Tier', 'Classe', 'Nivel'], { drill: 'account' });

export const segment = stateDimension('segment', ['Segment', 'Segmento', 'Segmento'], {
  drill: 'account',
});

export const startCohort = stateDimension(
  'start_cohort',
  ['Client since (month)', 'Cliente desde (mês)', 'Cliente desde (mes)'],
  {
    drill: 'account',
  },
);

export const acquisitionChannel = stateDimension(
  'acquisition_channel',
  ['Acquisition channel', 'Canal de aquisição', 'Canal de adquisición'],
  { column: 'source_channel', drill: 'account' },
);

/** Band of the health score on the day asked about. */
export const healthBand = fieldDimension(
  'health_band',
  ['Health band', 'Faixa de saúde', 'Franja de salud'],
  {
    members: {
      green: ['Healthy', 'Saudável', 'Saludable'],
      yellow: ['Attention', 'Atenção', 'Atención'],
      red: ['At risk', 'Em risco', 'En riesgo'],
      none: ['Not scored', 'Sem nota', 'Sin puntaje'],
    },
  },
);
