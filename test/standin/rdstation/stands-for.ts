import type { StandsFor } from '../kit/stands-for.ts';

/**
 * RD Station CRM knows no chances of stages and keeps no history of them: both stay, and so do colleagues, contacts and
 * activities, of which the demo tells more.
 */
export const rdStationStandsFor: StandsFor = {
  brings: ['companies', 'deals'],
  streams: ['organizations', 'deals'],
  accounts: { companies: 'organizations' },
};
