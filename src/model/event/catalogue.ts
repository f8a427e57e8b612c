/** What happens to an account, as its sources tell it. */
import type { Names } from '../entity/field.ts';
import { textOf } from '../entity/field.ts';
import type { EventKind } from '../schema.ts';

type Spec = Omit<EventKind, 'names' | 'where' | 'empty'> &
  Partial<Pick<EventKind, 'where' | 'empty'>> & { names: Names };

function kind({ names, where = [], empty = [], ...spec }: Spec): EventKind {
  return { ...spec, names: textOf(names), where, empty };
}

const BILLED = [{ field: 'status', op: 'not_in', values: ['draft', 'void'] }] as const;
const ACTIVITY = ['subject', 'type', 'user_key'] as const;
const TICKET = ['subject', 'type', 'priority', 'status'] as const;
const RISK = ['reason', 'severity'] as const;

export const eventKinds: readonly EventKind[] = [
  kind({
    id: 'touch',
    names: ['Touchpoint', 'Interação', 'Interacción'],
    entity: 'activity',
    at: ['completed_at', 'started_at'],
    where: [{ field: 'status', op: 'in', values: ['held'] }],
    shows: ACTIVITY,
  }),
  kind({
    id: 'next_touch',
    names: ['Planned touchpoint', 'Interação planejada', 'Interacción planificada'],
    entity: 'activity',
    at: ['started_at'],
    where: [{ field: 'status', op: 'in', values: ['planned'] }],
    shows: ACTIVITY,
  }),
  kind({
    id: 'touch_plan',
    names: ['Contact due', 'Contato previsto', 'Contacto previsto'],
    entity: 'engagement_plan',
    at: ['due_date'],
    shows: ['type'],
  }),
  kind({
    id: 'ticket',
    names: ['Ticket', 'Chamado', 'Ticket'],
    entity: 'ticket',
    at: ['created_at'],
    shows: [...TICKET, 'solved_at'],
  }),
  kind({
    id: 'open_ticket',
    names: ['Open ticket', 'Chamado em aberto', 'Ticket abierto'],
    entity: 'ticket',
    at: ['created_at'],
    empty: ['solved_at'],
    shows: TICKET,
  }),
  kind({
    id: 'answer',
    names: ['Survey answer', 'Resposta de pesquisa', 'Respuesta de encuesta'],
    entity: 'survey_response',
    at: ['responded_at'],
    where: [{ field: 'is_test', op: 'not_in', values: [true] }],
    shows: ['comment', 'kind', 'score', 'scale_max'],
  }),
  kind({
    id: 'invoice',
    names: ['Invoice', 'Fatura', 'Factura'],
    entity: 'invoice',
    at: ['issue_date'],
    where: BILLED,
    shows: ['number', 'status', 'due_date', 'total'],
  }),
  kind({
    id: 'open_invoice',
    names: ['Open invoice', 'Fatura em aberto', 'Factura abierta'],
    entity: 'invoice',
    at: ['issue_date'],
    where: [{ field: 'status', op: 'in', values: ['open'] }],
    shows: ['number', 'due_date', 'total'],
  }),
  kind({
    id: 'payment',
    names: ['Payment', 'Pagamento', 'Pago'],
    entity: 'payment',
    at: ['date'],
    shows: ['kind', 'method', 'amount'],
  }),
  kind({
    id: 'credit_note',
    names: ['Credit note', 'Nota de crédito', 'Nota de crédito'],
    entity: 'credit_note',
    at: ['date'],
    shows: ['reason', 'amount'],
  }),
  kind({
    id: 'subscription_change',
    names: ['Subscription change', 'Mudança de assinatura', 'Cambio de suscripción'],
    entity: 'subscription_line',
    at: ['valid_from'],
    shows: ['product_key', 'status', 'change_reason', 'quantity', 'unit_price'],
  }),
  kind({
    id: 'contract',
    names: ['Contract', 'Contrato', 'Contrato'],
    entity: 'contract',
    at: ['start_date'],
    shows: ['contract_key', 'status', 'service_level', 'end_date', 'annual_value'],
  }),
  kind({
    id: 'renewal',
    names: ['Renewal', 'Renovação', 'Renovación'],
    entity: 'renewal',
    at: ['due_date'],
    shows: ['outcome', 'reason', 'expiring_annual_value', 'renewed_annual_value'],
  }),
  kind({
    id: 'deal',
    names: ['Deal opened', 'Negócio aberto', 'Negocio abierto'],
    entity: 'opportunity',
    at: ['created_at'],
    shows: ['name', 'type', 'user_key', 'amount'],
  }),
  kind({
    id: 'deal_closed',
    names: ['Deal closed', 'Negócio fechado', 'Negocio cerrado'],
    entity: 'opportunity',
    at: ['closed_at'],
    where: [{ field: 'won', op: 'in', values: [true, false] }],
    shows: ['name', 'won', 'lost_reason', 'amount'],
  }),
  kind({
    id: 'owner_change',
    names: ['Change of owner', 'Troca de responsável', 'Cambio de responsable'],
    entity: 'account_assignment',
    at: ['valid_from'],
    shows: ['user_key', 'role'],
  }),
  kind({
    id: 'account_change',
    names: ['Change of the account', 'Mudança no cadastro', 'Cambio de la cuenta'],
    entity: 'account_hist',
    at: ['valid_from'],
    where: [{ field: 'attribute', op: 'not_in', values: ['parent'] }],
    shows: ['attribute', 'value'],
  }),
  kind({
    id: 'risk',
    names: ['Risk', 'Risco', 'Riesgo'],
    entity: 'risk_flag',
    at: ['opened_on'],
    shows: [...RISK, 'outcome', 'closed_on'],
  }),
  kind({
    id: 'open_risk',
    names: ['Open risk', 'Risco em aberto', 'Riesgo abierto'],
    entity: 'risk_flag',
    at: ['opened_on'],
    empty: ['closed_on'],
    shows: RISK,
  }),
  kind({
    id: 'goal',
    names: ['Goal', 'Meta', 'Meta'],
    entity: 'target',
    at: ['period_start'],
    where: [{ field: 'scope', op: 'in', values: ['account'] }],
    shows: ['kpi', 'period_end', 'value'],
  }),
  kind({
    id: 'deliverable',
    names: ['Delivered', 'Entrega concluída', 'Entrega hecha'],
    entity: 'deliverable',
    at: ['delivered_on'],
    shows: ['name', 'type', 'due_date', 'accepted_on', 'revision_rounds'],
  }),
  kind({
    id: 'open_deliverable',
    names: ['To be delivered', 'A entregar', 'Por entregar'],
    entity: 'deliverable',
    at: ['due_date'],
    empty: ['delivered_on'],
    shows: ['name', 'type'],
  }),
  kind({
    id: 'action',
    names: ['Agreed action', 'Ação combinada', 'Acción acordada'],
    entity: 'action_item',
    at: ['due_date'],
    shows: ['title', 'side', 'done_on'],
  }),
  kind({
    id: 'open_action',
    names: ['Open action', 'Ação em aberto', 'Acción abierta'],
    entity: 'action_item',
    at: ['due_date'],
    empty: ['done_on'],
    shows: ['title', 'side'],
  }),
  kind({
    id: 'contact',
    names: ['Contact', 'Contato', 'Contacto'],
    entity: 'contact',
    at: ['created_at'],
    where: [{ field: 'status', op: 'not_in', values: ['left', 'bounced'] }],
    shows: ['name', 'job_title', 'seniority', 'email'],
  }),
];
