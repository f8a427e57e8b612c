import type { Text } from '../../base/locale.ts';
import type { EntityField } from '../schema.ts';

/** One text in en, pt-BR, es, in this order. */
export type Names = readonly [en: string, pt: string, es: string];

/** `[en, pt-BR, es]` as a text. */
export function textOf([en, pt, es]: Names): Text {
  return { en, 'pt-BR': pt, es };
}

/** A field a record cannot be without: a row where it is empty is held out. */
export function must(name: string, type: EntityField['type'], names: Names): EntityField {
  return { name, type, required: true, names: textOf(names), values: null };
}

/** A field that may be empty or unmapped. */
export function may(name: string, type: EntityField['type'], names: Names): EntityField {
  return { name, type, required: false, names: textOf(names), values: null };
}

/** The same field as text out of a closed list; the mapping translates a source's words into it. */
export function among(field: EntityField, values: readonly string[]): EntityField {
  return { ...field, values };
}

/** Half-open validity: `valid_from` inclusive, `valid_to` exclusive, empty = still in force. */
export const validity: readonly EntityField[] = [
  must('valid_from', 'date', ['Valid from', 'Válido desde', 'Válido desde']),
  may('valid_to', 'date', [
    'Valid to (exclusive)',
    'Válido até (exclusive)',
    'Válido hasta (exclusive)',
  ]),
];

/** ISO 4217 code of the amounts of the same row. */
export const currency: EntityField = must('currency', 'text', ['Currency', 'Moeda', 'Moneda']);

/** The colleague a row belongs to; empty or unknown = Unassigned. */
export const userKey: EntityField = may('user_key', 'text', [
  'User key',
  'Código do usuário',
  'Código del usuario',
]);

/** Cost classes of which each cost has exactly one. */
export const COST_CLASSES = [
  'pass_through',
  'cogs_direct',
  'service_labour',
  'infra_variable',
  'payment_fees',
  'support',
  'account_mgmt',
  'success',
  'onboarding',
  'expansion_selling',
  'acquisition',
  'overhead',
] as const;

/** Kinds of interaction with a client. */
export const ACTIVITY_TYPES = [
  'meeting',
  'call',
  'email',
  'chat',
  'whatsapp',
  'business_review',
  'workshop',
  'site_visit',
  'note',
  'task',
] as const;

/** Kinds of survey; answers of different kinds are never pooled. */
export const SURVEY_KINDS = ['nps_rel', 'nps_tx', 'csat', 'ces', 'custom'] as const;

/** Kinds of deal. */
export const DEAL_TYPES = ['new', 'upsell', 'cross_sell', 'renewal', 'winback'] as const;
