import type { Entity, EntityField } from '../schema.ts';

/**
 * How files write the members of closed lists, in the product's languages: canonical value → other spellings. Proposed
 * with a mapping, where a person sees and changes them; compared without case and blanks around.
 */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  // billing intervals
  day: ['diário', 'diario', 'daily'],
  week: ['semanal', 'weekly'],
  month: ['mensal', 'mensual', 'monthly', 'mês', 'mes'],
  quarter: ['trimestral', 'quarterly', 'trimestre'],
  year: ['anual', 'annual', 'yearly', 'ano', 'año'],
  // subscriptions, contacts, contracts
  active: ['ativo', 'ativa', 'activo', 'activa', 'vigente', 'em vigor'],
  trial: ['teste', 'prueba', 'avaliação'],
  past_due: ['inadimplente', 'em atraso', 'moroso', 'past due', 'overdue'],
  paused: ['pausado', 'pausada', 'suspenso', 'suspendido'],
  cancelled: [
    'cancelado',
    'cancelada',
    'canceled',
    'encerrado',
    'encerrada',
    'inativo',
    'inactivo',
    'baja',
  ],
  // invoices
  draft: ['rascunho', 'borrador'],
  open: [
    'aberto',
    'aberta',
    'em aberto',
    'pendente',
    'pendiente',
    'abierto',
    'abierta',
    'vencido',
    'vencida',
    'overdue',
  ],
  paid: [
    'pago',
    'paga',
    'pagado',
    'pagada',
    'quitado',
    'quitada',
    'liquidado',
    'liquidada',
    'recebido',
  ],
  void: ['anulado', 'anulada', 'cancelado', 'cancelada', 'canceled', 'cancelled'],
  uncollectible: ['incobrável', 'incobrable', 'perdido', 'perda'],
  // interactions
  meeting: ['reunião', 'reuniao', 'reunión', 'reunion'],
  call: ['ligação', 'ligacao', 'llamada', 'telefone', 'teléfono', 'phone'],
  email: ['e-mail', 'correo', 'correo electrónico', 'mail'],
  site_visit: ['visita', 'visit', 'site visit'],
  business_review: ['qbr', 'revisão', 'revisión', 'business review'],
  held: [
    'realizado',
    'realizada',
    'concluído',
    'concluída',
    'feito',
    'done',
    'completed',
    'realizó',
  ],
  planned: ['agendado', 'agendada', 'planejado', 'programado', 'programada', 'scheduled'],
  no_show: ['não compareceu', 'no asistió', 'no show', 'ausente'],
  // tickets
  question: ['dúvida', 'duvida', 'pregunta', 'duda'],
  incident: ['incidente', 'problema', 'problem', 'bug'],
  request: ['solicitação', 'solicitacao', 'solicitud', 'pedido'],
  complaint: ['reclamação', 'reclamacao', 'reclamo', 'queja'],
  // deals and renewals
  new: ['novo', 'nova', 'nuevo', 'nueva'],
  cross_sell: ['cross-sell', 'cross sell', 'venda cruzada', 'venta cruzada'],
  renewal: ['renovação', 'renovacao', 'renovación', 'renovacion'],
  renewed: ['renovado', 'renovada'],
  lost: ['perdido', 'perdida'],
  won: ['ganho', 'ganado', 'ganada'],
  pending: ['pendente', 'pendiente'],
  // surveys
  nps_rel: ['nps'],
  csat: ['satisfação', 'satisfacción', 'satisfaction'],
  // costs
  service_labour: ['mão de obra', 'mano de obra', 'labour', 'labor', 'horas'],
  pass_through: ['mídia', 'midia', 'medios', 'media', 'repasse'],
  overhead: ['administrativo', 'despesas gerais', 'gastos generales'],
  acquisition: ['aquisição', 'adquisición', 'marketing', 'vendas', 'ventas'],
};

/** The translations to propose for one field with a closed list: spelling → canonical value. */
export function spellingsOf(field: EntityField): Record<string, string> {
  const pairs = (field.values ?? []).flatMap((value) =>
    (SPELLINGS[value] ?? []).map((spelling) => [spelling, value] as const),
  );
  // The first member of the list that claims a spelling has it.
  return Object.fromEntries(pairs.toReversed());
}

/** The same for every field of an entity that a column fills. */
export function proposedValues(
  entity: Entity,
  mapped: ReadonlySet<string>,
): Record<string, Record<string, string>> {
  const fields = entity.fields.filter((field) => field.values !== null && mapped.has(field.name));
  const proposed = fields.map((field) => [field.name, spellingsOf(field)] as const);
  return Object.fromEntries(proposed.filter(([, spellings]) => Object.keys(spellings).length > 0));
}
