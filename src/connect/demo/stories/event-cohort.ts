import { retainer, seats, type CastMember } from '../spec.ts';
import { places } from '../places.ts';

/** Share of the cohort that leaves when its first contract ends. */
export const COHORT_LOST = 3;

type Sold = Pick<CastMember, 'slug' | 'name' | 'place' | 'industry' | 'tier' | 'lines'>;

const left: readonly Sold[] = [
  {
    slug: 'festa-certa',
    name: 'Festa Certa',
    place: places.campinas,
    industry: 'retail',
    tier: 'D',
    lines: [seats(14, 190), retainer('content', 5_800, 29)],
  },
  {
    slug: 'ideia-clara',
    name: 'Ideia Clara Cursos',
    place: places.rio,
    industry: 'education',
    tier: 'C',
    lines: [retainer('performance', 9_800, 49)],
  },
  {
    slug: 'usina-do-pao',
    name: 'Usina do Pão',
    place: places.curitiba,
    industry: 'retail',
    tier: 'C',
    lines: [retainer('content', 9_200, 46), seats(6, 190)],
  },
];
const stayed: readonly Sold[] = [
  {
    slug: 'ponte-alta',
    name: 'Ponte Alta Logística',
    place: places.recife,
    industry: 'technology',
    tier: 'C',
    lines: [retainer('seo', 7_400, 36), seats(12, 190)],
  },
  {
    slug: 'bom-plano',
    name: 'Bom Plano Saúde',
    place: places.salvador,
    industry: 'health',
    tier: 'C',
    lines: [retainer('performance', 8_900, 45)],
  },
];

/**
 * Five clients signed on one trade fair, all in the same calendar quarter six quarters back. Three of them do
 * not renew after the first year; everybody else signed that year stays.
 */
export function eventCohort(todayMonth: number): readonly CastMember[] {
  const firstMonth = Math.floor((todayMonth - 18) / 3) * 3;
  const onboarded = (at: number): number => todayMonth - firstMonth - (at % 3);
  return [
    ...left.map((sold, at) => ({
      ...common(sold, onboarded(at)),
      ending: { afterMonths: 12, reason: at === 1 ? 'price' : 'no_results', returnsDaysAgo: null },
      traits: { mood: -1.6, drifts: false },
    })),
    ...stayed.map((sold, at) => common(sold, onboarded(at + 1))),
  ];
}

function common(sold: Sold, onboardedMonthsAgo: number): CastMember {
  return { ...sold, level: 'Essential', channel: 'event', onboardedMonthsAgo };
}
