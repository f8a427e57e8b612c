import { places } from '../places.ts';
import { module, retainer, seats, type CastMember } from '../spec.ts';

/** When the second subsidiary was bought by the group. */
export const ACQUIRED_DAYS = 400;

/** One education group: the parent and two subsidiaries, of which one joined when the group bought it. */
export const educationGroup: readonly CastMember[] = [
  {
    slug: 'grupo-horizonte',
    name: 'Grupo Horizonte',
    legalName: 'Horizonte Participações Educacionais S.A.',
    place: places.saoPaulo,
    industry: 'education',
    tier: 'A',
    level: 'Premium',
    channel: 'outbound',
    onboardedMonthsAgo: 50,
    lines: [
      retainer('branding', 8_500, 42),
      seats(40, 1_980, 'year'),
      { ...retainer('content', 8_200, 40), soldDaysAgo: 243 },
    ],
    traits: { mood: 1 },
  },
  {
    slug: 'colegio-horizonte',
    name: 'Colégio Horizonte',
    place: places.campinas,
    industry: 'education',
    tier: 'B',
    level: 'Growth',
    channel: 'outbound',
    onboardedMonthsAgo: 45,
    lines: [retainer('content', 12_000, 60), seats(20, 190)],
    traits: { parent: { slug: 'grupo-horizonte', sinceDays: null }, mood: 0.6 },
  },
  {
    slug: 'cursos-horizonte',
    name: 'Estuda Mais Online',
    legalName: 'Estuda Mais Cursos Livres Ltda.',
    place: places.rio,
    industry: 'education',
    tier: 'B',
    level: 'Growth',
    channel: 'inbound',
    onboardedMonthsAgo: 29,
    lines: [retainer('performance', 12_000, 60), module('automation', 2_400, 380)],
    media: 16_000,
    traits: { parent: { slug: 'grupo-horizonte', sinceDays: ACQUIRED_DAYS } },
  },
];
