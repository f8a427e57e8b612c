/** Rows and what a reader must know about them → the answer. */
import { addDays } from '../base/date.ts';
import type { Snapshot } from '../land/schema.ts';
import type { Unit } from '../model/schema.ts';
import { entitiesOf } from './explain/part.ts';
import { closingDay, isPartial, trailing } from './period/stretch.ts';
import type { Stretch } from './period/stretch.ts';
import { stretchesOf } from './plan/spots.ts';
import type { AskedKpi, Resolved, Setting } from './resolve/question.ts';
import type { Answered } from './run/run-question.ts';
import type { Answer, Span } from './schema.ts';
import { sourcesBehind } from './sources-behind.ts';

/** The answer to a question, as plain data. */
export function answerOf(
  resolved: Resolved,
  answered: Answered,
  { setting, snapshot }: { setting: Setting; snapshot: Snapshot },
): Answer {
  const { question, period, comparisons, kpis } = resolved;
  const { today } = setting.calendar;
  const { number, publishedAt } = snapshot;
  const parts = kpis.flatMap(({ ready }) => ready.parts);
  return {
    question,
    snapshot: { number, publishedAt },
    period: spanOf(period, today),
    comparisons: comparisons.map(({ name, spec }) => ({
      name,
      period: hullOf(stretchesOf(period, spec), today),
    })),
    kpis: kpis.map((asked) => describeKpi(asked, resolved, setting)),
    ...answered,
    sources: sourcesBehind(
      snapshot,
      parts.flatMap((part) => entitiesOf(part, setting)),
    ),
  };
}

/** First and last day as read, both included. */
export function spanOf(stretch: Stretch, today: string): Span {
  return { from: stretch.from, to: closingDay(stretch), partial: isPartial(stretch, today) };
}

/** The currency in which values of a unit are; null where they are not money. */
export function currencyOfUnit(unit: Unit, reporting: string): string | null {
  return unit.startsWith('currency') ? reporting : null;
}

function describeKpi(
  { ready: { kpi } }: AskedKpi,
  { question, period }: Resolved,
  { policies, calendar }: Setting,
): Answer['kpis'][number] {
  const span = question.span === 'default' ? kpi.span : null;
  const own = span === null ? null : spanOf(trailing(period, span), calendar.today);
  const isAsked = own !== null && own.from === period.from && own.to === closingDay(period);
  return {
    id: kpi.id,
    unit: kpi.unit,
    currency: currencyOfUnit(kpi.unit, policies.reporting_currency),
    direction: kpi.direction,
    span: isAsked ? null : own,
  };
}

/** From the first day of the earliest stretch to the last of the latest; null where there is none. */
export function hullOf(stretches: readonly Stretch[], today: string): Span | null {
  const [first] = stretches;
  if (first === undefined) return null;
  const from = stretches.map((each) => each.from).reduce((a, b) => (b < a ? b : a));
  const end = stretches.map((each) => each.end).reduce((a, b) => (b > a ? b : a));
  return { from, to: addDays(end, -1), partial: stretches.some((each) => isPartial(each, today)) };
}
