import type { Kpi } from '../schema.ts';
import { base } from './base.ts';
import { capacity } from './capacity.ts';
import { cash } from './cash.ts';
import { concentration } from './concentration.ts';
import { dataQuality } from './data-quality.ts';
import { budget, delivery } from './delivery.ts';
import { engagement } from './engagement.ts';
import { expansionSales } from './expansion.ts';
import { health } from './health.ts';
import { lifecycle, onboarding } from './onboarding.ts';
import { fates, growth, voices } from './outcome.ts';
import { dealConversion, pipeline, sales } from './pipeline.ts';
import { profitability } from './profitability.ts';
import { recurring } from './recurring.ts';
import { renewalRates, renewalsDue } from './renewal.ts';
import { logoRetention, revenueRetention } from './retention.ts';
import { revenue } from './revenue.ts';
import { satisfaction } from './satisfaction.ts';
import { agents, prospects, stages } from './stages.ts';
import { support } from './support.ts';
import { forecast, targets } from './targets.ts';
import { lifetimeValue, unitEconomics } from './unit-economics.ts';
import { usage } from './usage.ts';

/** Every KPI. Adding one is an entry in the file of its topic. */
export const kpis: readonly Kpi[] = [
  ...recurring,
  ...revenueRetention,
  ...base,
  ...revenue,
  ...lifetimeValue,
  ...sales,
  ...targets,
  ...pipeline,
  ...renewalsDue,
  ...concentration,
  ...cash,
  ...engagement,
  ...satisfaction,
  ...health,
  ...support,
  ...profitability,
  ...capacity,
  ...unitEconomics,
  ...dealConversion,
  ...expansionSales,
  ...logoRetention,
  ...renewalRates,
  ...forecast,
  ...usage,
  ...delivery,
  ...budget,
  ...onboarding,
  ...lifecycle,
  ...fates,
  ...growth,
  ...voices,
  ...stages,
  ...prospects,
  ...agents,
  ...dataQuality,
];
