import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { monthOfYear } from '../calendar.ts';
import { random, type Random } from '../random.ts';
import { ticketsOf, type Moment, type Ticket } from '../support/ticket-facts.ts';
import { workdaysOf } from '../workdays.ts';

const MINUTES_PER_DAY = 1440;

/** An invitation to a survey and, where there is one, the answer. */
export type Asked = {
  readonly kind: 'nps_rel' | 'csat';
  readonly contact: number;
  readonly sent: Moment;
  readonly delivered: boolean;
  readonly score: number | null;
  readonly answered: Moment | null;
  readonly withComment: boolean;
  /** Sequence of the ticket asked about, and its channel; null for the relationship survey. */
  readonly ticket: { readonly sequence: number; readonly channel: Ticket['channel'] } | null;
};

/** Months of the relationship survey; half of the clients are asked in each. */
const WAVES = [1, 4, 7, 10];
const ANSWERS_NPS = 0.47;
const NPS_MEAN = 8.45;
const NPS_DEVIATION = 1.75;
/** Answers to a relationship survey need time; the first days of a wave are thin. */
const CSAT_ASKED = 0.62;
const ANSWERS_CSAT = 0.4;
/** Chance of a good answer (4 or 5) by channel. */
const contentShare: Record<Ticket['channel'], number> = {
  chat: 0.94,
  phone: 0.91,
  email: 0.85,
  portal: 0.74,
};

/** Every question put to an account, relationship first, then after tickets. */
export function* askedOf(account: Account, book: Book): Generator<Asked> {
  yield* relationship(account, book);
  yield* afterTickets(account, book);
}

function* relationship(account: Account, book: Book): Generator<Asked> {
  const { timeline } = book;
  const draw = random(book.seed, 'nps', account.index);
  let wave = account.index;
  for (let month = timeline.firstMonth; month <= timeline.todayMonth; month++) {
    if (!WAVES.includes(monthOfYear(month))) continue;
    wave++;
    const day = workdaysOf(month)[5] ?? timeline.today;
    if (
      wave % 2 !== 0 ||
      day > timeline.today ||
      !isServed(account, day) ||
      day < account.onboardedDay + 60
    )
      continue;
    for (const [at, contact] of account.contacts.entries()) {
      const there =
        contact.createdDay <= day && (contact.leftDay === null || day < contact.leftDay);
      if (there) yield npsAsked(at, day, { account, book, draw });
    }
  }
}

type Setting = { readonly account: Account; readonly book: Book; readonly draw: Random };

function npsAsked(contact: number, day: number, { account, book, draw }: Setting): Asked {
  const { traits } = account.spec;
  const sent = day * MINUTES_PER_DAY + 600 + account.index;
  const delivered = account.contacts[contact]?.bounced !== true;
  const answered = sent + draw.int(20, 9_000);
  const raw = Math.round(draw.normal(NPS_MEAN + moodOn(account, day, book), NPS_DEVIATION));
  const answers = draw.chance(traits.silentDays === null ? ANSWERS_NPS : 0.75);
  const withComment = draw.chance(0.6);
  const now = (book.timeline.today + 1) * MINUTES_PER_DAY;
  const counts = delivered && answers && answered < now;
  return {
    kind: 'nps_rel',
    contact,
    sent,
    delivered,
    score: counts ? clamp(raw, 0, 10) : null,
    answered: counts ? answered : null,
    withComment,
    ticket: null,
  };
}

/** The mood of a story shows in the last nine months; before, everybody was as content as their peers. */
function moodOn(account: Account, day: number, { timeline }: Book): number {
  const { mood } = account.spec.traits;
  return mood > -1 || day > timeline.today - 270 || account.leftDay !== null ? mood : mood / 8;
}

function* afterTickets(account: Account, book: Book): Generator<Asked> {
  const draw = random(book.seed, 'csat', account.index);
  const now = (book.timeline.today + 1) * MINUTES_PER_DAY;
  let sequence = 0;
  for (const ticket of ticketsOf(account, book)) {
    sequence++;
    const [asked, answers, withComment, delay] = [
      draw.chance(CSAT_ASKED),
      draw.chance(ANSWERS_CSAT),
      draw.chance(0.45),
      draw.int(5, 2_900),
    ];
    const score = csatScore(ticket, draw);
    if (ticket.solved === null || !asked || ticket.solved + 30 >= now) continue;
    const sent = ticket.solved + 30;
    const counts = answers && sent + delay < now;
    yield {
      kind: 'csat',
      contact: ticket.contact,
      sent,
      delivered: true,
      score: counts ? score : null,
      answered: counts ? sent + delay : null,
      withComment,
      ticket: { sequence, channel: ticket.channel },
    };
  }
}

function csatScore(ticket: Ticket, draw: Random): number {
  const luck = draw.next();
  const good =
    contentShare[ticket.channel] *
    (ticket.type === 'complaint' ? 0.35 : 1) *
    (ticket.reopens > 0 ? 0.6 : 1);
  if (luck < good * 0.68) return 5;
  if (luck < good) return 4;
  return luck < good + (1 - good) * 0.4 ? 3 : luck < good + (1 - good) * 0.7 ? 2 : 1;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
