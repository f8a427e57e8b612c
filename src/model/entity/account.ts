import type { Entity } from '../schema.ts';
import { among, may, must, textOf, userKey, validity } from './field.ts';

/**
 * A client organisation. Several source records may stand for one account: each field is taken from the first
 * stream (in mapping order) that fills it.
 */
export const account: Entity = {
  id: 'account',
  names: textOf(['Account', 'Conta', 'Cuenta']),
  key: ['account_key'],
  account: 'self',
  fields: [
    must('account_key', 'text', ['Account key', 'Código da conta', 'Código de la cuenta']),
    must('name', 'text', ['Name', 'Nome', 'Nombre']),
    may('legal_name', 'text', ['Legal name', 'Razão social', 'Razón social']),
    may('tax_id', 'text', ['Tax id', 'CNPJ ou CPF', 'Identificación fiscal']),
    may('domains', 'text', ['Web domains', 'Domínios na web', 'Dominios web']),
    may('email', 'text', ['E-mail', 'E-mail', 'Correo electrónico']),
    may('country', 'text', ['Country', 'País', 'País']),
    may('state', 'text', ['State', 'Estado', 'Estado o provincia']),
    may('region', 'text', ['Region', 'Região', 'Región']),
    may('city', 'text', ['City', 'Cidade', 'Ciudad']),
    may('industry_code', 'text', ['Industry code', 'Código do setor', 'Código de industria']),
    may('industry', 'text', ['Industry', 'Setor', 'Industria']),
    may('tier', 'text', ['Account tier', 'Classe da conta', 'Nivel de cuenta']),
    may('service_level', 'text', ['Service level', 'Nível de serviço', 'Nivel de servicio']),
    may('segment', 'text', ['Segment', 'Segmento', 'Segmento']),
    may('lifecycle_stage', 'text', [
      'Relationship stage',
      'Etapa do relacionamento',
      'Etapa de relación',
    ]),
    may('owner_key', 'text', ['Owner today', 'Responsável atual', 'Responsable actual']),
    may('parent_key', 'text', [
      'Parent account key',
      'Código da conta controladora',
      'Código de la cuenta matriz',
    ]),
    may('employees', 'integer', ['Employees', 'Funcionários', 'Empleados']),
    may('currency', 'text', ['Currency', 'Moeda', 'Moneda']),
    may('language', 'text', ['Language', 'Idioma', 'Idioma']),
    may('source_channel', 'text', [
      'Acquisition channel',
      'Canal de aquisição',
      'Canal de adquisición',
    ]),
    may('customer_since', 'date', ['Customer since', 'Cliente desde', 'Cliente desde']),
    may('created_at', 'timestamp', ['Created at', 'Criado em', 'Creado el']),
    may('is_test', 'boolean', ['Test record', 'Registro de teste', 'Registro de prueba']),
    may('is_internal', 'boolean', ['Internal', 'Interno', 'Interno']),
  ],
};

/** One value of one attribute over an interval. `parent` holds the key of the parent account. */
export const accountHist: Entity = {
  id: 'account_hist',
  names: textOf(['Account history', 'Histórico da conta', 'Historial de la cuenta']),
  key: [],
  account: 'reference',
  fields: [
    among(must('attribute', 'text', ['Attribute', 'Atributo', 'Atributo']), [
      'industry',
      'region',
      'country',
      'tier',
      'service_level',
      'segment',
      'lifecycle_stage',
      'parent',
      'status',
    ]),
    may('value', 'text', ['Value', 'Valor', 'Valor']),
    ...validity,
  ],
};

/** Who held the account in which role; the splits of a role sum to 1 on every day. */
export const accountAssignment: Entity = {
  id: 'account_assignment',
  names: textOf(['Account assignment', 'Atribuição de conta', 'Asignación de cuenta']),
  key: [],
  account: 'reference',
  fields: [
    { ...userKey, required: true },
    among(must('role', 'text', ['Role', 'Papel', 'Rol']), [
      'owner',
      'csm',
      'sales',
      'support_lead',
      'exec',
    ]),
    may('split', 'decimal', ['Split (0 to 1)', 'Divisão (0 a 1)', 'Reparto (0 a 1)']),
    ...validity,
  ],
};
