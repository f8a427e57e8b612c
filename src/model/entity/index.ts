import type { Entity, EntityField, EntityId } from '../schema.ts';
import { account, accountAssignment, accountHist } from './account.ts';
import { allocationRule, capacityDay, costLine, rateCard, timeEntry } from './cost.ts';
import { actionItem, deliverable, project } from './delivery.ts';
import {
  activity,
  activityParticipant,
  engagementPlan,
  healthInput,
  riskFlag,
} from './engagement.ts';
import { creditNote, fxRate, invoice, payment, revenueLine } from './invoicing.ts';
import { lifecycleEvent, onboarding, usageDay } from './journey.ts';
import { contact, contactRoleHist, team, teamMembership, user } from './people.ts';
import { holiday, slaPolicy } from './promise.ts';
import { forecastSubmission, opportunity, opportunityStageEvent, stage, target } from './sales.ts';
import { contract, product, renewal, subscriptionLine } from './subscription.ts';
import { survey, surveyInvitation, surveyResponse, ticket, ticketEvent } from './support.ts';

/** Every canonical entity, by id. */
export const entities: Readonly<Record<EntityId, Entity>> = {
  account,
  account_hist: accountHist,
  account_assignment: accountAssignment,
  user,
  team,
  team_membership: teamMembership,
  contact,
  contact_role_hist: contactRoleHist,
  product,
  subscription_line: subscriptionLine,
  contract,
  renewal,
  invoice,
  revenue_line: revenueLine,
  payment,
  credit_note: creditNote,
  cost_line: costLine,
  allocation_rule: allocationRule,
  time_entry: timeEntry,
  rate_card: rateCard,
  capacity_day: capacityDay,
  activity,
  activity_participant: activityParticipant,
  engagement_plan: engagementPlan,
  ticket,
  ticket_event: ticketEvent,
  survey,
  survey_invitation: surveyInvitation,
  survey_response: surveyResponse,
  stage,
  opportunity,
  opportunity_stage_event: opportunityStageEvent,
  target,
  forecast_submission: forecastSubmission,
  risk_flag: riskFlag,
  health_input: healthInput,
  usage_day: usageDay,
  project,
  deliverable,
  action_item: actionItem,
  sla_policy: slaPolicy,
  holiday,
  onboarding,
  lifecycle_event: lifecycleEvent,
  fx_rate: fxRate,
};

/** Columns that say where a canonical row comes from: source id, stream name, key of the record there. */
export const PROVENANCE = ['source_id', 'source_stream', 'source_pk'] as const;

/** Does a canonical row of this entity carry `account_id`? It is null where no account matched. */
export function hasAccount(entity: Entity): boolean {
  return entity.account !== 'none';
}

/** A field of an entity by name; null when it has none of that name. */
export function fieldOf(entity: Entity, name: string): EntityField | null {
  return entity.fields.find((field) => field.name === name) ?? null;
}
