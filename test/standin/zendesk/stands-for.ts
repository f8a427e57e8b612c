import type { StandsFor } from '../kit/stands-for.ts';

/** Agents of Zendesk are the colleagues that the demo tells more of. */
export const zendeskStandsFor: StandsFor = {
  brings: ['organizations', 'tickets', 'ticket_events'],
  streams: ['organizations', 'tickets', 'ticket_events'],
  accounts: { organizations: 'organizations' },
  lacks: [],
};
