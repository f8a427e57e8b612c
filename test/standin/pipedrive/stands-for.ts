import type { StandsFor } from '../kit/stands-for.ts';

/**
 * Pipedrive has no room for roles and hours of colleagues, nor for outcomes of meetings; who took part in a meeting is
 * found among the contacts of the same source, so they stay too.
 */
export const pipedriveStandsFor: StandsFor = {
  brings: ['companies', 'deal_stages', 'deals', 'deal_stage_history'],
  streams: ['organizations', 'stages', 'deals', 'deal_stage_stays'],
  accounts: { companies: 'organizations' },
  lacks: [],
};
