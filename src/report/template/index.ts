/** The templates that come with the product. Adding one is a file beside this one and a line in the list. */
import type { Document } from '../document/schema.ts';
import { agencyClientReport } from './agency-client-report.ts';
import { amDailyDesk } from './am-daily-desk.ts';
import { amScorecard } from './am-scorecard.ts';
import { boardQuarterly } from './board-quarterly.ts';
import { clientMonitoring } from './client-monitoring.ts';
import { clientProfitability } from './client-profitability.ts';
import { clientQbr } from './client-qbr.ts';
import { execMonthly } from './exec-monthly.ts';
import { execWeeklyFlash } from './exec-weekly-flash.ts';
import { onboarding } from './onboarding.ts';
import { pipeline } from './pipeline.ts';
import { portfolioHealth } from './portfolio-health.ts';
import { receivables } from './receivables.ts';
import { relationshipFunnel } from './relationship-funnel.ts';
import { renewals } from './renewals.ts';
import { retentionCohorts } from './retention-cohorts.ts';
import { salesTracking } from './sales-tracking.ts';
import { satisfactionVoc } from './satisfaction-voc.ts';
import { serviceDelivery } from './service-delivery.ts';
import { supportOps } from './support-ops.ts';
import { teamCapacity } from './team-capacity.ts';

export const templates: readonly Document[] = [
  execWeeklyFlash,
  execMonthly,
  boardQuarterly,
  portfolioHealth,
  clientMonitoring,
  amDailyDesk,
  clientQbr,
  agencyClientReport,
  salesTracking,
  pipeline,
  renewals,
  retentionCohorts,
  clientProfitability,
  satisfactionVoc,
  serviceDelivery,
  supportOps,
  onboarding,
  amScorecard,
  teamCapacity,
  receivables,
  relationshipFunnel,
];
