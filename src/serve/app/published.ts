import type { Clock } from '../../base/clock.ts';
import { today } from '../../base/clock.ts';
import type { Engine } from '../../base/engine-door.ts';
import { openReader } from '../../base/engine/open.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { required } from '../../base/fault.ts';
import type { Snapshot } from '../../land/schema.ts';
import { coverageOf, dimensions, datasets, entities, kpis } from '../../model/index.ts';
import type { EntityCounts } from '../../model/index.ts';
import { ENTITY_IDS } from '../../model/schema.ts';
import type { Coverage, EntityId, Policies } from '../../model/schema.ts';
import { AnswerCache, createAsker } from '../../query/index.ts';
import type { Asker } from '../../query/index.ts';

/** A published snapshot, open: whoever asks, asks here. */
export type Published = {
  snapshot: Snapshot;
  policies: Policies;
  asker: Asker;
  coverage: Coverage;
  /** Rows, matched rows and accounts of every entity. */
  counts: EntityCounts;
  /** Entities without a single row. */
  empty: readonly EntityId[];
  /** Rows that no figure counts because a required field is empty, by entity and field. */
  refused: readonly RefusedRows[];
  close(): Promise<void>;
};

/** One that can be told that its sources were read again, with nothing new in them. */
export type OpenSnapshot = Published & {
  dated(snapshot: Snapshot, policies: Policies): OpenSnapshot;
};

export type RefusedRows = { entity: string; field: string; rows: number };

/** Resident size in MB at which a reader is stopped, and milliseconds a viewer's question may take. */
const READER_MB = 1500;
const DEADLINE_MS = 15_000;
/** Answers kept over all snapshots, in bytes. */
const CACHE_BYTES = 128 * 1024 * 1024;

const cache = new AnswerCache({ bytes: CACHE_BYTES });

/** Opens a snapshot for questions. */
export async function openPublished(
  snapshot: Snapshot,
  policies: Policies,
  clock: Clock,
): Promise<OpenSnapshot> {
  const engine = await openReader({
    file: snapshot.file,
    memoryMb: READER_MB,
    threads: 2,
    connections: 2,
    deadlineMs: DEADLINE_MS,
  });
  const counts = await countEntities(engine);
  const refused = await countRefused(engine);
  const empty = ENTITY_IDS.filter((entity) => (counts[entity]?.rows ?? 0) === 0);
  const coverage = coverageOf(counts, kpis);
  const dated = (snapshotNow: Snapshot, policiesNow: Policies): OpenSnapshot => ({
    snapshot: snapshotNow,
    policies: policiesNow,
    asker: createAsker({
      engine,
      catalogue: { kpis, dimensions, datasets },
      policies: policiesNow,
      snapshot: snapshotNow,
      emptyEntities: empty,
      today: () => today(clock, policiesNow.timezone),
      cache,
      deadlineMs: DEADLINE_MS,
    }),
    empty,
    refused,
    coverage,
    counts,
    dated,
    close: () => engine.close(),
  });
  return dated(snapshot, policies);
}

/** Rows of every canonical table of a snapshot, and how many of them have an account. */
export async function countEntities(engine: Engine): Promise<EntityCounts> {
  const pieces = ENTITY_IDS.map((id) =>
    // Pools of cost, anonymous answers and the like rightly belong to no account.
    entities[id].account === 'none'
      ? `select '${id}' as entity, count(*) as rows, count(*) as matched, 0 as accounts from "${id}"`
      : `select '${id}', count(*), ${entities[id].account === 'optional' ? 'count(*)' : 'count(account_id)'}, count(distinct account_id) from "${id}"`,
  );
  const { rows } = await engine.run(
    fixedSql('count the rows of every entity', pieces.join(' union all ')),
  );
  return Object.fromEntries(
    rows.map(([entity, all, matched, accounts]) => [
      required(entity, 'entity'),
      { rows: Number(all), matched: Number(matched), accounts: Number(accounts) },
    ]),
  );
}

async function countRefused(engine: Engine): Promise<RefusedRows[]> {
  const { rows } = await engine.run(
    fixedSql(
      'count the rows left out',
      'select entity, field, count(*) from refused_row group by all order by all',
    ),
  );
  return rows.map(([entity, field, count]) => ({
    entity: String(entity),
    field: String(field),
    rows: Number(count),
  }));
}
