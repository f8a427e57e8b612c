import { places } from '../places.ts';
import { retainer, seats, type CastMember } from '../spec.ts';

/**
 * An account manager leaves and hands over five accounts. At this one touches fall to a quarter and, three
 * months later, the retainer shrinks: the successor is on the scorecard only if ownership ignores dates.
 */
export const HANDOVER_DAYS = 165;
export const CONTRACTION_DAYS = 62;

export const ownerChange: CastMember = {
  slug: 'vertente-financeira',
  name: 'Vertente Financeira',
  legalName: 'Vertente Crédito e Financiamento S.A.',
  place: places.saoPaulo,
  industry: 'finance',
  tier: 'A',
  level: 'Growth',
  channel: 'outbound',
  onboardedMonthsAgo: 44,
  lines: [retainer('content', 24_000, 120), seats(45, 190)],
  events: [
    {
      line: 'content',
      daysAgo: CONTRACTION_DAYS,
      reason: 'downgrade',
      change: { kind: 'price', factor: 0.68 },
    },
  ],
  traits: {
    heldByLeaver: true,
    touchDrop: { daysAgo: HANDOVER_DAYS, factor: 0.25 },
    mood: -0.8,
    drifts: false,
  },
};
