import type { Clock } from '../../base/clock.ts';
import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';

/** A configured source. Its id is part of the names of its raw tables, so it is short and never changes. */
export type SourceRecord = {
  id: string;
  kind: string;
  name: string;
  config: Record<string, unknown>;
};

export type Sources = {
  list(): Promise<SourceRecord[]>;
  find(id: string): Promise<SourceRecord | null>;
  /** Adds it, or changes its name and configuration. */
  save(source: SourceRecord): Promise<void>;
};

/** Sources in the metadata store. */
export function sourcesIn(
  { db }: Metadata,
  { workspace, clock }: { workspace: string; clock: Clock },
): Sources {
  const read = async (): Promise<SourceRecord[]> => {
    const rows = await db
      .selectFrom('source')
      .selectAll()
      .where('workspace', '=', workspace)
      .orderBy('created_at')
      .execute();
    return rows.map(({ id, kind, name, config }) => ({ id, kind, name, config }));
  };
  return {
    list: read,
    find: async (id) => (await read()).find((source) => source.id === id) ?? null,
    async save({ id, kind, name, config }) {
      const changing = { name, config: toJson(config) };
      await db
        .insertInto('source')
        .values({
          id,
          workspace,
          kind,
          ...changing,
          created_at: new Date(clock.now()).toISOString(),
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
        .execute();
    },
  };
}
