import type { StandsFor } from '../kit/stands-for.ts';

/**
 * RD Station CRM knows no chances of stages and keeps no history of them, so that what is read off both differs. Colleagues,
 * contacts and activities stay, of which the demo tells more.
 */
export const rdStationStandsFor: StandsFor = {
  brings: ['companies', 'deals'],
  streams: ['organizations', 'deals'],
  accounts: { companies: 'organizations' },
  lacks: [
    'days_in_stage',
    'open_pipeline',
    'pipeline_coverage',
    'pipeline_created',
    'pipeline_gap',
    'sales_velocity',
    'stage_conversion_rate',
    'stage_conversion_value',
    'weighted_pipeline',
  ],
};
