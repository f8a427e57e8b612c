import type { StandsFor } from '../kit/stands-for.ts';

/**
 * Salesforce has no room for roles and hours of colleagues, nor for shares of an owner; kinds of meetings, whether an
 * e-mail was one of many and who attended are not told by it, so activities and contacts stay too.
 */
export const salesforceStandsFor: StandsFor = {
  brings: ['companies', 'deal_stages', 'deals', 'deal_stage_history'],
  streams: ['accounts', 'stages', 'opportunities', 'opportunity_stage_stays'],
  accounts: { companies: 'accounts' },
  lacks: [],
};
