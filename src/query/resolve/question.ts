/** Question → resolved question: every name found, every period turned into days; or all problems at once. */
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import type { Dimension, NullReason, Policies } from '../../model/schema.ts';
import type { Names } from '../catalogue.ts';
import { bucketsOf } from '../period/buckets.ts';
import type { Bucket } from '../period/buckets.ts';
import { resolvePeriod } from '../period/resolve-period.ts';
import { isPartial } from '../period/stretch.ts';
import type { Calendar, Stretch } from '../period/stretch.ts';
import { isAccount } from '../plan/attribution.ts';
import type { Attribution, MemberFilter } from '../plan/attribution.ts';
import { readyKpi } from '../plan/kpi.ts';
import type { ReadyKpi } from '../plan/kpi.ts';
import { TARGETS } from '../plan/targets.ts';
import { queryProblems } from '../problems.ts';
import type { Comparison, Filter, Question } from '../schema.ts';
import { gapOf } from './gap.ts';
import { isDimensionMasked, isFieldMasked, isKpiMasked, withoutMaskedLabel } from './masked.ts';
import type { Masks } from './masked.ts';
import { findDimension, findKpi } from './names.ts';

/** What questions are resolved against. */
export type Setting = {
  readonly names: Names;
  readonly policies: Policies;
  readonly calendar: Calendar;
  /** Entities without a single row. */
  readonly emptyEntities: ReadonlySet<string>;
  /** Columns hidden from whoever asks. */
  readonly masks?: Masks;
};

/** A KPI of the question; with a gap it has no value anywhere in the answer, for that reason. */
export type AskedKpi = { readonly ready: ReadyKpi; readonly gap: NullReason | null };

export type Resolved = {
  readonly question: Question;
  readonly kpis: readonly AskedKpi[];
  readonly attribution: Attribution;
  /** Filters by account: they narrow every scan. */
  readonly accounts: readonly Filter[];
  readonly period: Stretch;
  readonly partial: boolean;
  /** Null without a grain. */
  readonly buckets: readonly Bucket[] | null;
  readonly comparisons: readonly { name: string; spec: Comparison }[];
  /** Are targets hidden from whoever asks? */
  readonly hidesTargets: boolean;
};

/** Most steps of time in one answer. */
const MOST_BUCKETS = 400;

/** The resolved question. KPIs that cannot be told apart as asked come with a warning and without values. */
export function resolveQuestion(question: Question, setting: Setting): Result<Resolved> {
  const problems: Problem[] = [];
  const keep = <T>(result: Result<T>): T | null => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return null;
  };
  const { names, calendar } = setting;
  const kpis = distinct(question.kpis).map((id, at) => keep(findKpi(id, names, `/kpis/${at}`)));
  const dimensions = distinct(question.dimensions)
    .map((id, at) => keep(findDimension(id, names, `/dimensions/${at}`)))
    .map((each) => (each === null ? null : withoutMaskedLabel(each, setting.masks ?? [])));
  const filters = question.filters.map((filter, at) => {
    const dimension = keep(findDimension(filter.dimension, names, `/filters/${at}/dimension`));
    return dimension === null ? null : { dimension, filter };
  });
  const period = keep(resolvePeriod(question.period, calendar));
  const buckets = period === null ? null : keep(timeBuckets(question, period, calendar));
  problems.push(...sortProblems(question));
  problems.push(
    ...maskProblems(
      [...known(dimensions), ...known(filters).map(({ dimension }) => dimension)],
      setting,
    ),
  );
  if (problems.length > 0 || period === null) return fail(problems);
  const found = { kpis: known(kpis), dimensions: known(dimensions), filters: known(filters) };
  return withGaps(
    { question, period, buckets, partial: isPartial(period, calendar.today), ...found },
    setting,
  );
}

/** The name of a comparison in the answer. */
export function comparisonName(comparison: Comparison): string {
  return typeof comparison === 'string' ? comparison : 'trailing_mean';
}

type Found = Pick<Resolved, 'question' | 'period' | 'buckets' | 'partial'> & {
  kpis: readonly Parameters<typeof readyKpi>[0][];
  dimensions: readonly Dimension[];
  filters: readonly { dimension: Dimension; filter: Filter }[];
};

function withGaps(
  { kpis, dimensions, filters, ...rest }: Found,
  setting: Setting,
): Result<Resolved> {
  const accounts = filters.filter((each) => isAccount(each.dimension)).map((each) => each.filter);
  const members: MemberFilter[] = filters
    .filter((each) => !isAccount(each.dimension))
    .map(({ dimension, filter: { op, values } }) => ({ dimension, op, values }));
  const cut = { dimensions, filtered: filters.map((each) => each.dimension) };
  const warnings: Problem[] = [];
  const asked = kpis.map((kpi): AskedKpi => {
    const ready = readyKpi(kpi, setting.policies);
    // first of all, so that no other reason tells what is hidden
    if (isKpiMasked(ready, setting.masks ?? [], setting.names)) return { ready, gap: 'masked' };
    const { gap, untold } = gapOf(ready, cut, setting);
    if (untold !== null)
      warnings.push(queryProblems.make('kpi_left_out', { kpi: kpi.id, dimension: untold.id }));
    return { ready, gap };
  });
  const hopeless = dimensions.find((dimension) =>
    asked.every(
      ({ ready }) =>
        gapOf(ready, { dimensions: [dimension], filtered: [] }, setting).untold !== null,
    ),
  );
  if (hopeless !== undefined)
    return fail(
      queryProblems.make('dimension_not_told', { dimension: hopeless.id }, { path: '/dimensions' }),
    );
  const byName = new Map(rest.question.compare.map((spec) => [comparisonName(spec), spec]));
  const comparisons = [...byName].map(([name, spec]) => ({ name, spec }));
  return ok(
    {
      ...rest,
      kpis: asked,
      accounts,
      comparisons,
      hidesTargets: hidesTargets(setting),
      attribution: { dimensions, filters: members, hidden: null },
    },
    warnings,
  );
}

function maskProblems(asked: readonly Dimension[], { masks = [] }: Setting): Problem[] {
  return asked
    .filter((dimension) => isDimensionMasked(dimension, masks))
    .map(({ id }) => queryProblems.make('dimension_masked', { dimension: id }));
}

function hidesTargets({ masks = [], names }: Setting): boolean {
  const { dataset, accounts, measure } = TARGETS;
  return [dataset, accounts].some(
    (each) =>
      names.datasets.has(each) && isFieldMasked({ dataset: each, field: measure }, masks, names),
  );
}

function timeBuckets(
  { grain }: Question,
  period: Stretch,
  calendar: Calendar,
): Result<Bucket[] | null> {
  if (grain === null) return ok(null);
  const buckets = bucketsOf(period, grain, calendar);
  if (buckets.length <= MOST_BUCKETS) return ok(buckets);
  return fail(
    queryProblems.make(
      'too_many_buckets',
      { buckets: buckets.length, most: MOST_BUCKETS },
      { path: '/grain' },
    ),
  );
}

function sortProblems({ sort, kpis, dimensions, compare }: Question): Problem[] {
  if (sort === null) return [];
  const isCompared = sort.of === 'value' || compare.includes(sort.of);
  if (isCompared && [...kpis, ...dimensions].includes(sort.by)) return [];
  return [
    queryProblems.make('bad_sort', { by: isCompared ? sort.by : sort.of }, { path: '/sort' }),
  ];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function known<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
