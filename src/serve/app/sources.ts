import type { Clock } from '../../base/clock.ts';
import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import type { Selectable, Updateable } from 'kysely';
import type { SourceState, Tables } from '../../base/metadata/tables.ts';
import { zSchedule } from '../../base/schedule/schedule.ts';
import type { Schedule } from '../../base/schedule/schedule.ts';

/** A configured source. Its id is part of the names of its raw tables, so it is short and never changes. */
export type SourceRecord = {
  id: string;
  kind: string;
  name: string;
  /** Without secrets. */
  config: Record<string, unknown>;
  state: SourceState;
  /** When it was taken away; its records go with the next publish. Null = it is in use. */
  removedAt: string | null;
  /** When it is read by itself; null = by hand only. */
  schedule: Schedule | null;
  /** Since when the schedule holds, and when it was last tried. */
  scheduledAt: string | null;
  attemptedAt: string | null;
};

/** What is said of a source when it is added or changed. */
export type SourceSpec = Pick<SourceRecord, 'id' | 'kind' | 'name' | 'config'>;

export type Sources = {
  /** All, in the order in which they were added; those that were taken away and can come back among them. */
  list(): Promise<SourceRecord[]>;
  find(id: string): Promise<SourceRecord | null>;
  /** Adds it, or changes its name and configuration. One that was taken away is in use again. */
  save(source: SourceSpec): Promise<void>;
  setState(id: string, state: SourceState): Promise<void>;
  setSchedule(id: string, schedule: Schedule | null): Promise<void>;
  /** A run begins now. */
  setAttempted(id: string): Promise<void>;
  /** Takes it away until `restore`, or for good with `forget`. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  forget(id: string): Promise<void>;
};

/** Sources in the metadata store. */
export function sourcesIn(
  { db }: Metadata,
  { workspace, clock }: { workspace: string; clock: Clock },
): Sources {
  const now = (): string => new Date(clock.now()).toISOString();
  const read = async (): Promise<SourceRecord[]> => {
    const rows = await db
      .selectFrom('source')
      .selectAll()
      .where('workspace', '=', workspace)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(recordOf);
  };
  const change = async (id: string, values: Updateable<Tables['source']>): Promise<void> => {
    await db
      .updateTable('source')
      .set(values)
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
  };
  return {
    list: read,
    find: async (id) => (await read()).find((source) => source.id === id) ?? null,
    async save({ id, kind, name, config }) {
      const changing = { name, config: toJson(config), removed_at: null };
      await db
        .insertInto('source')
        .values({ id, workspace, kind, ...changing, created_at: now() })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
        .execute();
    },
    setState: (id, state) => change(id, { state }),
    setSchedule: (id, schedule) =>
      change(id, {
        schedule: schedule === null ? null : toJson<unknown>(schedule),
        scheduled_at: now(),
      }),
    setAttempted: (id) => change(id, { attempted_at: now() }),
    remove: (id) => change(id, { removed_at: now() }),
    restore: (id) => change(id, { removed_at: null }),
    async forget(id) {
      await db
        .deleteFrom('source')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
  };
}

function recordOf(row: Selectable<Tables['source']>): SourceRecord {
  const { id, kind, name, config, state } = row;
  return {
    id,
    kind,
    name,
    config,
    state,
    removedAt: row.removed_at,
    schedule: zSchedule.nullable().parse(row.schedule),
    scheduledAt: row.scheduled_at,
    attemptedAt: row.attempted_at,
  };
}
