import type { StepSource } from '../step.ts';
import { accountTarget } from './account-target.ts';
import { action } from './action.ts';
import { contractSigned } from './contract-signed.ts';
import { cost } from './cost.ts';
import { dealClosed, dealCreated } from './deal.ts';
import { deliverable } from './deliverable.ts';
import { detractor } from './detractor.ts';
import { effort } from './effort.ts';
import { invitation } from './invitation.ts';
import { keyContactEnd } from './key-contact-end.ts';
import { lifecycle } from './lifecycle.ts';
import { logoFate } from './logo-fate.ts';
import { meeting } from './meeting.ts';
import { onboarding } from './onboarding.ts';
import { quota } from './quota.ts';
import { receivable } from './receivable.ts';
import { renewal } from './renewal.ts';
import { revenue } from './revenue.ts';
import { risk } from './risk.ts';
import { sla } from './sla.ts';
import { stageEntry } from './stage-entry.ts';
import { csat, npsAnswer } from './survey.ts';
import { ticket, ticketReply, ticketSolved } from './ticket.ts';
import { time } from './time.ts';
import { touchPlan } from './touch-plan.ts';
import { touch } from './touch.ts';
import { usage } from './usage.ts';
import { workload } from './workload.ts';

/** The steps of all additive flows but costs, which need the others as drivers of their pools. */
export const flowSteps: readonly StepSource[] = [
  revenue,
  receivable,
  renewal,
  time,
  workload,
  quota,
  accountTarget,
  touch,
  touchPlan,
  keyContactEnd,
  npsAnswer,
  csat,
  invitation,
  ticket,
  ticketSolved,
  ticketReply,
  dealClosed,
  dealCreated,
  sla,
  deliverable,
  action,
  onboarding,
  lifecycle,
  usage,
  logoFate,
  risk,
  stageEntry,
  contractSigned,
  meeting,
  detractor,
  effort,
];

export { cost };
