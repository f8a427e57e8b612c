import type { StandsFor } from '../kit/stands-for.ts';

/**
 * HubSpot has no room for roles and hours of colleagues, nor for shares of an owner; kinds of meetings, whether an
 * e-mail was one of many and who attended are not told by it, so activities and contacts stay too.
 */
export const hubspotStandsFor: StandsFor = {
  brings: ['companies', 'deal_stages', 'deals', 'deal_stage_history'],
  streams: ['companies', 'stages', 'deals', 'deal_stage_stays'],
  accounts: { companies: 'companies' },
  lacks: [],
};
