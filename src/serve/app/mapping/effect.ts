import { stableStringify } from '../../../base/stable-json.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Workspace } from '../../../land/index.ts';
import type { RawTable } from '../../../land/schema.ts';
import { coverageOf, entities, kpis, previewMap } from '../../../model/index.ts';
import type { EntityCounts } from '../../../model/index.ts';
import type { Coverage, EntityId, EntityMap, Mapping } from '../../../model/schema.ts';
import type { MappingEffect } from '../../schema.ts';
import { countMap } from './preview.ts';
import type { MapCounts } from './preview.ts';

export type EffectSpec = {
  workspace: Workspace;
  tables: readonly RawTable[];
  today: string;
  locale: Locale;
  /** Counts of what is published: those of entities that no changed map feeds stay. */
  published: EntityCounts;
};

/**
 * KPIs whose availability a changed mapping changes. Both sides are counted in the same way, on the landed rows, so
 * that their difference is that of the mappings; which accounts rows really find is known after the build only.
 */
export async function effectOf(
  before: Mapping,
  after: Mapping,
  spec: EffectSpec,
): Promise<MappingEffect['kpis']> {
  const changed = changedEntities(before.maps, after.maps);
  const counted = new Map<string, MapCounts>();
  const coverage = async ({
    maps,
  }: Mapping): Promise<{ counts: EntityCounts; kpis: Coverage['kpis'] }> => {
    const counts = {
      ...spec.published,
      ...(await countEntities(maps, changed, { spec, counted })),
    };
    return { counts, kpis: coverageOf(counts, kpis).kpis };
  };
  const [was, is] = [await coverage(before), await coverage(after)];
  const total = is.counts.account?.rows ?? 0;
  const earlier = new Map(was.kpis.map((each) => [each.kpi, each]));
  return is.kpis.flatMap(({ kpi, status, accounts }) => {
    const first = earlier.get(kpi);
    if (first === undefined || (first.status === status && first.accounts === accounts)) return [];
    const name = kpis.find(({ id }) => id === kpi)?.names[spec.locale] ?? kpi;
    const reached = accounts === 0 ? total : Math.min(accounts, total);
    return [{ kpi, name, before: first.status, after: status, accounts: reached, of: total }];
  });
}

function changedEntities(before: readonly EntityMap[], after: readonly EntityMap[]): Set<EntityId> {
  const [was, is] = [new Set(before.map(stableStringify)), new Set(after.map(stableStringify))];
  const differing = [
    ...before.filter((map) => !is.has(stableStringify(map))),
    ...after.filter((map) => !was.has(stableStringify(map))),
  ];
  return new Set(differing.map(({ entity }) => entity));
}

async function countEntities(
  maps: readonly EntityMap[],
  changed: ReadonlySet<EntityId>,
  { spec, counted }: { spec: EffectSpec; counted: Map<string, MapCounts> },
): Promise<EntityCounts> {
  const counts: Partial<Record<EntityId, { rows: number; matched: number; accounts: number }>> = {};
  for (const id of changed) counts[id] = { rows: 0, matched: 0, accounts: 0 };
  for (const map of maps) {
    const sum = counts[map.entity];
    if (!changed.has(map.entity) || sum === undefined) continue;
    const { rows, refused, named, accounts } = await countOnce(map, spec, counted);
    const whole = rows - refused;
    // Pools of cost, anonymous answers and the like rightly belong to no account.
    const needsAccount = ['reference', 'self'].includes(entities[map.entity].account);
    counts[map.entity] = {
      rows: sum.rows + whole,
      matched: sum.matched + (needsAccount ? named : whole),
      accounts: Math.max(sum.accounts, accounts),
    };
  }
  return counts;
}

async function countOnce(
  map: EntityMap,
  { workspace, tables, today }: EffectSpec,
  counted: Map<string, MapCounts>,
): Promise<MapCounts> {
  const name = stableStringify(map);
  const known = counted.get(name);
  if (known !== undefined) return known;
  const raw = tables.find(({ source, stream }) => source === map.source && stream === map.stream);
  const counts =
    raw === undefined
      ? { rows: 0, refused: 0, named: 0, accounts: 0 }
      : await countMap(previewMap(map, raw, today), workspace);
  counted.set(name, counts);
  return counts;
}
