import type { Dataset } from '../schema.ts';
import { accountDay, presence } from './account-day.ts';
import { action, budget, deliverable, deliverableOverdue } from './delivery.ts';
import { lifecycle, onboarding, usage, usageInForce } from './journey.ts';
import { withLineage } from './lineage.ts';
import { cost, receivable, renewal, revenue } from './money.ts';
import {
  cohort,
  contractSigned,
  lapsed,
  logoFate,
  logoMonth,
  movement,
  mrr,
  ownedProduct,
} from './recurring.ts';
import {
  csat,
  detractor,
  effort,
  invitation,
  keyContact,
  keyContactEnd,
  meeting,
  nps,
  npsAnswer,
  plan,
  pulse,
  risk,
  touch,
} from './relationship.ts';
import { dealClosed, dealCreated, dealOpen, stageEntry } from './sales.ts';
import { sla, ticket, ticketReply, ticketSolved } from './support.ts';
import { accountTarget, capacity, forecast, overService, quota, target, time } from './work.ts';

/** Every dataset that KPIs are made of, with the columns behind it. */
export const datasets: readonly Dataset[] = [
  mrr,
  movement,
  cohort,
  logoMonth,
  accountDay,
  presence,
  revenue,
  cost,
  receivable,
  renewal,
  time,
  capacity,
  overService,
  quota,
  forecast,
  target,
  accountTarget,
  touch,
  plan,
  keyContact,
  keyContactEnd,
  nps,
  npsAnswer,
  csat,
  invitation,
  ticket,
  ticketSolved,
  ticketReply,
  dealClosed,
  dealOpen,
  dealCreated,
  sla,
  deliverable,
  deliverableOverdue,
  action,
  budget,
  usage,
  usageInForce,
  onboarding,
  lifecycle,
  stageEntry,
  meeting,
  detractor,
  effort,
  pulse,
  risk,
  logoFate,
  lapsed,
  ownedProduct,
  contractSigned,
].map(withLineage);
