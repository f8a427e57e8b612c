import type { Coverage, EntityId, Kpi } from './schema.ts';

/** Rows of each entity, and how many of them found their account. Entities without rows may be left out. */
export type EntityCounts = Readonly<
  Partial<Record<EntityId, { rows: number; matched: number; accounts: number }>>
>;

/**
 * What the data can fill now. A KPI is ready when every entity it requires has rows, missing when one that it
 * requires has none, and partial when rows are there but part of them belong to no account.
 */
export function coverageOf(counts: EntityCounts, kpis: readonly Kpi[]): Coverage {
  return {
    entities: Object.entries(counts).map(([entity, { rows, matched }]) => ({
      entity: entity as EntityId,
      rows,
      matched,
    })),
    kpis: kpis.map((kpi) => kpiCoverage(kpi, counts)),
  };
}

/** Share of matched rows from which a KPI counts as ready. */
const MATCHED_ENOUGH = 0.95;

function kpiCoverage({ id, requires }: Kpi, counts: EntityCounts): Coverage['kpis'][number] {
  const missing = requires.filter((entity) => (counts[entity]?.rows ?? 0) === 0);
  if (missing.length > 0) return { kpi: id, status: 'missing', missing, accounts: 0 };
  const known = requires.map((entity) => counts[entity]).filter((count) => count !== undefined);
  const isWhole = known.every((count) => count.matched >= count.rows * MATCHED_ENOUGH);
  const withAccounts = known.map((count) => count.accounts).filter((accounts) => accounts > 0);
  return {
    kpi: id,
    status: isWhole ? 'ready' : 'partial',
    missing: [],
    accounts: Math.min(...withAccounts, Infinity) === Infinity ? 0 : Math.min(...withAccounts),
  };
}
