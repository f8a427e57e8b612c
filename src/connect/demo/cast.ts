import { places } from './places.ts';
import { cameBack } from './stories/came-back.ts';
import { complaints } from './stories/complaints.ts';
import { dollarClients } from './stories/dollar-clients.ts';
import { eventCohort } from './stories/event-cohort.ts';
import { educationGroup } from './stories/group.ts';
import { overServiced } from './stories/over-servicing.ts';
import { ownerChange } from './stories/owner-change.ts';
import { failedCard, slowPayers } from './stories/receivables.ts';
import { silentTopAccount } from './stories/silent-top-account.ts';
import { module, resolveSpec, retainer, seats, type AccountSpec, type CastMember } from './spec.ts';

const { saoPaulo, campinas, ribeirao, rio, beloHorizonte, curitiba, florianopolis, portoAlegre } = places;
const { recife, salvador, fortaleza } = places;

/** The large clients without a story of their own. */
const large: readonly CastMember[] = [
  { slug: 'hospital-vale', name: 'Hospital Santa Clara do Vale', legalName: 'Associação Hospitalar Santa Clara do Vale', place: campinas, industry: 'health', tier: 'A', level: 'Premium', channel: 'referral', onboardedMonthsAgo: 58, lines: [retainer('content', 16_000, 80), { ...seats(70, 190), discountPercent: 12 }], events: [{ line: 'panel', daysAgo: 196, reason: 'upsell', change: { kind: 'quantity', factor: 1.35 } }], traits: { mood: 1, drifts: false } },
  { slug: 'seguros-atlantica', name: 'Seguros Atlântica', legalName: 'Atlântica Companhia de Seguros', place: rio, industry: 'finance', tier: 'A', level: 'Premium', channel: 'outbound', onboardedMonthsAgo: 49, lines: [retainer('performance', 25_500, 128), module('automation', 2_400, 300)], media: 48_000, traits: { splitOwner: true, mood: 0.6 } },
  { slug: 'brisa-cosmeticos', name: 'Brisa Cosméticos', legalName: 'Brisa Indústria de Cosméticos Ltda.', place: saoPaulo, industry: 'retail', tier: 'B', level: 'Growth', channel: 'referral', onboardedMonthsAgo: 43, lines: [retainer('performance', 12_400, 62), seats(15, 190)], media: 26_000, traits: { mood: 0.7, was: [{ property: 'tier', value: 'C', untilDays: 520 }] } },
  { slug: 'credito-agil', name: 'Crédito Ágil', place: saoPaulo, industry: 'finance', tier: 'B', level: 'Growth', channel: 'inbound', onboardedMonthsAgo: 39, lines: [retainer('performance', 12_000, 60), seats(20, 190)], media: 18_000, traits: { heldByLeaver: true } },
  { slug: 'nuvem-pronta', name: 'Nuvem Pronta', legalName: 'Nuvem Pronta Sistemas S.A.', place: florianopolis, industry: 'technology', tier: 'B', level: 'Growth', channel: 'inbound', onboardedMonthsAgo: 28, lines: [retainer('seo', 9_400, 46), { ...seats(34, 570, 'quarter'), discountPercent: 10 }], traits: { mood: 0.8, was: [{ property: 'service_level', value: 'Essential', untilDays: 290 }] } },
  { slug: 'quimica-parana', name: 'Química Paraná Sul', legalName: 'Química Paraná Sul S.A.', place: curitiba, industry: 'manufacturing', tier: 'B', level: 'Growth', channel: 'partner', onboardedMonthsAgo: 11, lines: [retainer('branding', 11_000, 55), seats(16, 190)] },
];

/** The middle of the portfolio. */
const middle: readonly CastMember[] = [
  { slug: 'tecelagem-nova-era', name: 'Tecelagem Nova Era', place: places.caxias, industry: 'manufacturing', tier: 'C', level: 'Essential', channel: 'outbound', onboardedMonthsAgo: 47, lines: [retainer('content', 7_200, 36), seats(8, 190)] },
  { slug: 'instituto-saber', name: 'Instituto Saber', place: recife, industry: 'education', tier: 'C', level: 'Growth', channel: 'referral', onboardedMonthsAgo: 33, lines: [retainer('seo', 6_800, 34), seats(14, 190)], traits: { mood: 0.5 } },
  { slug: 'mercado-bom-preco', name: 'Mercado Bom Preço', place: fortaleza, industry: 'retail', tier: 'C', level: 'Growth', channel: 'outbound', onboardedMonthsAgo: 45, lines: [retainer('performance', 8_300, 41), seats(12, 190)], media: 11_000, events: [{ line: 'panel', daysAgo: 250, reason: 'store_renovation', change: { kind: 'status', status: 'paused' } }, { line: 'panel', daysAgo: 158, reason: 'resumed', change: { kind: 'status', status: 'active' } }], traits: { drifts: false } },
  { slug: 'autopecas-ribeirao', name: 'Autopeças Ribeirão', place: ribeirao, industry: 'manufacturing', tier: 'C', level: 'Essential', channel: 'partner', onboardedMonthsAgo: 40, lines: [retainer('performance', 7_900, 40), module('automation', 1_900)], media: 6_000, traits: { heldByLeaver: true } },
  { slug: 'odontovida', name: 'OdontoVida', place: curitiba, industry: 'health', tier: 'C', level: 'Growth', channel: 'inbound', onboardedMonthsAgo: 24, lines: [retainer('content', 6_900, 34), seats(18, 190)], traits: { mood: 0.9, was: [{ property: 'tier', value: 'D', untilDays: 200 }] } },
  { slug: 'laboratorio-vitta', name: 'Laboratório Vitta', place: recife, industry: 'health', tier: 'C', level: 'Growth', channel: 'referral', onboardedMonthsAgo: 9, lines: [retainer('performance', 8_400, 42), seats(10, 190)] },
  { slug: 'fintrust-pagamentos', name: 'Fintrust Pagamentos', legalName: 'Fintrust Instituição de Pagamento S.A.', place: saoPaulo, industry: 'finance', tier: 'C', level: 'Growth', channel: 'outbound', onboardedMonthsAgo: 5, lines: [retainer('seo', 7_600, 38), seats(20, 190), { ...module('automation', 1_900, 12), trial: true }] },
];

/** Small accounts, some of them gone. */
const small: readonly CastMember[] = [
  { slug: 'ponto-de-partida', name: 'Escola Ponto de Partida', place: rio, industry: 'education', tier: 'D', level: 'Essential', channel: 'inbound', onboardedMonthsAgo: 30, lines: [{ ...seats(22, 190), discountPercent: 5 }], traits: { heldByLeaver: true } },
  { slug: 'jardim-leve', name: 'Floricultura Jardim Leve', place: portoAlegre, industry: 'retail', tier: 'D', level: 'Essential', channel: 'event', onboardedMonthsAgo: 26, lines: [seats(12, 190), module('automation', 1_600)], traits: { heldByLeaver: true } },
  { slug: 'doce-encanto', name: 'Doce Encanto', place: beloHorizonte, industry: 'retail', tier: 'D', level: 'Essential', channel: 'inbound', onboardedMonthsAgo: 23, lines: [retainer('content', 4_200, 21)], ending: { afterMonths: 24, reason: 'price', returnsDaysAgo: null }, traits: { mood: -1.2, drifts: false } },
  { slug: 'trilha-viagens', name: 'Trilha Viagens', place: salvador, industry: 'technology', tier: 'D', level: 'Essential', channel: 'inbound', onboardedMonthsAgo: 53, lines: [retainer('seo', 4_600, 23)], ending: { afterMonths: 24, reason: 'competitor', returnsDaysAgo: null } },
  { slug: 'boa-terra', name: 'Agropecuária Boa Terra', place: fortaleza, industry: 'manufacturing', tier: 'D', level: 'Essential', channel: 'outbound', onboardedMonthsAgo: 46, lines: [retainer('performance', 5_400, 27)], ending: { afterMonths: 24, reason: 'closed_business', returnsDaysAgo: null } },
];

/** The forty clients every portfolio starts with, in a fixed order. */
export function cast(todayMonth: number): readonly AccountSpec[] {
  const members: readonly CastMember[] = [
    silentTopAccount,
    ...educationGroup,
    ownerChange,
    ...dollarClients,
    ...large,
    ...overServiced,
    ...slowPayers,
    ...middle,
    ...eventCohort(todayMonth),
    cameBack,
    complaints,
    failedCard,
    ...small,
  ];
  return members.map(resolveSpec);
}
