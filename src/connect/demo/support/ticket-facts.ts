import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { daysIn, firstDay, monthOfDay, weekday } from '../calendar.ts';
import { seasonOf } from '../crm/engagement.ts';
import { random, type Random } from '../random.ts';
import type { Tier } from '../spec.ts';
import { COMPLAINTS } from '../stories/complaints.ts';

export type Channel = 'email' | 'chat' | 'phone' | 'portal';
export type TicketType = 'question' | 'incident' | 'request' | 'complaint';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';

/** A minute on the timeline: local minutes since the epoch. */
export type Moment = number;

/** One case before it becomes a row. */
export type Ticket = {
  readonly type: TicketType;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly created: Moment;
  readonly firstReply: Moment | null;
  readonly solved: Moment | null;
  readonly reopens: number;
  readonly status: 'new' | 'open' | 'pending' | 'solved' | 'closed';
  readonly contact: number;
  readonly agent: number;
};

const MINUTES_PER_DAY = 1440;
const CLOSED_AFTER_DAYS = 4;

/** Tickets of an average month by tier. */
const perMonth: Record<Tier, number> = { A: 5.2, B: 3.6, C: 2.1, D: 1.2 };
const channels = [
  ['email', 40],
  ['chat', 30],
  ['portal', 20],
  ['phone', 10],
] as const;
const types = [
  ['question', 38],
  ['incident', 26],
  ['request', 32],
  ['complaint', 4],
] as const;
const priorities = [
  ['low', 18],
  ['normal', 56],
  ['high', 20],
  ['urgent', 6],
] as const;
/** Median minutes to a first reply, and to a solution, by channel. */
const replyMinutes: Record<Channel, number> = { chat: 7, phone: 2, email: 135, portal: 240 };
const solveMinutes: Record<Channel, number> = {
  chat: 320,
  phone: 300,
  email: 1_700,
  portal: 2_900,
};
const urgency: Record<Priority, number> = { low: 1.6, normal: 1, high: 0.6, urgent: 0.3 };

/** Every ticket of an account, month by month. */
export function* ticketsOf(account: Account, book: Book): Generator<Ticket> {
  const { timeline } = book;
  const draw = random(book.seed, 'tickets', account.index);
  for (let month = timeline.firstMonth; month <= timeline.todayMonth; month++) {
    const expected = perMonth[account.spec.tier] * seasonOf(month) * book.density;
    const count = Math.floor(expected + draw.next());
    for (let at = 0; at < count; at++) {
      const created = openingMoment(firstDay(month) + draw.int(0, daysIn(month) - 1), draw);
      const ticket = oneTicket(created, draw.weighted(types), { account, book, draw });
      if (ticket !== null) yield ticket;
    }
  }
  yield* burst(account, book);
}

/** Complaints that come within two weeks, on the slow channels. */
function* burst(account: Account, book: Book): Generator<Ticket> {
  const { complaintsDaysAgo } = account.spec.traits;
  if (complaintsDaysAgo === null) return;
  const draw = random(book.seed, 'complaints', account.index);
  for (let at = 0; at < COMPLAINTS; at++) {
    const day = book.timeline.today - complaintsDaysAgo + Math.floor((at * 13) / COMPLAINTS);
    const ticket = oneTicket(openingMoment(day, draw), 'complaint', { account, book, draw });
    if (ticket !== null)
      yield { ...ticket, channel: at % 3 === 0 ? 'portal' : 'email', priority: 'high' };
  }
}

/** Mostly in office hours; one in ten in the evening. Weekends are rare. */
function openingMoment(day: number, draw: Random): Moment {
  const weekend = weekday(day) > 4 && !draw.chance(0.15);
  const minute = draw.chance(0.1) ? draw.int(1_140, 1_380) : draw.int(510, 1_110);
  return (weekend ? day - 2 : day) * MINUTES_PER_DAY + minute;
}

type Setting = { readonly account: Account; readonly book: Book; readonly draw: Random };

function oneTicket(
  created: Moment,
  type: TicketType,
  { account, book, draw }: Setting,
): Ticket | null {
  const channel = draw.weighted(channels);
  const priority = draw.weighted(priorities);
  const spread = Math.exp(draw.normal(0, 0.75));
  const firstReply =
    created + Math.max(1, Math.round(replyMinutes[channel] * urgency[priority] * spread));
  const effort =
    Math.exp(draw.normal(0, 0.8)) * (type === 'complaint' ? 2.2 : 1) * (draw.chance(0.05) ? 8 : 1);
  const solved =
    firstReply + Math.max(4, Math.round(solveMinutes[channel] * urgency[priority] * effort));
  const reopens = draw.chance(type === 'complaint' ? 0.25 : 0.07) ? 1 : 0;
  const [contact, agent, waits] = [
    draw.int(0, account.contacts.length - 1),
    draw.pick(book.agents),
    draw.chance(0.4),
  ];
  const day = Math.floor(created / MINUTES_PER_DAY);
  const now = (book.timeline.today + 1) * MINUTES_PER_DAY;
  if (
    day > book.timeline.today ||
    !isServed(account, day) ||
    monthOfDay(day) < book.timeline.firstMonth
  )
    return null;
  const done = solved < now;
  return {
    type,
    priority,
    channel,
    created,
    firstReply: firstReply < now ? firstReply : null,
    solved: done ? solved : null,
    reopens: done ? reopens : 0,
    status: done
      ? now - solved > CLOSED_AFTER_DAYS * MINUTES_PER_DAY
        ? 'closed'
        : 'solved'
      : firstReply < now
        ? waits
          ? 'pending'
          : 'open'
        : 'new',
    contact: present(account, contact, day),
    agent,
  };
}

/** Somebody who was there on the day; the first contact stands in for one who was not. */
function present(account: Account, at: number, day: number): number {
  const contact = account.contacts[at];
  if (contact === undefined || contact.createdDay > day) return 0;
  return contact.leftDay !== null && day >= contact.leftDay ? 0 : at;
}
