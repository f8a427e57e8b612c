/** What the reader chose, between the address bar and the question. */
import { zComparison, zFilter, zPeriod } from '../../query/schema.ts';
import type { Comparison, Filter, Period } from '../../query/schema.ts';
import { listOf, textOf } from './search.ts';

/** null = the report's own. */
export type Choice = { period: Period | null; compare: Comparison[] | null; filters: Filter[] };

/** The same as texts of an address. */
export type ChoiceSearch = { period?: string; compare?: string; filter?: string[] };

const NO_COMPARISON = 'none';
/** Stands for the member without a key; a member whose key is this very mark is written %7E. */
const NO_KEY = '~';

/** Texts of an address → choice. What cannot be read is left out: an old link opens the report's own view. */
export function parseChoice(search: Readonly<Record<string, unknown>>): Choice {
  const compare = textOf(search['compare']);
  return {
    period: parsePeriod(textOf(search['period'])),
    compare: compare === undefined ? null : parseComparisons(compare),
    filters: listOf(search['filter']).flatMap((text) => parseFilter(text) ?? []),
  };
}

/** The way back: only what differs from the report's own stands in the address. */
export function printChoice(choice: Choice): ChoiceSearch {
  return {
    ...(choice.period === null ? {} : { period: printPeriod(choice.period) }),
    ...(choice.compare === null
      ? {}
      : { compare: choice.compare.map(printComparison).join(',') || NO_COMPARISON }),
    ...(choice.filters.length === 0 ? {} : { filter: choice.filters.map(printFilter) }),
  };
}

/** A period as one text: `last_month`, `2026-10`, `2026-01-01..2026-03-31`. */
export function printPeriod(period: Period): string {
  return typeof period === 'string' ? period : `${period.from}..${period.to}`;
}

/** A member's key as one text. */
export function printMember(key: string | null): string {
  return key === null ? NO_KEY : encodeURIComponent(key).replaceAll('~', '%7E');
}

/** The way back. */
export function parseMember(text: string): string | null {
  return text === NO_KEY ? null : decode(text);
}

/** The period of a text, or null where it is none. */
export function parsePeriod(text: string | undefined): Period | null {
  if (text === undefined) return null;
  const [from, to] = text.split('..');
  const parsed = zPeriod.safeParse(to === undefined ? text : { from, to });
  if (!parsed.success) return null;
  const isBackwards = typeof parsed.data === 'object' && parsed.data.from > parsed.data.to;
  return isBackwards ? null : parsed.data;
}

function parseComparisons(text: string): Comparison[] {
  if (text === NO_COMPARISON) return [];
  return text.split(',').flatMap((each) => {
    const mean = /^mean_(\d+)$/.exec(each)?.[1];
    const parsed = zComparison.safeParse(
      mean === undefined ? each : { trailingMean: Number(mean) },
    );
    return parsed.success ? [parsed.data] : [];
  });
}

function printComparison(comparison: Comparison): string {
  return typeof comparison === 'string' ? comparison : `mean_${comparison.trailingMean}`;
}

function parseFilter(text: string): Filter | null {
  const [, dimension, not, values] = /^([^:!]+)(!?):(.+)$/.exec(text) ?? [];
  if (dimension === undefined || values === undefined) return null;
  const parsed = zFilter.safeParse({
    dimension,
    op: not === '!' ? 'not_in' : 'in',
    values: values.split(',').map(parseMember),
  });
  return parsed.success ? parsed.data : null;
}

function printFilter(filter: Filter): string {
  return `${filter.dimension}${filter.op === 'not_in' ? '!' : ''}:${filter.values.map(printMember).join(',')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % in a hand-written address: taken as it stands
  }
}
