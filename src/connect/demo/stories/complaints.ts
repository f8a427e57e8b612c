import { places } from '../places.ts';
import { retainer, seats, type CastMember } from '../spec.ts';

/** When the burst of complaints began. */
export const COMPLAINTS_DAYS = 47;
export const COMPLAINTS = 16;

/** A burst of complaints within two weeks after a failed release. */
export const complaints: CastMember = {
  slug: 'veloz-entregas',
  name: 'Veloz Entregas',
  legalName: 'Veloz Entregas Tecnologia S.A.',
  place: places.saoPaulo,
  industry: 'technology',
  tier: 'B',
  level: 'Premium',
  channel: 'inbound',
  onboardedMonthsAgo: 22,
  lines: [retainer('seo', 8_200, 41), seats(58, 190)],
  traits: { complaintsDaysAgo: COMPLAINTS_DAYS, mood: -0.7 },
};
