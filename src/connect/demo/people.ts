import type { Contact, ContactRole } from './account.ts';
import { numericId } from './ids.ts';
import { emailOf, personName } from './names.ts';
import { languageOf } from './places.ts';
import { random, type Random } from './random.ts';
import type { AccountSpec, Tier } from './spec.ts';
import type { Timeline } from './timeline.ts';

/** Mailbox provider that private addresses come from; shared by many, so it identifies nobody. */
export const FREE_MAIL = 'correiolivre.example';

const seatsByTier: Record<Tier, number> = { A: 7, B: 5, C: 4, D: 3 };
/** Chance that a contact leaves the client within the timeline. */
const LEAVES = 0.16;

type Seat = {
  readonly roles: readonly ContactRole[];
  readonly seniority: Contact['seniority'];
  readonly titles: readonly [pt: string, es: string, en: string];
};

const seatPlan: readonly Seat[] = [
  {
    roles: ['decision_maker'],
    seniority: 'director',
    titles: ['Diretor(a) de Marketing', 'Director(a) de Marketing', 'Marketing Director'],
  },
  {
    roles: ['champion'],
    seniority: 'manager',
    titles: [
      'Gerente de Marketing Digital',
      'Gerente de Marketing Digital',
      'Digital Marketing Manager',
    ],
  },
  {
    roles: ['billing'],
    seniority: 'staff',
    titles: ['Analista Financeiro', 'Analista de Finanzas', 'Accounts Payable Analyst'],
  },
  {
    roles: ['user'],
    seniority: 'staff',
    titles: ['Analista de Marketing', 'Analista de Marketing', 'Marketing Analyst'],
  },
  {
    roles: ['sponsor'],
    seniority: 'c_level',
    titles: [
      'Diretor(a) Comercial (CCO)',
      'Director(a) Comercial (CCO)',
      'Chief Commercial Officer',
    ],
  },
  {
    roles: ['user'],
    seniority: 'manager',
    titles: ['Coordenador(a) de E-commerce', 'Coordinador(a) de E-commerce', 'E-commerce Manager'],
  },
  {
    roles: ['user', 'champion'],
    seniority: 'vp',
    titles: ['Superintendente de Produto', 'Vicepresidente de Producto', 'VP of Product'],
  },
];

type Client = {
  readonly index: number;
  readonly spec: AccountSpec;
  readonly domain: string;
  readonly onboardedDay: number;
  readonly freeMailBilling: boolean;
};

/** The people of a client: one per seat, and the successor of each who left. */
export function contactsOf(seed: number, client: Client, timeline: Timeline): readonly Contact[] {
  const draw = random(seed, 'contacts', client.index);
  const contacts: Contact[] = [];
  const taken = new Set<string>();
  for (const seat of seatPlan.slice(0, seatsByTier[client.spec.tier])) {
    const first = person(draw, {
      seat,
      client,
      taken,
      at: contacts.length,
      createdDay: client.onboardedDay - draw.int(5, 40),
    });
    const from = Math.max(timeline.start, client.onboardedDay + 120);
    const leftDay =
      draw.chance(LEAVES) && from < timeline.today - 30
        ? draw.int(from, timeline.today - 20)
        : null;
    contacts.push({ ...first, leftDay });
    if (leftDay === null || leftDay > timeline.today - 45) continue;
    contacts.push(
      person(draw, {
        seat,
        client,
        taken,
        at: contacts.length,
        createdDay: leftDay + draw.int(3, 25),
      }),
    );
  }
  return contacts;
}

type Opening = {
  readonly seat: Seat;
  readonly client: Client;
  readonly taken: Set<string>;
  readonly at: number;
  readonly createdDay: number;
};

function person(draw: Random, { seat, client, taken, at, createdDay }: Opening): Contact {
  const language = languageOf(client.spec.place);
  const name = freeName(draw, language, taken);
  const isBilling = seat.roles.includes('billing');
  const domain = isBilling && client.freeMailBilling ? FREE_MAIL : client.domain;
  const mailbox = domain === FREE_MAIL ? `${client.spec.slug}.` : '';
  return {
    id: numericId(51_000_000_000, client.index, at),
    name,
    email: mailbox + emailOf(name, domain),
    title: seat.titles[language === 'pt-BR' ? 0 : language === 'es' ? 1 : 2],
    seniority: seat.seniority,
    roles: seat.roles,
    createdDay,
    leftDay: null,
    bounced: draw.chance(0.02),
  };
}

/** Two people of one client never share a name, so they never share an address. */
function freeName(
  draw: Random,
  language: ReturnType<typeof languageOf>,
  taken: Set<string>,
): string {
  let name = personName(draw, language);
  while (taken.has(name)) name = personName(draw, language);
  taken.add(name);
  return name;
}
