import type { Dimension } from '../schema.ts';
import {
  account,
  accountManager,
  acquisitionChannel,
  country,
  healthBand,
  industry,
  parent,
  region,
  segment,
  serviceLevel,
  startCohort,
  team,
  tier,
} from './account.ts';
import { actionSide, deliverableType, lifecycleStage, projectKind, slaMetric } from './delivery.ts';
import { withLineage } from './lineage.ts';
import { age, churnReason, cohort, costClass, currency, planInterval, product } from './money.ts';
import {
  activityType,
  dealType,
  forecastCategory,
  lostReason,
  priority,
  ticketChannel,
  ticketType,
} from './work.ts';

/** Everything one may group and filter by. */
export const dimensions: readonly Dimension[] = [
  account,
  parent,
  industry,
  region,
  country,
  team,
  accountManager,
  serviceLevel,
  tier,
  segment,
  startCohort,
  acquisitionChannel,
  healthBand,
  churnReason,
  product,
  currency,
  planInterval,
  cohort,
  age,
  costClass,
  activityType,
  ticketType,
  priority,
  ticketChannel,
  dealType,
  lostReason,
  forecastCategory,
  slaMetric,
  deliverableType,
  projectKind,
  actionSide,
  lifecycleStage,
].map(withLineage);
