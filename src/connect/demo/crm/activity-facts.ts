import { holderOf, isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { firstDay } from '../calendar.ts';
import { random, type Random } from '../random.ts';
import type { Tier } from '../spec.ts';
import { workdayFrom, workdaysOf } from '../workdays.ts';
import { contactFactor, lastWorkday, seasonOf, silentFrom } from './engagement.ts';
import { slotsOf, type Slot } from './touch-slots.ts';

export type ActivityType =
  | 'meeting'
  | 'business_review'
  | 'call'
  | 'email'
  | 'whatsapp'
  | 'workshop'
  | 'site_visit'
  | 'note';

/** One interaction before it becomes a row. Minutes are local minutes of the day. */
export type Activity = {
  readonly type: ActivityType;
  readonly direction: 'in' | 'out' | 'both';
  readonly status: 'planned' | 'held' | 'no_show' | 'cancelled';
  readonly day: number;
  readonly minute: number;
  readonly duration: number | null;
  readonly colleague: number;
  readonly isBulk: boolean;
  /** Minutes until the other side answered, or null. */
  readonly replyAfter: number | null;
  /** Positions of contacts addressed or invited. */
  readonly contacts: readonly number[];
};

/** Interactions in an average month outside the touch plan; dense ones multiply with the book's density. */
const monthly: Record<Tier, readonly (readonly [ActivityType, number, dense: boolean])[]> = {
  A: [
    ['call', 2.2, false],
    ['email', 6.5, true],
    ['whatsapp', 4, true],
    ['workshop', 0.2, false],
    ['site_visit', 0.15, false],
    ['note', 1.2, true],
  ],
  B: [
    ['call', 1.3, false],
    ['email', 4.4, true],
    ['whatsapp', 2.6, true],
    ['workshop', 0.08, false],
    ['note', 0.8, true],
  ],
  C: [
    ['call', 0.5, false],
    ['email', 2.8, true],
    ['whatsapp', 1.6, true],
    ['note', 0.5, true],
  ],
  D: [
    ['email', 1.7, true],
    ['whatsapp', 0.9, true],
    ['note', 0.3, true],
  ],
};

const CANCELLED = ['cancelled', 'no_show'] as const;
const DURATIONS = [30, 30, 45, 60] as const;

/** Everything that happened with an account, and what is planned. */
export function* activitiesOf(account: Account, book: Book): Generator<Activity> {
  const draw = random(book.seed, 'activities', account.index);
  for (const slot of slotsOf(account, book.timeline)) {
    const activity = slotActivity(slot, draw, { account, book });
    if (activity !== null) yield activity;
  }
  yield* lastMeeting(account, book);
  for (let month = book.timeline.firstMonth; month <= book.timeline.todayMonth; month++) {
    yield* monthActivities(month, draw, { account, book });
  }
}

type Setting = { readonly account: Account; readonly book: Book };

/** A planned touch is kept four times in five; else it is cancelled, missed or forgotten. */
function slotActivity(slot: Slot, draw: Random, { account, book }: Setting): Activity | null {
  const kept = draw.next();
  const shift = draw.int(-slot.tolerance, slot.tolerance);
  const minute = 540 + draw.int(0, 16) * 30;
  const { today } = book.timeline;
  const day = near(slot.due + shift, slot);
  const common = {
    type: slot.type,
    direction: 'both',
    day,
    minute,
    colleague: actor(account, day, draw),
    isBulk: false,
    replyAfter: null,
    contacts: attendees(account, day, draw),
  } as const;
  if (day > today) {
    const planned = day <= today + 21 && kept < 0.7 && contactFactor(account, today, book) === 1;
    return planned ? { ...common, status: 'planned', duration: null } : null;
  }
  if (kept < 0.88 * contactFactor(account, day, book)) {
    return {
      ...common,
      status: 'held',
      duration: slot.type === 'business_review' ? 90 : draw.pick(DURATIONS),
    };
  }
  return kept > 0.92 ? { ...common, status: draw.pick(CANCELLED), duration: null } : null;
}

/** A workday close to the wanted one and still within what the plan tolerates. */
function near(wanted: number, { due, tolerance }: Slot): number {
  const later = workdayFrom(wanted);
  return later <= due + tolerance ? later : lastWorkday(wanted);
}

/** The meeting after which a silent account went silent, so that the date is known. */
function* lastMeeting(account: Account, book: Book): Generator<Activity> {
  const { silentDays } = account.spec.traits;
  if (silentDays === null) return;
  const day = lastWorkday(book.timeline.today - silentDays);
  yield {
    type: 'meeting',
    direction: 'both',
    status: 'held',
    day,
    minute: 600,
    duration: 45,
    colleague: holderOf(account, 'owner', day),
    isBulk: false,
    replyAfter: null,
    contacts: [0],
  };
}

function* monthActivities(month: number, draw: Random, setting: Setting): Generator<Activity> {
  const { account, book } = setting;
  const workdays = workdaysOf(month);
  yield* bulkMail(month, draw, setting);
  for (const [type, rate, dense] of monthly[account.spec.tier]) {
    const expected = rate * seasonOf(month) * (dense ? book.density : 1);
    const count = Math.floor(expected + draw.next());
    for (let at = 0; at < count; at++) {
      const day = draw.pick(workdays);
      const activity = extraActivity(type, day, { draw, setting });
      if (activity !== null) yield activity;
    }
  }
}

function extraActivity(
  type: ActivityType,
  day: number,
  { draw, setting }: { draw: Random; setting: Setting },
): Activity | null {
  const { account, book } = setting;
  const luck = draw.next();
  if (day > book.timeline.today || !isServed(account, day)) return null;
  const silent = day >= silentFrom(account, book);
  if (silent ? type !== 'email' || luck > 0.4 : luck > contactFactor(account, day, book))
    return null;
  const written = type === 'email' || type === 'whatsapp';
  const inbound = written && !silent && draw.chance(0.4);
  const answered = written && !silent && draw.chance(inbound ? 0.9 : 0.58);
  const missed = type === 'call' && draw.chance(0.14);
  return {
    type,
    direction: type === 'note' || !inbound ? (written || type === 'note' ? 'out' : 'both') : 'in',
    status: missed ? 'no_show' : 'held',
    day,
    minute: 510 + draw.int(0, 570),
    duration: written || type === 'note' || missed ? null : draw.pick(DURATIONS),
    colleague: actor(account, day, draw),
    isBulk: false,
    replyAfter:
      answered && day < book.timeline.today - 2 ? 6 + Math.floor(draw.next() ** 3 * 2_600) : null,
    contacts: type === 'note' ? [] : attendees(account, day, draw),
  };
}

/** One newsletter a month to everybody, silent or not: it must not count as a touch. */
function* bulkMail(month: number, draw: Random, { account, book }: Setting): Generator<Activity> {
  const day = workdayFrom(firstDay(month) + 9);
  if (day > book.timeline.today || !isServed(account, day)) return;
  yield {
    type: 'email',
    direction: 'out',
    status: 'held',
    day,
    minute: 555,
    duration: null,
    colleague: holderOf(account, 'csm', day),
    isBulk: true,
    replyAfter: null,
    contacts: attendees(account, day, draw),
  };
}

/** The owner most of the time, the success manager for the rest. */
function actor(account: Account, day: number, draw: Random): number {
  return holderOf(account, draw.chance(0.7) ? 'owner' : 'csm', day);
}

/** One to three of the people who are still at the client. */
function attendees(account: Account, day: number, draw: Random): readonly number[] {
  const { contacts } = account;
  const first = draw.int(0, contacts.length - 1);
  const second = draw.chance(0.35) ? (first + 1) % contacts.length : first;
  const present = (at: number): boolean => {
    const contact = contacts[at];
    return (
      contact !== undefined &&
      contact.createdDay <= day &&
      (contact.leftDay === null || day < contact.leftDay)
    );
  };
  if (first !== second && present(first) && present(second)) return [first, second];
  return present(first) ? [first] : present(0) ? [0] : [];
}
