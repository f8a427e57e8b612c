/** "Explain this number": its parts with values, rows, days and records, as the same planner computes them. */
import { add } from '../base/exact.ts';
import { required } from '../base/fault.ts';
import { fail, ok } from '../base/problem.ts';
import type { Result } from '../base/problem.ts';
import type { Viewer } from '../base/viewer.ts';
import type { Snapshot } from '../land/schema.ts';
import type { Locale } from '../base/locale.ts';
import { currencyOfUnit, spanOf } from './answer.ts';
import { describePart } from './explain-part.ts';
import { trailing } from './period/stretch.ts';
import type { Stretch } from './period/stretch.ts';
import { policyValue } from '../model/index.ts';
import { readsOf } from './plan/kpi.ts';
import type { ReadyKpi, ReadyPart } from './plan/kpi.ts';
import { currencyOf } from './plan/currency-of.ts';
import { Needs } from './plan/needs.ts';
import { spotOf } from './plan/spots.ts';
import type { Spot } from './plan/spots.ts';
import { queryProblems } from './problems.ts';
import type { AskedKpi, Resolved, Setting } from './resolve/question.ts';
import { absentValue, evaluateKpi, partValue } from './run/evaluate.ts';
import type { SlotReader } from './run/evaluate.ts';
import { readerOf } from './run/rows.ts';
import { runNeeds, sharedOf } from './run/bench.ts';
import type { Bench } from './run/bench.ts';
import type { Explanation, Value } from './schema.ts';

type Part = Explanation['parts'][number];

/** The explanation of the one KPI of a resolved question. */
export async function explainQuestion(
  resolved: Resolved,
  viewer: Viewer,
  {
    bench,
    snapshot,
    locale,
  }: {
    bench: Bench;
    snapshot: Snapshot;
    locale: Locale;
  },
): Promise<Result<Explanation>> {
  const { setting } = bench;
  const asked = required(resolved.kpis[0], 'a KPI to explain');
  const { ready } = asked;
  const ownSpan = resolved.question.span === 'default' && ready.kpi.span !== null;
  const stretch =
    ownSpan && ready.kpi.span !== null
      ? trailing(resolved.period, ready.kpi.span)
      : resolved.period;
  const counted = await countParts(asked, resolved, { stretch, viewer, bench });
  if (counted === null) return fail(queryProblems.make('too_many_groups', { most: 1 }));
  const { value, parts } = counted;
  return ok({
    kpi: ready.kpi.id,
    name: ready.kpi.names[locale],
    formula: ready.kpi.formula[locale],
    expression: ready.kpi.combine,
    value,
    unit: ready.kpi.unit,
    currency: currencyOfUnit(ready.kpi.unit, setting.policies.reporting_currency),
    period: spanOf(stretch, setting.calendar.today),
    parts,
    filters: [...resolved.question.filters],
    policies: policiesBehind(ready, setting),
    sources: [...snapshot.sources],
    snapshot: { number: snapshot.number, publishedAt: snapshot.publishedAt },
  });
}

type Counting = { stretch: Stretch; viewer: Viewer; bench: Bench };

/** The value with every part, and how many rows each sums. */
async function countParts(
  { ready, gap }: AskedKpi,
  resolved: Resolved,
  { stretch, viewer, bench }: Counting,
): Promise<{ value: Value; parts: Part[] } | null> {
  const { setting } = bench;
  const describe = (part: ReadyPart): Part => describePart(part, stretch, setting);
  if (gap !== null) return { value: absentValue(gap), parts: ready.parts.map(describe) };
  const needs = new Needs(setting.names.datasets);
  const spot = spotOf(
    ready,
    { stretches: [stretch], buckets: [], isCounted: true },
    { needs, ownSpan: false },
  );
  const rowSlots = new Map(ready.parts.map((part) => [part.name, needs.rowsOf(part, stretch)]));
  const groups = await runNeeds(needs.all, resolved.attribution, {
    shared: sharedOf(resolved, viewer, bench),
    bench,
  });
  if (groups === null) return null;
  const read = readerOf(groups[0]?.values ?? [], needs.all);
  const { policies, calendar } = setting;
  const value = evaluateKpi({
    ready,
    spot,
    read,
    policies,
    today: calendar.today,
    partial: resolved.partial,
  });
  return {
    value,
    parts: ready.parts.map((part) => ({
      ...describe(part),
      ...figures(part, { spot, rowSlots, read }),
    })),
  };
}

function figures(
  part: ReadyPart,
  {
    spot,
    rowSlots,
    read,
  }: { spot: Spot; rowSlots: ReadonlyMap<string, number | null>; read: SlotReader },
): Pick<Part, 'value' | 'rows'> {
  const slots = spot.parts.get(part.name);
  const rows = rowSlots.get(part.name) ?? null;
  const count = rows === null ? null : read(rows);
  return {
    value: slots === undefined ? null : add(partValue(slots, read), '0'),
    rows: count === null ? null : Number(count),
  };
}

/** Policies that its formulas read, and those that its units and its exchange of currencies follow. */
function policiesBehind(ready: ReadyKpi, { policies, names }: Setting): Explanation['policies'] {
  const isConverted = ready.parts.flatMap(readsOf).some((read) => {
    const dataset = names.datasets.get(read.dataset);
    return dataset !== undefined && currencyOf(dataset, read.measure) !== null;
  });
  const all = new Set([
    ...ready.policies,
    ...(ready.parts.some((part) => part.kind === 'unit' && part.unit.unit === 'logo')
      ? ['policy.logo_level']
      : []),
    ...(isConverted || ready.kpi.unit.startsWith('currency') ? ['policy.reporting_currency'] : []),
  ]);
  return [...all].sort().map((name) => ({
    name: name.slice('policy.'.length),
    value: String(policyValue(policies, name) ?? ''),
  }));
}
