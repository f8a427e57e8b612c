import type { Clock } from '../../base/clock.ts';
import { newId } from '../../base/ids.ts';
import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';

export type DocumentKind = 'mapping' | 'brand' | 'policy';

/** The workspace's one document of each kind, as stored: whoever reads it parses it. */
export type Documents = {
  read(kind: DocumentKind): Promise<unknown>;
  write(kind: DocumentKind, body: unknown): Promise<void>;
};

/** Name under which the workspace's own document of a kind is kept. */
const NAME = 'workspace';

/** Documents in the metadata store. A write replaces the body and keeps the id. */
export function documentsIn({ db }: Metadata, clock: Clock): Documents {
  return {
    async read(kind) {
      const row = await db
        .selectFrom('document')
        .select('body')
        .where('kind', '=', kind)
        .where('name', '=', NAME)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async write(kind, body) {
      const now = new Date(clock.now()).toISOString();
      const changed = await db
        .updateTable('document')
        .set({ body: toJson<unknown>(body), updated_at: now })
        .where('kind', '=', kind)
        .where('name', '=', NAME)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      if (changed.numUpdatedRows > 0n) return;
      await db
        .insertInto('document')
        .values({
          id: newId(),
          kind,
          name: NAME,
          version: 1,
          body: toJson<unknown>(body),
          created_at: now,
          updated_at: now,
          deleted_at: null,
        })
        .execute();
    },
  };
}
