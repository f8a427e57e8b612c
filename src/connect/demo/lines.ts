import { addMonths, firstDay, monthOfDay } from './calendar.ts';
import type { Account, Line, LineVersion } from './account.ts';
import { random, type Random } from './random.ts';
import type { AccountSpec, LineEvent, LineSpec } from './spec.ts';
import type { Timeline } from './timeline.ts';

/** Share of accounts that buy more, or less, in a month without a story. */
const UPSELL_PER_MONTH = 0.043;
const DOWNSELL_PER_MONTH = 0.022;
/** Yearly index by which prices rise on the anniversary. */
const YEARLY_INDEX = 1.043;
const YEARLY_INDEX_USD = 1.02;

type Step = { readonly day: number; readonly reason: string; readonly change: LineEvent['change'] };
export type Life = Pick<Account, 'index' | 'onboardedDay' | 'leftDay' | 'returnedDay'>;
type Setting = { readonly spec: AccountSpec; readonly life: Life; readonly timeline: Timeline };

/** Draws the history of every line of an account. */
export function linesOf(seed: number, setting: Setting): readonly Line[] {
  const { spec, life, timeline } = setting;
  return spec.lines.map((line, at) => {
    const steps = [
      ...(line.interval === 'year' ? [] : indexSteps(setting)),
      ...(spec.traits.drifts
        ? driftSteps(random(seed, 'drift', life.index, at), line, setting)
        : []),
      ...spec.events
        .filter((event) => event.line === line.product)
        .map((event) => toStep(event, timeline)),
    ].sort((a, b) => a.day - b.day);
    return { spec: line, product: line.product, versions: versionsOf(line, steps, setting) };
  });
}

function toStep(event: LineEvent, timeline: Timeline): Step {
  return { day: timeline.today - event.daysAgo, reason: event.reason, change: event.change };
}

/** Prices rise once a year; before the timeline begins they are taken as they were on its first day. */
function indexSteps({ spec, life, timeline }: Setting): Step[] {
  const factor = spec.currency === 'USD' ? YEARLY_INDEX_USD : YEARLY_INDEX;
  const steps: Step[] = [];
  for (let month = 12; ; month += 12) {
    const day = addMonths(life.onboardedDay, month);
    if (day > timeline.today) return steps;
    if (day >= timeline.start)
      steps.push({ day, reason: 'yearly_index', change: { kind: 'price', factor } });
  }
}

function driftSteps(draw: Random, line: LineSpec, { life, timeline }: Setting): Step[] {
  const steps: Step[] = [];
  const first = Math.max(timeline.firstMonth, monthOfDay(life.onboardedDay) + 4);
  for (let month = first; month < timeline.todayMonth; month++) {
    const upsell = draw.chance(UPSELL_PER_MONTH);
    if (!upsell && !draw.chance(DOWNSELL_PER_MONTH)) continue;
    const size = 0.08 + draw.next() * 0.16;
    const factor = upsell ? 1 + size : 1 - size;
    const kind = line.quantity > 1 ? 'quantity' : 'price';
    steps.push({
      day: firstDay(month) + draw.int(0, 26),
      reason: upsell ? 'upsell' : 'downgrade',
      change: { kind, factor },
    });
  }
  return steps;
}

/** Plays the steps in order: each one closes the running version and opens the next. */
function versionsOf(line: LineSpec, steps: readonly Step[], setting: Setting): LineVersion[] {
  const { life, timeline } = setting;
  const from = line.soldDaysAgo === null ? life.onboardedDay : timeline.today - line.soldDaysAgo;
  const first: LineVersion = {
    from,
    to: null,
    quantity: line.quantity,
    price: line.price * 100,
    hours: line.hours,
    status: line.trial ? 'trial' : 'active',
    reason: line.soldDaysAgo === null ? 'new' : 'cross_sell',
    cancelRequestedDay: null,
    cancelReason: null,
  };
  const versions: LineVersion[] = [];
  let running = first;
  for (const step of steps) {
    if (step.day <= running.from || !inService(step.day, setting)) continue;
    versions.push({ ...running, to: step.day });
    running = { ...applied(running, step), from: step.day, reason: step.reason };
  }
  return withAbsence([...versions, running], setting);
}

function inService(day: number, { life }: Setting): boolean {
  return (
    life.leftDay === null ||
    day < life.leftDay ||
    (life.returnedDay !== null && day > life.returnedDay)
  );
}

function applied(version: LineVersion, { change, reason }: Step): LineVersion {
  switch (change.kind) {
    case 'price': {
      const price = Math.round((version.price * change.factor) / 100) * 100;
      const hours =
        reason === 'yearly_index' ? version.hours : Math.round(version.hours * change.factor);
      return { ...version, price, hours };
    }
    case 'quantity':
      return { ...version, quantity: Math.max(1, Math.round(version.quantity * change.factor)) };
    case 'status':
      return { ...version, status: change.status };
  }
}

/** Cuts the history where the account left, and continues it where it came back. */
function withAbsence(versions: LineVersion[], { spec, life, timeline }: Setting): LineVersion[] {
  const { leftDay, returnedDay } = life;
  if (leftDay === null) return versions;
  const cut = versions.flatMap((version): LineVersion[] => {
    if (version.from < leftDay && (version.to === null || version.to > leftDay)) {
      const reason = spec.ending?.reason ?? null;
      const noticeDays = reason === 'payment_failed' ? 0 : 38;
      const requested = Math.min(leftDay - noticeDays, timeline.today - 4);
      const ended = {
        ...version,
        to: leftDay,
        cancelRequestedDay: requested,
        cancelReason: reason,
      };
      const after = { ...version, from: returnedDay ?? 0, reason: 'reactivation' };
      return returnedDay === null ? [ended] : [ended, after];
    }
    return version.from >= leftDay && returnedDay === null ? [] : [version];
  });
  return closeGaps(cut);
}

/** After a return the first version ends where the next one begins. */
function closeGaps(versions: LineVersion[]): LineVersion[] {
  return versions.map((version, at) => {
    const next = versions[at + 1];
    if (next === undefined) return version;
    return version.to === null || version.to > next.from ? { ...version, to: next.from } : version;
  });
}
