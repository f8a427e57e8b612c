import { holderOf, isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import { decimal } from '../money.ts';
import { timeNotes } from '../phrases.ts';
import { random, type Random } from '../random.ts';
import { isOnLeave, type Colleague } from '../staff.ts';
import type { RowOf } from '../stream.ts';
import { workdaysOf } from '../workdays.ts';
import { clientCode, clientName, projectId } from './clients.ts';
import { strayEntries } from './strays.ts';
import { workOf, type Work } from './work-plan.ts';
import type { timeEntries } from './streams.ts';

type Row = RowOf<typeof timeEntries>;
type Month = {
  readonly account: Account;
  readonly days: readonly number[];
  readonly squad: readonly number[];
  readonly book: Book;
};

/** Hours of an ordinary entry, in hundredths. */
const USUAL_ENTRY = 260;

/** How many entries an account has, without writing them. */
export function countEntries(account: Account, book: Book): number {
  let count = 0;
  for (const { works } of workOf(account, book)) {
    for (const work of works) count += entryCount(work, book.density);
  }
  return count;
}

/** Rows of the time sheet, account by account and month by month. */
export function* timeEntryRows(book: Book): Generator<Row> {
  for (const account of book.accounts) yield* accountEntries(account, book);
  yield* strayEntries(book);
}

function* accountEntries(account: Account, book: Book): Generator<Row> {
  const { timeline } = book;
  const draw = random(book.seed, 'time', account.index);
  const code = clientCode(account.index);
  const name = clientName(account);
  const prefix = `T${account.index + 1}-`;
  let sequence = 0;
  for (const { month, works } of workOf(account, book)) {
    const days = workdaysOf(month).filter((day) => day <= timeline.today && isServed(account, day));
    const squad = book.squads(account.index, month);
    for (const work of works) {
      const project = projectId(account.index, work.project);
      for (const part of partsOf(work, draw, book.density)) {
        const { day, colleague } = turnOf(work, draw, { account, days, squad, book });
        yield {
          entry_id: prefix + ++sequence,
          owner_id: colleague?.id ?? null,
          client_code: code,
          client_name: name,
          project_id: project,
          work_date: isoDay(day),
          hours: decimal(part),
          billable: work.billable,
          cost_class: work.costClass,
          note: draw.pick(timeNotes),
        };
      }
    }
  }
}

/** Cuts work into entries of uneven length whose sum is the work. */
function* partsOf(work: Work, draw: Random, density: number): Generator<number> {
  const count = entryCount(work, density);
  let left = work.hours;
  for (let at = 1; at <= count; at++) {
    const even = left / (count - at + 1);
    const part = at === count ? left : Math.max(1, Math.round(even * (0.5 + draw.next())));
    left -= part;
    if (part > 0) yield part;
  }
}

/** An entry holds at least a hundredth of an hour. */
function entryCount({ hours }: Work, density: number): number {
  return Math.min(hours, Math.max(1, Math.round((hours / USUAL_ENTRY) * density)));
}

/** Hours fall on days on which the colleague was there; after a few tries they are booked anyway. */
const TRIES = 4;

type Turn = { readonly day: number; readonly colleague: Colleague | undefined };

function turnOf(work: Work, draw: Random, { account, days, squad, book }: Month): Turn {
  let turn: Turn = { day: 0, colleague: undefined };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const day = draw.pick(days);
    const colleague = book.staff[workerOf(work, day, { account, squad, draw })];
    turn = { day, colleague };
    if (colleague !== undefined && !isOnLeave(colleague, day)) break;
  }
  return turn;
}

function workerOf(
  { costClass }: Work,
  day: number,
  { account, squad, draw }: { account: Account; squad: readonly number[]; draw: Random },
): number {
  switch (costClass) {
    case 'account_mgmt':
      return holderOf(account, 'owner', day);
    case 'success':
    case 'onboarding':
      return holderOf(account, 'csm', day);
    case 'service_labour':
      return draw.pick(squad);
  }
}
