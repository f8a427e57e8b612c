/** "Explain this number": its parts with values, rows, days and records, as the same planner computes them. */
import { add } from '../../base/exact.ts';
import { required } from '../../base/fault.ts';
import type { Locale } from '../../base/locale.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Snapshot } from '../../land/schema.ts';
import { currencyOfUnit, hullOf } from '../answer.ts';
import { isPartial } from '../period/stretch.ts';
import type { Stretch } from '../period/stretch.ts';
import { Needs } from '../plan/needs.ts';
import { spotOf } from '../plan/spots.ts';
import { queryProblems } from '../problems.ts';
import type { AskedKpi, Resolved } from '../resolve/question.ts';
import { absentValue, evaluateKpi, partValue } from '../run/evaluate.ts';
import { readerOf } from '../run/rows.ts';
import { runNeeds, sharedOf } from '../run/bench.ts';
import type { Bench, Work } from '../run/bench.ts';
import type { Explanation, NumberAsked, Value } from '../schema.ts';
import { sourcesBehind } from '../sources-behind.ts';
import { accountsBehind } from './accounts.ts';
import { nameFilters } from './filters.ts';
import { explainTarget, PART, targetFormula } from './explain-target.ts';
import { describePart } from './part.ts';
import type { ExplainedPart } from './part.ts';
import { policiesBehind } from './policies.ts';
import { stretchesBehind } from './stretches.ts';

/** The explanation of one number of the answer to a resolved question. */
export async function explainNumber(
  { resolved, asked }: { resolved: Resolved; asked: NumberAsked },
  viewer: Viewer,
  { bench, snapshot, locale }: { bench: Bench; snapshot: Snapshot; locale: Locale },
): Promise<Result<Explanation>> {
  const { setting } = bench;
  const kpi = required(resolved.kpis[0], 'a KPI to explain');
  const { ready } = kpi;
  const stretches = stretchesBehind(asked, resolved, kpi);
  if (!stretches.ok) return stretches;
  const work = { shared: sharedOf(resolved, viewer, bench), bench };
  const counting = { resolved, stretches: stretches.value, asked };
  const [told, filters] = await Promise.all([
    asked.comparison === 'target'
      ? tellTarget(kpi, counting, { work, locale })
      : tellNumber(kpi, counting, { work, locale }),
    nameFilters(asked.filters, viewer, { bench, locale }),
  ]);
  if (told === null) return fail(queryProblems.make('too_many_groups', { most: 1 }));
  return ok({
    kpi: ready.kpi.id,
    name: ready.kpi.names[locale],
    ...told,
    unit: ready.kpi.unit,
    currency: currencyOfUnit(ready.kpi.unit, setting.policies.reporting_currency),
    filters,
    sources: sourcesBehind(
      snapshot,
      told.parts.flatMap(({ entities }) => entities),
    ),
    snapshot: { number: snapshot.number, publishedAt: snapshot.publishedAt },
  });
}

type Told = Pick<
  Explanation,
  'formula' | 'expression' | 'value' | 'parts' | 'period' | 'policies'
> | null;
type Telling = { work: Work; locale: Locale };

async function tellNumber(
  kpi: AskedKpi,
  counting: Counting,
  { work, locale }: Telling,
): Promise<Told> {
  const { setting } = work.bench;
  const { ready } = kpi;
  const counted = await countParts(kpi, counting, work);
  const period = required(hullOf(counting.stretches, setting.calendar.today), 'a stretch of time');
  return counted === null
    ? null
    : {
        formula: ready.kpi.formula[locale],
        expression: ready.kpi.combine,
        ...counted,
        period,
        policies: policiesBehind(ready, setting),
      };
}

async function tellTarget(
  kpi: AskedKpi,
  { resolved, stretches }: Counting,
  { work, locale }: Telling,
): Promise<Told> {
  const stretch = required(stretches[0], 'a stretch of time');
  const target = await explainTarget(kpi, { resolved, stretch }, work);
  if (target === null) return null;
  return { formula: targetFormula(kpi, locale), expression: PART, ...target, policies: [] };
}

type Counting = { resolved: Resolved; stretches: readonly Stretch[]; asked: NumberAsked };

/** The value with every part, and how many rows or accounts each is made of. */
async function countParts(
  { ready, gap }: AskedKpi,
  { resolved, stretches, asked }: Counting,
  work: Work,
): Promise<{ value: Value; parts: ExplainedPart[] } | null> {
  const { setting } = work.bench;
  const described = ready.parts.map((part) => describePart(part, stretches, setting));
  if (gap !== null) return { value: absentValue(gap), parts: described };
  const needs = new Needs(setting.names.datasets);
  const time = { stretches, buckets: [], isCounted: true };
  const spot = spotOf(ready, time, { needs, ownSpan: false });
  const rowSlots = ready.parts.map((part) =>
    stretches.flatMap((stretch) => needs.rowsOf(part, stretch) ?? []),
  );
  const [groups, accounts] = await Promise.all([
    runNeeds(needs.all, resolved.attribution, work),
    accountsBehind(ready.parts, { resolved, stretches }, work),
  ]);
  if (groups === null) return null;
  const read = readerOf(groups[0]?.values ?? [], needs.all);
  const value = evaluateKpi({
    ready,
    spot,
    read,
    policies: setting.policies,
    today: setting.calendar.today,
    partial: asked.comparison === null && isAnyPartial(stretches, setting.calendar.today),
  });
  const parts = described.map((part, at): ExplainedPart => {
    const slots = spot.parts.get(part.name);
    const rows = rowSlots[at] ?? [];
    return {
      ...part,
      value: slots === undefined ? null : add(partValue(slots, read), '0'),
      rows: rows.length === 0 ? null : rows.reduce((sum, slot) => sum + Number(read(slot)), 0),
      accounts: accounts.get(part.name) ?? null,
    };
  });
  return { value, parts };
}

function isAnyPartial(stretches: readonly Stretch[], today: string): boolean {
  return stretches.some((stretch) => isPartial(stretch, today));
}
