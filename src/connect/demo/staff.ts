import { emailOf, personName } from './names.ts';
import { random } from './random.ts';
import { HANDOVER_DAYS } from './stories/owner-change.ts';
import type { Timeline } from './timeline.ts';

const DAYS_PER_MONTH = 30.4375;

export const COMPANY_DOMAIN = 'ipedigital.example';

export type Role = 'am' | 'csm' | 'sales' | 'support' | 'delivery' | 'manager';

/** One colleague of the company the portfolio belongs to. Rates in hundredths of a real per hour, as of today. */
export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teamId: string;
  readonly hireDay: number;
  readonly endDay: number | null;
  readonly fte: number;
  readonly costRate: number;
  readonly billRate: number;
};

export type Team = {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly managerAt: number;
};

/** `managerAt` is the position of the manager in the roster below. */
export const teams: readonly Team[] = [
  { id: '900', name: 'Relacionamento', parentId: null, managerAt: 0 },
  { id: '901', name: 'Contas Enterprise', parentId: '900', managerAt: 0 },
  { id: '902', name: 'Contas Growth', parentId: '900', managerAt: 0 },
  { id: '903', name: 'Sucesso do Cliente', parentId: '900', managerAt: 0 },
  { id: '904', name: 'Performance', parentId: null, managerAt: 1 },
  { id: '905', name: 'Conteúdo', parentId: null, managerAt: 1 },
  { id: '906', name: 'Suporte', parentId: null, managerAt: 1 },
  { id: '907', name: 'Vendas', parentId: null, managerAt: 0 },
];

/** name, role, team, months since hired, months since gone, fte, cost and bill rate in reais per hour */
type Entry = readonly [string, Role, string, number, number | null, number, number, number];

/** The account manager who left and handed over five accounts: see stories/owner-change.ts. */
export const LEAVER = 'Bruno Tavares';

const roster: readonly Entry[] = [
  ['Helena Vasconcelos', 'manager', '900', 70, null, 1, 165, 320],
  ['Otávio Rezende', 'manager', '904', 66, null, 1, 160, 320],
  ['Camila Fonseca', 'am', '901', 72, null, 1, 108, 260],
  ['Rafael Bittencourt', 'am', '901', 65, null, 1, 104, 260],
  ['Juliana Prado', 'am', '902', 62, null, 1, 98, 240],
  ['Thiago Moura', 'am', '902', 30, null, 1, 92, 240],
  ['Patrícia Siqueira', 'am', '902', 21, null, 0.8, 92, 240],
  [LEAVER, 'am', '902', 75, HANDOVER_DAYS / DAYS_PER_MONTH, 1, 100, 240],
  ['Lívia Macedo', 'csm', '903', 64, null, 1, 84, 220],
  ['André Lacerda', 'csm', '903', 33, null, 1, 80, 220],
  ['Sofía Herrera', 'csm', '903', 16, null, 1, 82, 220],
  ['Marcos Teixeira', 'sales', '907', 52, null, 1, 96, 240],
  ['Bianca Ramos', 'sales', '907', 27, null, 1, 90, 240],
  ['Diego Cardoso', 'support', '906', 49, null, 1, 58, 180],
  ['Tainá Freitas', 'support', '906', 37, null, 1, 56, 180],
  ['Emily Carter', 'support', '906', 19, null, 1, 62, 180],
  ['Yuri Pacheco', 'support', '906', 8, null, 1, 54, 180],
  ['Aline Nogueira', 'delivery', '904', 64, null, 1, 112, 260],
  ['César Dias', 'delivery', '905', 61, null, 1, 106, 250],
  ['Nathália Gonçalves', 'delivery', '904', 55, null, 1, 104, 250],
  ['Igor Zanetti', 'delivery', '905', 52, null, 1, 102, 240],
  ['Manuela Queiroz', 'delivery', '904', 47, null, 1, 100, 240],
  ['Felipe Esteves', 'delivery', '905', 44, null, 1, 98, 240],
  ['Priscila Barbosa', 'delivery', '904', 41, null, 1, 104, 240],
  ['Vinícius Oliveira', 'delivery', '905', 38, null, 1, 96, 230],
  ['Letícia Almeida', 'delivery', '904', 37, null, 1, 98, 230],
  ['Caio Ferraz', 'delivery', '905', 36, null, 1, 92, 220],
  ['Gabriel Xavier', 'delivery', '904', 31, null, 1, 94, 220],
  ['Marina Bustos', 'delivery', '905', 25, null, 1, 92, 220],
  ['João Paulo Farias', 'delivery', '904', 18, null, 1, 90, 220],
  ['Renan Coelho', 'delivery', '905', 13, null, 0.75, 88, 210],
  ['Murilo Castanho', 'delivery', '904', 40, null, 1, 90, 220],
  ['Elaine Barreto', 'delivery', '905', 37, null, 1, 90, 220],
  ['Davi Monteiro', 'delivery', '904', 22, null, 1, 88, 210],
  ['Clara Sampaio', 'delivery', '904', 6, null, 1, 90, 210],
];

/** Accounts beyond the cast that one more colleague of a role looks after. */
const accountsPerExtra: readonly (readonly [Role, string, number])[] = [
  ['am', '902', 9],
  ['csm', '903', 16],
  ['support', '906', 12],
  ['delivery', '905', 2.6],
];

const LEAVE_DAYS = 22;
const YEAR = 365;
/** First day of the year in November; nobody is away in the weeks of Black Friday. */
const BUSY_FROM = 305;
const BUSY_DAYS = 30;

/** Three weeks a year, at a time that depends on the person. */
export function isOnLeave({ hireDay, id }: Colleague, day: number): boolean {
  const begins = (Number(id) * 47 + hireDay) % YEAR;
  const since = ((day % YEAR) - begins + YEAR) % YEAR;
  const dayOfYear = (day % YEAR) + BUSY_DAYS / 2;
  return since < LEAVE_DAYS && (dayOfYear < BUSY_FROM || dayOfYear > BUSY_FROM + BUSY_DAYS);
}

/** Everybody who worked here during the timeline: the fixed roster, and more people for larger portfolios. */
export function staffOf(seed: number, accounts: number, timeline: Timeline): readonly Colleague[] {
  const staff = roster.map((entry, at) => colleague(entry, at, timeline));
  for (const [role, teamId, perPerson] of accountsPerExtra) {
    const extra = Math.max(0, Math.ceil((accounts - 40) / perPerson));
    for (let at = 0; at < extra; at++) {
      const name = personName(random(seed, 'staff', role, at), 'pt-BR');
      const cost = role === 'delivery' ? 96 : 88;
      const entry: Entry = [name, role, teamId, 60, null, 1, cost, 230];
      staff.push(colleague(entry, staff.length, timeline));
    }
  }
  return staff;
}

function colleague(entry: Entry, at: number, timeline: Timeline): Colleague {
  const [name, role, teamId, hiredMonthsAgo, goneMonthsAgo, fte, cost, bill] = entry;
  const mailbox =
    at < roster.length
      ? emailOf(name, COMPANY_DOMAIN)
      : emailOf(name, COMPANY_DOMAIN).replace('@', `${at}@`);
  return {
    id: String(7100 + at),
    name,
    email: mailbox,
    role,
    teamId,
    hireDay: timeline.today - Math.round(hiredMonthsAgo * DAYS_PER_MONTH),
    endDay:
      goneMonthsAgo === null ? null : timeline.today - Math.round(goneMonthsAgo * DAYS_PER_MONTH),
    fte,
    costRate: cost * 100,
    billRate: bill * 100,
  };
}
