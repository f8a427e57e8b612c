import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoInstant } from '../calendar.ts';
import { supportTie } from '../identity.ts';
import { numericId } from '../ids.ts';
import { ticketSubjects } from '../phrases.ts';
import type { RowOf } from '../stream.ts';
import { organizationId } from './organizations.ts';
import { strayTickets } from './strays.ts';
import type { ticketEvents, tickets } from './streams.ts';
import { ticketsOf, type Moment, type Ticket } from './ticket-facts.ts';

const TICKETS = 100_000;
const EVENTS = 70_000_000_000;
/** Ticket events that one ticket may have. */
const EVENTS_PER_TICKET = 10;
const MINUTES_PER_DAY = 1440;

/** Id of the n-th ticket of an account; surveys refer to it. */
export function ticketId(account: Account, sequence: number): string {
  return numericId(TICKETS, account.index, sequence);
}

/** UTC instant of a moment. */
export function instantOf(moment: Moment): string {
  const day = Math.floor(moment / MINUTES_PER_DAY);
  return isoInstant(day, moment - day * MINUTES_PER_DAY);
}

/** Rows of the ticket list. */
export function* ticketRows(book: Book): Generator<RowOf<typeof tickets>> {
  for (const account of book.accounts) {
    let sequence = 0;
    const organization =
      supportTie(account.index) === 'email' ? null : organizationId(account.index);
    for (const ticket of ticketsOf(account, book))
      yield ticketRow(ticket, ++sequence, { account, book, organization });
  }
  yield* strayTickets(book);
}

type Setting = {
  readonly account: Account;
  readonly book: Book;
  readonly organization: string | null;
};

function ticketRow(
  ticket: Ticket,
  sequence: number,
  { account, book, organization }: Setting,
): RowOf<typeof tickets> {
  const subjects: readonly string[] = ticketSubjects[ticket.type];
  const agent = book.staff[ticket.agent];
  const last = ticket.solved ?? ticket.firstReply ?? ticket.created;
  return {
    ticket_id: ticketId(account, sequence),
    organization_id: organization,
    requester_email: account.contacts[ticket.contact]?.email ?? null,
    assignee_id: agent?.id ?? null,
    team_id: agent?.teamId ?? null,
    type: ticket.type,
    priority: ticket.priority,
    channel: ticket.channel,
    subject: subjects[sequence % subjects.length] ?? null,
    status: ticket.status,
    created_at: instantOf(ticket.created),
    first_reply_at: ticket.firstReply === null ? null : instantOf(ticket.firstReply),
    solved_at: ticket.solved === null ? null : instantOf(ticket.solved),
    reopens: ticket.reopens,
    tags: ticket.type === 'complaint' ? 'reclamacao' : null,
    updated_at: instantOf(last),
  };
}

/** Rows of the ticket history: created, replies, waiting, solved, and back again where it was reopened. */
export function* ticketEventRows(book: Book): Generator<RowOf<typeof ticketEvents>> {
  for (const account of book.accounts) {
    let sequence = 0;
    for (const ticket of ticketsOf(account, book)) {
      sequence++;
      let step = 0;
      for (const event of eventsOf(ticket)) {
        yield {
          event_id: String(
            EVENTS + (account.index * 1_000_000 + sequence) * EVENTS_PER_TICKET + step++,
          ),
          ticket_id: ticketId(account, sequence),
          happened_at: instantOf(event.at),
          kind: event.kind,
          from_value: event.from,
          to_value: event.to,
          actor_kind: event.actor,
          is_public: event.kind === 'reply',
        };
      }
    }
  }
}

type Event = {
  readonly at: Moment;
  readonly kind: 'status' | 'reply';
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: 'human' | 'customer' | 'bot';
};

function eventsOf(ticket: Ticket): Event[] {
  const { created, firstReply, solved, reopens } = ticket;
  const events = [status(created, 'customer', [null, 'new'])];
  if (ticket.channel === 'chat') events.push(reply(created, 'bot'));
  if (firstReply === null) return events;
  events.push(reply(firstReply, 'human'), status(firstReply, 'human', ['new', 'open']));
  if (solved === null) {
    if (ticket.status === 'pending')
      events.push(status(firstReply + 1, 'human', ['open', 'pending']));
    return events;
  }
  const span = solved - firstReply;
  if (reopens > 0) {
    events.push(status(firstReply + Math.floor(span / 3), 'human', ['open', 'solved']));
    events.push(status(firstReply + Math.floor(span / 2), 'customer', ['solved', 'open']));
  }
  events.push(status(solved, 'human', ['open', 'solved']));
  return events;
}

function status(
  at: Moment,
  actor: Event['actor'],
  [from, to]: readonly [string | null, string],
): Event {
  return { at, kind: 'status', from, to, actor };
}

function reply(at: Moment, actor: Event['actor']): Event {
  return { at, kind: 'reply', from: null, to: null, actor };
}
