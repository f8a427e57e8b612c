import type { Account, Assignment } from './account.ts';
import { addMonths, daysIn, firstDay } from './calendar.ts';
import { billingTie } from './identity.ts';
import { cnpj, numericId, punctuatedCnpj } from './ids.ts';
import { linesOf } from './lines.ts';
import { contactsOf } from './people.ts';
import { random } from './random.ts';
import type { AccountSpec } from './spec.ts';
import { LEAVER, type Colleague, type Role } from './staff.ts';
import type { Timeline } from './timeline.ts';

/** What accounts are built from. */
export type Setting = {
  readonly seed: number;
  readonly timeline: Timeline;
  readonly staff: readonly Colleague[];
  readonly benches: Benches;
};

/** Positions in the staff of those who can hold an account today. */
export type Benches = {
  readonly enterprise: readonly number[];
  readonly growth: readonly number[];
  readonly success: readonly number[];
  readonly leaver: number;
};

/** Sorts the staff into benches once; portfolios may have thousands of accounts. */
export function benchesOf(staff: readonly Colleague[]): Benches {
  const serving = (role: Role, teamId: string): number[] =>
    staff.flatMap((one, at) =>
      one.role === role && one.teamId === teamId && one.endDay === null ? [at] : [],
    );
  return {
    enterprise: serving('am', '901'),
    growth: serving('am', '902'),
    success: serving('csm', '903'),
    leaver: staff.findIndex((colleague) => colleague.name === LEAVER),
  };
}

/** Turns a decision about an account into its life: dates, lines, people on both sides. */
export function buildAccount(spec: AccountSpec, index: number, setting: Setting): Account {
  const { seed, timeline } = setting;
  const life = { index, ...datesOf(spec, index, setting) };
  const taxId = taxIdOf(spec, random(seed, 'tax', index).int(10_000_000, 99_999_999));
  const domain = `${spec.slug.replaceAll('-', '')}.example`;
  const freeMailBilling = billingTie(index, taxId) === 'email';
  return {
    ...life,
    spec,
    renewalDay:
      spec.traits.renewalInDays === null ? null : timeline.today + spec.traits.renewalInDays,
    companyId: numericId(18_000_000_000, index, 0),
    domain,
    taxId,
    lines: linesOf(seed, { spec, life, timeline }),
    assignments: assignmentsOf(spec, life, setting),
    contacts: contactsOf(
      seed,
      { index, spec, domain, onboardedDay: life.onboardedDay, freeMailBilling },
      timeline,
    ),
  };
}

function datesOf(
  spec: AccountSpec,
  index: number,
  { seed, timeline }: Setting,
): Pick<Account, 'onboardedDay' | 'leftDay' | 'returnedDay'> {
  const month = timeline.todayMonth - spec.onboardedMonthsAgo;
  const dayInMonth = random(seed, 'onboarded', index).int(1, Math.min(20, daysIn(month)));
  const onboardedDay = Math.min(firstDay(month) + dayInMonth - 1, timeline.today - 1);
  const { ending } = spec;
  if (ending === null) return { onboardedDay, leftDay: null, returnedDay: null };
  return {
    onboardedDay,
    leftDay: addMonths(onboardedDay, ending.afterMonths),
    returnedDay: ending.returnsDaysAgo === null ? null : timeline.today - ending.returnsDaysAgo,
  };
}

/** CNPJ in Brazil, plausible numbers elsewhere; US clients gave none. */
function taxIdOf({ place }: AccountSpec, root: number): string | null {
  switch (place.country) {
    case 'BR':
      return punctuatedCnpj(cnpj(root));
    case 'US':
      return null;
    case 'MX':
      return `AAA${String(root).slice(0, 6)}XY1`;
    default:
      return `${String(root).slice(0, 8)}-${root % 10}`;
  }
}

function assignmentsOf(
  spec: AccountSpec,
  { index, onboardedDay: from }: Pick<Account, 'index' | 'onboardedDay'>,
  { staff, benches }: Setting,
): readonly Assignment[] {
  const managers =
    spec.tier === 'A' || spec.segment === 'Enterprise' ? benches.enterprise : benches.growth;
  const owner = managers[index % managers.length] ?? 0;
  const csm = benches.success[index % benches.success.length] ?? 0;
  const hired = (at: number): number => staff[at]?.hireDay ?? from;
  const takeover = spec.traits.heldByLeaver
    ? (staff[benches.leaver]?.endDay ?? from)
    : hired(owner);
  const whole: Hold = {
    role: 'owner',
    from,
    takeover,
    percent: 100,
    holder: owner,
    predecessor: benches.leaver,
  };
  const success: Hold = {
    ...whole,
    role: 'csm',
    takeover: hired(csm),
    holder: csm,
    predecessor: benches.success[0] ?? 0,
  };
  const second = managers[(index + 1) % managers.length] ?? 0;
  const owners = spec.traits.splitOwner
    ? [...stays({ ...whole, percent: 70 }), ...stays({ ...whole, percent: 30, holder: second })]
    : stays(whole);
  return [...owners, ...stays(success)];
}

type Hold = {
  readonly role: Assignment['role'];
  readonly from: number;
  /** When the holder took over from the predecessor; earlier than `from` when there was none. */
  readonly takeover: number;
  readonly percent: number;
  readonly holder: number;
  readonly predecessor: number;
};

function stays({ role, from, takeover, percent, holder, predecessor }: Hold): Assignment[] {
  if (takeover <= from) return [{ colleague: holder, role, from, to: null, percent }];
  return [
    { colleague: predecessor, role, from, to: takeover, percent },
    { colleague: holder, role, from: takeover, to: null, percent },
  ];
}
