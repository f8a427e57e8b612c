import { places } from '../places.ts';
import { module, retainer, type CastMember } from '../spec.ts';

/** Since when the two retainers use far more hours than they pay for. */
export const OVER_SERVICED_MONTHS = 9;

/** Two retainers sold too cheap that grew quietly: 140 to 180 % of the hours contracted, and a loss. */
export const overServiced: readonly CastMember[] = [
  {
    slug: 'clinica-bem-viver',
    name: 'Clínica Bem Viver',
    legalName: 'Clínica Bem Viver Serviços Médicos Ltda.',
    place: places.beloHorizonte,
    industry: 'health',
    tier: 'B',
    level: 'Growth',
    channel: 'inbound',
    onboardedMonthsAgo: 38,
    lines: [retainer('content', 12_400, 96)],
    traits: {
      hoursFactor: (monthsAgo) => (monthsAgo > OVER_SERVICED_MONTHS ? 1.05 : 1.48),
      renewalInDays: 41,
      mood: 0.9,
      drifts: false,
    },
  },
  {
    slug: 'malhas-itajai',
    name: 'Malhas Itajaí',
    legalName: 'Malhas Itajaí Indústria Têxtil Ltda.',
    place: places.itajai,
    industry: 'manufacturing',
    tier: 'B',
    level: 'Premium',
    channel: 'partner',
    onboardedMonthsAgo: 34,
    lines: [retainer('performance', 10_200, 80), module('automation', 1_500)],
    media: 9_000,
    traits: {
      hoursFactor: (monthsAgo) => (monthsAgo > OVER_SERVICED_MONTHS ? 1.1 : 1.68),
      drifts: false,
    },
  },
];
