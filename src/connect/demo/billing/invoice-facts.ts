import { isServed, type Account, type Line } from '../account.ts';
import type { Book } from '../book.ts';
import { addMonths, daysIn, firstDay, monthOfDay } from '../calendar.ts';
import { seasonOf } from '../crm/engagement.ts';
import { share } from '../money.ts';
import { random, type Random } from '../random.ts';
import { monthlyValue, versionOn } from '../revenue.ts';
import { fixedProjects, type FixedProject } from '../time/project-facts.ts';
import { mediaOf } from './media.ts';
import type { ProductKey } from './products.ts';
import { settle, type Settlement } from './settlement.ts';

/** One line of an invoice, in hundredths of its currency, net of tax. */
export type InvoiceLine = {
  readonly product: ProductKey;
  readonly description: string;
  readonly list: number;
  readonly discount: number;
  readonly recurring: boolean;
  readonly passThrough: boolean;
  readonly serviceFrom: number | null;
  readonly serviceTo: number | null;
  readonly workMonth: number;
};

/** One billing document with what became of it. */
export type Invoice = Settlement & {
  readonly sequence: number;
  readonly month: number;
  readonly issueDay: number;
  readonly lines: readonly InvoiceLine[];
  readonly subtotal: number;
  readonly tax: number;
};

/** Service tax on invoices in Brazil; exports carry none. */
const SERVICE_TAX = 0.05;
const SETUP_FEE = 600_000;

/** Every invoice of an account over the timeline, oldest first. */
export function* invoicesOf(account: Account, book: Book): Generator<Invoice> {
  const { timeline } = book;
  const draw = random(book.seed, 'invoices', account.index);
  const projects = fixedProjects(account, book);
  let sequence = 0;
  for (let month = timeline.firstMonth; month <= timeline.todayMonth; month++) {
    const lines = linesFor(month, draw, { account, book, projects });
    const issueDay = issueDayOf(month, account);
    if (lines.length === 0 || issueDay > timeline.today) continue;
    const subtotal = lines.reduce((sum, line) => sum + line.list - line.discount, 0);
    const tax = account.spec.currency === 'BRL' ? share(subtotal, SERVICE_TAX) : 0;
    sequence++;
    yield {
      sequence,
      month,
      issueDay,
      lines,
      subtotal,
      tax,
      ...settle({ account, timeline, issueDay, total: subtotal + tax, draw }),
    };
  }
}

/** Billed in the first days of the month served; the first invoice follows the first day. */
function issueDayOf(month: number, account: Account): number {
  const usual = firstDay(month) + (account.index % 5);
  const starts = [account.onboardedDay, account.returnedDay ?? 0];
  return starts.reduce(
    (day, start) => (monthOfDay(start) === month ? Math.max(day, start) : day),
    usual,
  );
}

type Setting = {
  readonly account: Account;
  readonly book: Book;
  readonly projects: readonly FixedProject[];
};

function linesFor(month: number, draw: Random, setting: Setting): InvoiceLine[] {
  const { account } = setting;
  const recurring = account.lines.flatMap((line) => recurringLine(line, month, account) ?? []);
  const served =
    isServed(account, Math.max(firstDay(month), account.onboardedDay)) && recurring.length > 0;
  return served
    ? [
        ...recurring,
        ...setupLine(month, account),
        ...projectLines(month, setting),
        ...messageLine(month, draw, account),
        ...mediaLines(month, setting),
      ]
    : recurring;
}

/** A month of a line by days in force, or a whole quarter or year on its anniversary. */
function recurringLine(line: Line, month: number, account: Account): InvoiceLine | null {
  if (line.spec.interval !== 'month') return periodLine(line, month, account);
  const [from, to] = [firstDay(month), firstDay(month + 1)];
  let value = 0;
  let serviceFrom: number | null = null;
  let serviceTo = from;
  for (const version of line.versions) {
    const first = Math.max(from, version.from);
    const last = Math.min(to, version.to ?? to);
    if (first >= last) continue;
    value += (monthlyValue(version, line.spec) * (last - first)) / daysIn(month);
    serviceFrom ??= first;
    serviceTo = last;
  }
  const net = Math.round(value);
  return net === 0
    ? null
    : asLine(line, net, { month, serviceFrom: serviceFrom ?? from, serviceTo, account });
}

function periodLine(line: Line, month: number, account: Account): InvoiceLine | null {
  const months = line.spec.interval === 'quarter' ? 3 : 12;
  const first = line.versions[0]?.from ?? account.onboardedDay;
  const elapsed = month - monthOfDay(first);
  const serviceFrom = addMonths(first, elapsed);
  const version = versionOn(line.versions, serviceFrom);
  if (elapsed < 0 || elapsed % months !== 0 || version === null) return null;
  const net = monthlyValue(version, line.spec) * months;
  return net === 0
    ? null
    : asLine(line, net, { month, serviceFrom, serviceTo: addMonths(serviceFrom, months), account });
}

type Service = {
  readonly month: number;
  readonly serviceFrom: number;
  readonly serviceTo: number;
  readonly account: Account;
};

/** Clients met at a fair get a fifth off their first month; that discount never touches MRR. */
function asLine(
  line: Line,
  net: number,
  { month, serviceFrom, serviceTo, account }: Service,
): InvoiceLine {
  const list = Math.round(net / (1 - line.spec.discountPercent / 100));
  const welcome =
    account.spec.channel === 'event' && monthOfDay(account.onboardedDay) === month
      ? share(net, 0.2)
      : 0;
  return {
    product: line.product,
    description: '',
    list,
    discount: list - net + welcome,
    recurring: true,
    passThrough: false,
    serviceFrom,
    serviceTo,
    workMonth: month,
  };
}

function setupLine(month: number, account: Account): InvoiceLine[] {
  if (monthOfDay(account.onboardedDay) !== month) return [];
  const list = account.spec.currency === 'BRL' ? SETUP_FEE : SETUP_FEE / 5;
  return [{ ...oneOff('setup', month, list), discount: account.index % 4 === 0 ? list / 2 : 0 }];
}

function projectLines(month: number, { projects }: Setting): InvoiceLine[] {
  return projects
    .filter((project) => project.month === month)
    .map((project) => ({ ...oneOff('project', month, project.fee), description: project.name }));
}

/** Messages sent beyond the module: metered, so no part of MRR. */
function messageLine(month: number, draw: Random, account: Account): InvoiceLine[] {
  const volume = draw.int(400, 4_200);
  if (!account.lines.some((line) => line.product === 'automation')) return [];
  const price = account.spec.currency === 'BRL' ? 35 : 7;
  return [oneOff('messages', month, Math.round(volume * seasonOf(month)) * price)];
}

function mediaLines(month: number, { account, book }: Setting): InvoiceLine[] {
  return mediaOf(account, month, book).map((buy) => ({
    ...oneOff('media', month, buy.amount),
    description: buy.campaign,
    passThrough: true,
  }));
}

function oneOff(product: ProductKey, month: number, list: number): InvoiceLine {
  return {
    product,
    description: '',
    list,
    discount: 0,
    recurring: false,
    passThrough: false,
    serviceFrom: null,
    serviceTo: null,
    workMonth: month,
  };
}
