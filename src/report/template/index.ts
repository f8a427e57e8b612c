/** The templates that come with the product. Adding one is a file beside this one and a line in the list. */
import type { Document } from '../document/schema.ts';
import { clientMonitoring } from './client-monitoring.ts';
import { clientProfitability } from './client-profitability.ts';
import { execMonthly } from './exec-monthly.ts';
import { portfolioHealth } from './portfolio-health.ts';

export const templates: readonly Document[] = [
  execMonthly,
  portfolioHealth,
  clientMonitoring,
  clientProfitability,
];
