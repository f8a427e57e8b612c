import { places } from '../places.ts';
import { retainer, seats, type CastMember } from '../spec.ts';

/**
 * The largest client has gone quiet: no meeting held and no answer since SILENT_DAYS, its last answers to the
 * relationship survey are those of detractors, and its contract ends in RENEWAL_IN_DAYS.
 */
export const SILENT_DAYS = 74;
export const RENEWAL_IN_DAYS = 58;

export const silentTopAccount: CastMember = {
  slug: 'aurora-moveis',
  name: 'Aurora Móveis',
  legalName: 'Aurora Móveis e Decoração S.A.',
  place: places.saoPaulo,
  industry: 'retail',
  tier: 'A',
  level: 'Premium',
  channel: 'referral',
  onboardedMonthsAgo: 52,
  lines: [retainer('performance', 31_000, 155), seats(60, 190)],
  media: 62_000,
  traits: { silentDays: SILENT_DAYS, renewalInDays: RENEWAL_IN_DAYS, mood: -4, drifts: false },
};
