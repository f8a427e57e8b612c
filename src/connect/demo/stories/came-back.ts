import { places } from '../places.ts';
import { retainer, seats, type CastMember } from '../spec.ts';

/** Days since the client that had left signed again. */
export const RETURNED_DAYS = 215;

/** Leaves at the end of its third contract and comes back more than a year later: reactivation, never new. */
export const cameBack: CastMember = {
  slug: 'casa-marola',
  name: 'Casa Marola',
  legalName: 'Casa Marola Utilidades Ltda.',
  place: places.florianopolis,
  industry: 'retail',
  tier: 'C',
  level: 'Growth',
  channel: 'referral',
  onboardedMonthsAgo: 56,
  lines: [retainer('performance', 9_800, 49), seats(10, 190)],
  ending: { afterMonths: 36, reason: 'budget_cut', returnsDaysAgo: RETURNED_DAYS },
  traits: { mood: 0.4, drifts: false },
};
