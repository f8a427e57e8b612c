import { Fault } from '../../base/fault.ts';
import { customerRows } from './billing/customers.ts';
import {
  creditNoteRows,
  invoiceLineRows,
  invoiceRows,
  paymentRows,
  refundRows,
} from './billing/documents.ts';
import { productRows } from './billing/products.ts';
import { subscriptionLineRows } from './billing/subscriptions.ts';
import type { Book } from './book.ts';
import { contractRows, renewalRows } from './contracts/register.ts';
import { actionItemRows } from './crm/action-items.ts';
import { activityContactRows, activityRows } from './crm/activities.ts';
import { ownerHistoryRows, ownerRows, teamMemberRows, teamRows } from './crm/colleagues.ts';
import { companyHistoryRows, companyRows } from './crm/companies.ts';
import { contactRoleRows, contactRows } from './crm/contacts.ts';
import { dealRows, dealStageHistoryRows } from './crm/deals.ts';
import { forecastRows } from './crm/forecasts.ts';
import { onboardingRows } from './crm/onboardings.ts';
import { pulseRows } from './crm/pulses.ts';
import { riskFlagRows } from './crm/risks.ts';
import { stageEntryRows } from './crm/stage-entries.ts';
import { dealStageRows } from './crm/stages.ts';
import { targetRows } from './crm/targets.ts';
import { touchPlanRows } from './crm/touch-slots.ts';
import { deliverableRows } from './delivery/deliverables.ts';
import { fxRows } from './fx/rates.ts';
import { usageRows } from './product/usage.ts';
import { organizationRows } from './support/organizations.ts';
import { holidayRows, slaTargetRows } from './support/promises.ts';
import { ticketEventRows, ticketRows } from './support/tickets.ts';
import { invitationRows, responseRows, surveyRows } from './surveys/rows.ts';
import { clientRows, projectRows } from './time/clients.ts';
import { allocationRuleRows, costLineRows } from './time/costs.ts';
import { timeEntryRows } from './time/entries.ts';
import { capacityRows, rateCardRows } from './time/people-hours.ts';

/** One record as its source would give it, fields in the order of the stream. */
export type DemoRow = Readonly<Record<string, string | number | boolean | null>>;

/** Who writes the rows of which stream. */
const writers: Readonly<Record<string, (book: Book) => Iterable<DemoRow>>> = {
  companies: companyRows,
  company_history: companyHistoryRows,
  owners: ownerRows,
  owner_history: ownerHistoryRows,
  teams: teamRows,
  team_members: teamMemberRows,
  contacts: contactRows,
  contact_roles: contactRoleRows,
  deal_stages: dealStageRows,
  deals: dealRows,
  deal_stage_history: dealStageHistoryRows,
  activities: activityRows,
  activity_contacts: activityContactRows,
  touch_plan: touchPlanRows,
  risk_flags: riskFlagRows,
  forecasts: forecastRows,
  targets: targetRows,
  onboardings: onboardingRows,
  stage_entries: stageEntryRows,
  action_items: actionItemRows,
  pulses: pulseRows,
  customers: customerRows,
  products: productRows,
  subscription_lines: subscriptionLineRows,
  invoices: invoiceRows,
  invoice_lines: invoiceLineRows,
  payments: paymentRows,
  credit_notes: creditNoteRows,
  refunds: refundRows,
  organizations: organizationRows,
  tickets: ticketRows,
  ticket_events: ticketEventRows,
  sla_targets: slaTargetRows,
  holidays: holidayRows,
  surveys: surveyRows,
  invitations: invitationRows,
  responses: responseRows,
  clients: clientRows,
  projects: projectRows,
  time_entries: timeEntryRows,
  rate_cards: rateCardRows,
  capacity: capacityRows,
  cost_lines: costLineRows,
  allocation_rules: allocationRuleRows,
  deliverables: deliverableRows,
  contracts: contractRows,
  renewals: renewalRows,
  fx_rates: ({ dollars }) => fxRows(dollars),
  usage: usageRows,
};

/** Rows of a stream, drawn from the book as they are read. */
export function rowsOf(stream: string, book: Book): Iterable<DemoRow> {
  const writer = writers[stream];
  if (writer === undefined)
    throw new Fault('missing', { message: `no rows are written for stream ${stream}` });
  return writer(book);
}
