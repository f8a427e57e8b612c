import { places } from '../places.ts';
import { module, retainer, seats, type CastMember } from '../spec.ts';

/** Since when the two slow payers pay nothing. */
export const UNPAID_SINCE_DAYS = 128;
/** When the card of the small shop started to fail; its subscription ended some weeks later for it. */
export const CARD_FAILED_DAYS = 192;

/** Overdue money sits with two clients; a third left because its card failed, not because it wanted to. */
export const slowPayers: readonly CastMember[] = [
  {
    slug: 'metalurgica-serrana',
    name: 'Metalúrgica Serrana',
    legalName: 'Metalúrgica Serrana Indústria e Comércio Ltda.',
    place: places.caxias,
    industry: 'manufacturing',
    tier: 'B',
    level: 'Growth',
    channel: 'outbound',
    onboardedMonthsAgo: 41,
    lines: [retainer('performance', 15_500, 78), seats(18, 190)],
    media: 8_000,
    events: [pastDue('performance'), pastDue('panel')],
    traits: { unpaidSinceDays: UNPAID_SINCE_DAYS, mood: -0.4, drifts: false },
  },
  {
    slug: 'rede-farma-litoral',
    name: 'Rede Farma Litoral',
    legalName: 'Rede Farma Litoral Comércio de Medicamentos Ltda.',
    place: places.fortaleza,
    industry: 'health',
    tier: 'B',
    level: 'Growth',
    channel: 'inbound',
    onboardedMonthsAgo: 48,
    lines: [retainer('content', 12_400, 62), module('automation', 2_400)],
    media: 7_000,
    events: [pastDue('content')],
    traits: { unpaidSinceDays: UNPAID_SINCE_DAYS - 30, renewalInDays: 83, drifts: false },
  },
];

export const failedCard: CastMember = {
  slug: 'pet-feliz',
  name: 'Pet Feliz Delivery',
  place: places.campinas,
  industry: 'retail',
  tier: 'D',
  level: 'Essential',
  channel: 'inbound',
  onboardedMonthsAgo: 27,
  lines: [seats(16, 190), module('automation', 1_900)],
  events: [
    {
      line: 'panel',
      daysAgo: CARD_FAILED_DAYS,
      reason: 'card_declined',
      change: { kind: 'status', status: 'past_due' },
    },
    {
      line: 'automation',
      daysAgo: CARD_FAILED_DAYS,
      reason: 'card_declined',
      change: { kind: 'status', status: 'past_due' },
    },
  ],
  ending: { afterMonths: 23, reason: 'payment_failed', returnsDaysAgo: null },
  traits: { unpaidSinceDays: CARD_FAILED_DAYS, drifts: false },
};

function pastDue(
  line: 'performance' | 'panel' | 'content',
): NonNullable<CastMember['events']>[number] {
  return {
    line,
    daysAgo: UNPAID_SINCE_DAYS - 45,
    reason: 'invoice_overdue',
    change: { kind: 'status', status: 'past_due' },
  };
}
