import type { Dimension } from '../schema.ts';

const HISTORY = ['account_hist.attribute', 'account_hist.value'];
const OWNERS = ['account.owner_key', 'account_assignment.split', 'account_assignment.user_key'];
const STARTS = ['subscription_line.valid_from', 'subscription_line.unit_price'];

/** Columns behind the members of dimensions that are no attribute of the same name. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  account: [],
  parent: HISTORY,
  service_level: ['account.service_level', 'contract.service_level', ...HISTORY],
  start_cohort: STARTS,
  acquisition_channel: ['account.source_channel'],
  account_manager: OWNERS,
  team: [...OWNERS, 'team_membership.team_key', 'user.team_key'],
  product: ['revenue_line.product_key', 'subscription_line.product_key'],
  currency: [
    'opportunity.currency',
    'product.currency',
    'revenue_line.currency',
    'subscription_line.currency',
  ],
  plan_interval: ['subscription_line.interval', 'subscription_line.interval_count'],
  churn_reason: ['subscription_line.cancel_reason', 'subscription_line.change_reason'],
  cohort: STARTS,
  age: STARTS,
  cost_class: ['cost_line.cost_class', 'time_entry.cost_class'],
  activity_type: ['activity.type', 'engagement_plan.type'],
  ticket_type: ['ticket.type'],
  priority: ['ticket.priority'],
  ticket_channel: ['survey_response.channel', 'ticket.channel'],
  deal_type: ['opportunity.type'],
  lost_reason: ['opportunity.lost_reason'],
  forecast_category: ['opportunity.forecast_category'],
  qualified: ['opportunity.qualified', 'opportunity_stage_event.stage_key', 'stage.is_qualified'],
  pipeline_stage: ['opportunity_stage_event.stage_key', 'stage.label', 'stage.position'],
  sla_metric: ['sla_policy.metric'],
  deliverable_type: ['deliverable.type'],
  project_kind: ['project.kind'],
  action_side: ['action_item.side'],
  lifecycle_stage: ['lifecycle_event.stage'],
  recurring: ['product.is_recurring', 'revenue_line.recurring'],
};

/** The columns behind a field of datasets; null where nobody said. */
export function columnsBehindField(field: string): readonly string[] | null {
  return BEHIND[field] ?? null;
}

/** The dimension with the columns behind it: an attribute of accounts rests on its column and on its history. */
export function withLineage(dimension: Dimension): Dimension {
  const { id, kind, column } = dimension;
  const reads =
    columnsBehindField(id) ?? (kind === 'state' ? [`account.${column}`, ...HISTORY] : null);
  return reads === null ? dimension : { ...dimension, reads };
}
