import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import type { Comparison, Filter, Period } from '../../query/schema.ts';
import { zComparison, zPeriod } from '../../query/schema.ts';
import { serveProblems } from '../problems.ts';

/** `region=Sul,Sudeste` keeps members, `region!=Sul` leaves them out; `region=` is the unknown member. */
export function parseFilter(text: string): Result<Filter> {
  const match = /^([a-z_]+)(!?=)(.*)$/s.exec(text);
  if (match === null) return fail(badArgument('--filter', `"${text}": dimension=member,member`));
  const [, dimension = '', sign, list = ''] = match;
  const values = list.split(',').map((value) => (value.trim() === '' ? null : value.trim()));
  return ok({ dimension, op: sign === '=' ? 'in' : 'not_in', values });
}

/** All filters of a command line, or every problem in them. */
export function parseFilters(texts: readonly string[]): Result<Filter[]> {
  const filters: Filter[] = [];
  const problems: Problem[] = [];
  for (const result of texts.map(parseFilter)) {
    if (result.ok) filters.push(result.value);
    else problems.push(...result.problems);
  }
  return problems.length > 0 ? fail(problems) : ok(filters);
}

/** `2025`, `2025-Q2`, `2025-06`, `last-month`, or `2025-01-01..2025-03-31` (both days included). */
export function parsePeriod(text: string): Result<Period> {
  const range = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  const spec =
    range === null
      ? text.replaceAll('-', /^[a-z]/.test(text) ? '_' : '-')
      : { from: range[1], to: range[2] };
  const parsed = zPeriod.safeParse(spec);
  return parsed.success ? ok(parsed.data) : fail(badArgument('--period', `"${text}"`));
}

/** `previous-year,target,trailing-mean:6` */
export function parseComparisons(text: string | null): Result<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const word of (text ?? '').split(',').filter((part) => part !== '')) {
    const mean = /^trailing-mean:(\d+)$/.exec(word);
    const parsed = zComparison.safeParse(
      mean === null ? word.replaceAll('-', '_') : { trailingMean: Number(mean[1]) },
    );
    if (!parsed.success) return fail(badArgument('--compare', `"${word}"`));
    comparisons.push(parsed.data);
  }
  return ok(comparisons);
}

/** A problem with one argument of the command line. */
export function badArgument(argument: string, detail: string): Problem {
  return serveProblems.make('bad_argument', { argument, detail });
}
