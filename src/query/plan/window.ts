/** When a read looks: relative words of a KPI → days. */
import { addDays, addMonths } from '../../base/date.ts';
import { assertNever } from '../../base/fault.ts';
import type { FlowRead, Read, StockRead, Window as Words } from '../../model/schema.ts';
import { closingDay, monthsBack, openingDay } from '../period/stretch.ts';
import type { Stretch } from '../period/stretch.ts';

/**
 * - range: rows dated in [from, end); null = from the beginning
 * - day: rows in force at the end of `day`, document currency converted at `fx`, kept where a date of theirs
 *   lies in [due.from, due.end)
 */
export type Range = { kind: 'range'; from: string | null; end: string };
export type Day = {
  kind: 'day';
  day: string;
  fx: string;
  due: { from: string; end: string } | null;
};
export type Window = Range | Day;

/** The days that a read looks at in a stretch. */
export function windowOf(read: Read, stretch: Stretch): Window {
  return read.kind === 'flow' ? rangeOf(read.window, stretch) : dayOf(read, stretch);
}

/** The range of a flow's window. */
export function rangeOf(window: FlowRead['window'], stretch: Stretch): Range {
  return { kind: 'range', ...edgesOf(window, stretch) };
}

/** Equal windows have equal keys. */
export function windowKey(window: Window): string {
  if (window.kind === 'range') return `${window.from ?? ''}/${window.end}`;
  const due = window.due === null ? '' : `${window.due.from}/${window.due.end}`;
  return `${window.day}@${window.fx}:${due}`;
}

function edgesOf(window: Words, stretch: Stretch): { from: string | null; end: string } {
  const { from, end, fullEnd } = stretch;
  switch (window.kind) {
    case 'period':
      return { from, end };
    case 'whole_period':
      return { from, end: fullEnd };
    case 'trailing':
      return {
        from: window.unit === 'month' ? addMonths(end, -window.n) : addDays(end, -window.n),
        end,
      };
    case 'shift': {
      const like = monthsBack(stretch, window.unit === 'year' ? window.n * 12 : window.n);
      return { from: like.from, end: like.end };
    }
    case 'to_date':
      return { from: null, end };
    default:
      return assertNever(window);
  }
}

function dayOf(read: StockRead, stretch: Stretch): Day {
  const opening = openingDay(stretch);
  const day = read.at === 'opening' ? opening : closingDay(stretch);
  return {
    kind: 'day',
    day,
    fx: read.rates === 'opening' ? opening : day,
    due: dueOf(read, stretch),
  };
}

function dueOf({ due }: StockRead, stretch: Stretch): Day['due'] {
  if (due === null) return null;
  const { from, end, fullEnd } = stretch;
  if (due.within !== 'period') return { from: end, end: addDays(end, due.within.days) };
  // a running period looks at its rest, to its own end: what was due before today is overdue, not due
  return end < fullEnd ? { from: closingDay(stretch), end: fullEnd } : { from, end: fullEnd };
}
