import { Fault } from '../../base/fault.ts';
import { ENTITY_IDS } from '../schema.ts';
import { accountAttribute } from './account-attribute.ts';
import { accountDay } from './account-day.ts';
import { accountMonth } from './account-month.ts';
import { accountNo } from './account-no.ts';
import { accountOwner } from './account-owner.ts';
import { accountState } from './account-state.ts';
import { answer } from './answer.ts';
import { budgetDay } from './budget-day.ts';
import { businessTime } from './business-time.ts';
import { calendar } from './calendar.ts';
import { cohortMonth } from './cohort-month.ts';
import { cost, flowSteps } from './component/catalogue.ts';
import { costPool } from './cost-pool.ts';
import { customerInterval } from './customer-interval.ts';
import { dealBase } from './deal-base.ts';
import { dealOpen } from './deal-open.ts';
import { deliverableOverdue } from './deliverable-overdue.ts';
import { dropWork } from './drop-work.ts';
import { forecastMonth } from './forecast-month.ts';
import { fxDay } from './fx-day.ts';
import { heldOut } from './held-out.ts';
import { invoiceBalance } from './invoice-balance.ts';
import { keyContact } from './key-contact.ts';
import { logoEvent } from './logo-event.ts';
import { logoInterval } from './logo-interval.ts';
import { logoMonth } from './logo-month.ts';
import { logoStart } from './logo-start.ts';
import { logoStay } from './logo-stay.ts';
import { monthEnd } from './month-end.ts';
import { mrrChange } from './mrr-change.ts';
import { mrrInterval } from './mrr-interval.ts';
import { mrrLine } from './mrr-line.ts';
import { mrrMovement } from './mrr-movement.ts';
import { npsInterval } from './nps-interval.ts';
import { overService } from './over-service.ts';
import { productInterval } from './product-interval.ts';
import { pulseInterval } from './pulse-interval.ts';
import { renewalDue } from './renewal-due.ts';
import { stateOwner } from './state-owner.ts';
import type { BuildInput, BuildStep, StepSource } from './step.ts';
import { compileStep } from './step.ts';
import { stockLevel } from './stock-level.ts';
import { stockSteps } from './stock/catalogue.ts';
import { stockLatest } from './stock/latest.ts';
import { ticketStory } from './ticket-story.ts';
import { targetDay } from './target-day.ts';
import { targetLevel } from './target-level.ts';
import { targetPoint } from './target-point.ts';
import { touchBase } from './touch-base.ts';
import { usageInterval } from './usage-interval.ts';
import { workSchema } from './work-schema.ts';
import { workTime } from './work-time.ts';

/** What makes serving tables out of canonical ones: plain data, run in order by whoever holds the writer. */
export type BuildPlan = { readonly steps: readonly BuildStep[] };

/** Every step, each after those it needs. */
export const servingSteps: readonly StepSource[] = [
  // Time and money.
  workSchema,
  calendar,
  businessTime,
  fxDay,
  monthEnd,
  // Who is a customer, in which group, with which attributes and owners.
  mrrLine,
  mrrInterval,
  customerInterval,
  logoInterval,
  logoStart,
  accountAttribute,
  accountOwner,
  accountState,
  stateOwner,
  // The bridge.
  mrrChange,
  accountMonth,
  logoEvent,
  mrrMovement,
  logoMonth,
  cohortMonth,
  // Facts in the shape that several others read.
  touchBase,
  ticketStory,
  answer,
  dealBase,
  workTime,
  invoiceBalance,
  renewalDue,
  targetDay,
  targetPoint,
  // Intervals.
  keyContact,
  npsInterval,
  dealOpen,
  usageInterval,
  pulseInterval,
  productInterval,
  logoStay,
  deliverableOverdue,
  // Additive flows.
  ...flowSteps,
  costPool,
  cost,
  overService,
  budgetDay,
  forecastMonth,
  targetLevel,
  // Stocks by day.
  accountNo,
  ...stockSteps,
  stockLatest,
  stockLevel,
  accountDay,
  heldOut,
  dropWork,
];

/** The build plan of the serving tables. All canonical tables must exist, empty or not. */
export function compileServing(input: BuildInput): BuildPlan {
  checkOrder(servingSteps);
  return { steps: servingSteps.map((source) => compileStep(source, input)) };
}

/** Refuses a step that stands before what it needs. */
export function checkOrder(steps: readonly Pick<StepSource, 'name' | 'needs' | 'gives'>[]): void {
  const there = new Set<string>(ENTITY_IDS);
  for (const { name, needs, gives } of steps) {
    const missing = needs.filter((table) => !there.has(table));
    if (missing.length > 0)
      throw new Fault('bad_build_plan', {
        message: `step ${name} stands before ${missing.join(', ')}`,
      });
    if (gives !== null) there.add(gives);
  }
}
