/** What the naive evaluator expects of an answer, and every place where an answer differs from it. */
import { div } from '../../src/base/exact.ts';
import type { Part } from '../../src/model/schema.ts';
import { daysIn, trailing } from '../../src/query/period/stretch.ts';
import type { Stretch } from '../../src/query/period/stretch.ts';
import { stretchesOf } from '../../src/query/plan/spots.ts';
import type { AskedKpi, Resolved } from '../../src/query/resolve/question.ts';
import type { Answer, Comparison, Filter, Row } from '../../src/query/schema.ts';
import { absent, combine, hide, isClose, partsOf } from './naive.ts';
import type { Asked, ByGroup } from './naive.ts';
import type { World } from './world.ts';

type Spots = Map<string, { parts: Map<string, ByGroup>; days: string }>;
type Keys = readonly (string | null)[];

/** Differences between an answer and plain loops over the rows; none means that every value is right. */
export function differences(answer: Answer, resolved: Resolved, everything: World): string[] {
  const { dimensions, filters, grain, limit, others } = answer.question;
  // a filter by account is what a row rule is: the other rows are not there
  const world = resolved.accounts.reduce(narrowed, everything);
  const asked: Asked = {
    dimensions,
    filters: filters.filter((filter) => filter.dimension !== 'account'),
    hidden: null,
  };
  const cut = allSpots(resolved, { world, asked });
  const found = answer.rows.flatMap((row) =>
    rowDifferences(row, { resolved, spots: cut, group: groupOf(row) }),
  );
  const whole =
    dimensions.length === 0
      ? cut
      : allSpots(resolved, { world, asked: { ...asked, dimensions: [] } });
  found.push(
    ...rowDifferences(answer.total, { resolved, spots: whole, group: '[]' }).map(
      (each) => `total ${each}`,
    ),
  );
  const groups = dimensions.length === 0 ? 1 : knownGroups(resolved, cut).length;
  if (answer.groups !== groups) found.push(`groups ${answer.groups}, expected ${groups}`);
  const buckets = grain === null ? 1 : (resolved.buckets?.length ?? 0);
  const shown = Math.min(groups, limit ?? groups);
  if (answer.rows.length !== shown * buckets)
    found.push(`rows ${answer.rows.length}, expected ${shown * buckets}`);
  if (others && shown < groups !== (answer.others !== null)) found.push('others');
  if (answer.others !== null) found.push(...othersDifferences(answer, resolved, { world, asked }));
  return found;
}

function narrowed(world: World, { op, values }: Filter): World {
  const kept = <T extends { account_id: string | null }>(rows: T[]): T[] =>
    rows.filter((row) => values.includes(row.account_id) === (op === 'in'));
  return {
    ...world,
    states: kept(world.states),
    owners: kept(world.owners),
    sales: kept(world.sales),
    balances: kept(world.balances),
    contracts: kept(world.contracts),
  };
}

function othersDifferences(
  answer: Answer,
  resolved: Resolved,
  { world, asked }: { world: World; asked: Asked },
): string[] {
  const shown = [...new Set(answer.rows.map((row) => groupOf(row)))].map(
    (group) => JSON.parse(group) as Keys,
  );
  const rest = allSpots(resolved, { world, asked: hide(asked, shown) });
  const row = answer.others;
  if (row === null) return [];
  // where a unit stands on both sides of the line there is no value, and the answer says so
  const told: Row = {
    ...row,
    values: Object.fromEntries(
      Object.entries(row.values).filter(([, value]) => value.reason !== 'not_applicable'),
    ),
  };
  return rowDifferences(told, { resolved, spots: rest, group: '[]' }).map(
    (each) => `others ${each}`,
  );
}

type Place = { resolved: Resolved; spots: Spots; group: string };

function rowDifferences(row: Row, { resolved, spots, group }: Place): string[] {
  const base = resolved.buckets?.findIndex((bucket) => bucket.day === row.bucket) ?? -1;
  return resolved.kpis.flatMap(({ ready: { kpi }, gap }) => {
    const value = row.values[kpi.id];
    if (value === undefined || gap !== null) return [];
    const roles: [string, string | null][] = [
      ['', value.value],
      ...Object.entries(row.compared).map(([name, each]): [string, string | null] => [
        name,
        each[kpi.id]?.value.value ?? null,
      ]),
    ];
    return roles.flatMap(([role, got]) => {
      const spot = spots.get(`${kpi.id} ${base} ${role}`);
      const wanted =
        spot === undefined ? null : combine(kpi, spot.parts, { group, days: spot.days });
      return isClose(got, wanted)
        ? []
        : [`${kpi.id} ${role} ${group} ${row.bucket}: ${got}, expected ${wanted}`];
    });
  });
}

function allSpots(resolved: Resolved, { world, asked }: { world: World; asked: Asked }): Spots {
  const bases: [number, Stretch][] = [
    [-1, resolved.period],
    ...(resolved.buckets ?? []).map((bucket, at): [number, Stretch] => [at, bucket.stretch]),
  ];
  const roles: [string, Comparison | null][] = [
    ['', null],
    ...resolved.comparisons.map(({ name, spec }): [string, Comparison] => [name, spec]),
  ];
  const spots: Spots = new Map();
  for (const one of resolved.kpis.filter((each) => each.gap === null)) {
    for (const [base, stretch] of bases) {
      for (const [role, spec] of roles) {
        const stretches = spanned(one, stretchesOf(stretch, spec), resolved);
        if (stretches.length === 0) continue;
        const { kpi } = one.ready;
        const parts = partsOf(kpi, stretches, { world, asked });
        const days =
          div(
            String(stretches.reduce((total, each) => total + daysIn(each), 0)),
            String(stretches.length),
          ) ?? '0';
        spots.set(`${kpi.id} ${base} ${role}`, { parts, days });
      }
    }
  }
  return spots;
}

function spanned(
  { ready: { kpi } }: AskedKpi,
  stretches: Stretch[],
  { question }: Resolved,
): Stretch[] {
  const { span } = kpi;
  return span === null || question.span === 'period'
    ? stretches
    : stretches.map((stretch) => trailing(stretch, span));
}

/** Groups of which anything is known anywhere in the answer. */
function knownGroups(resolved: Resolved, spots: Spots): string[] {
  const known = new Set<string>();
  const byId = new Map(resolved.kpis.map(({ ready: { kpi } }) => [kpi.id, kpi]));
  for (const [id, { parts }] of spots) {
    const kpi = byId.get(id.split(' ')[0] ?? '');
    for (const [name, values] of parts) {
      for (const [group, value] of values)
        if (kpi !== undefined && tells(kpi.parts[name], value)) known.add(group);
    }
  }
  return [...known];
}

function tells(part: Part | undefined, value: string | null): boolean {
  return value !== null && (absent(part) === null || /[1-9]/.test(value));
}

function groupOf(row: Row): string {
  return JSON.stringify(row.members.map((member) => member.key));
}
