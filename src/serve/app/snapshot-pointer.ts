import { join } from 'node:path';
import { hashOf } from '../../base/hash.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import type { SnapshotPointer } from '../../land/index.ts';
import { zSnapshot } from '../../land/schema.ts';
import type { Snapshot } from '../../land/schema.ts';
import type { Preferences } from './preferences.ts';

type PointerSpec = {
  metadata: Metadata;
  preferences: Preferences;
  workspace: string;
  folder: string;
};

/**
 * The pointer to the current snapshot, in the metadata store: old and new change places in one transaction, so that
 * a process killed in between leaves one of the two. File names are relative to `folder`, so that it may move.
 */
export function snapshotPointer({
  metadata: { db },
  preferences,
  workspace,
  folder,
}: PointerSpec): SnapshotPointer {
  return {
    async current() {
      const row = await db
        .selectFrom('snapshot')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('current', '=', true)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { number, file, published_at: publishedAt, content_hash: contentHash } = row;
      return {
        number,
        file: join(folder, file),
        publishedAt,
        contentHash,
        sources: await sourcesOf(preferences, number),
      };
    },
    date: (number, sources) => preferences.set(sourcesKey(number), sources),
    async point({ number, publishedAt, contentHash, sources }) {
      await preferences.set(sourcesKey(number), sources);
      const row = {
        workspace,
        number,
        file: `${number}.duckdb`,
        published_at: publishedAt,
        content_hash: contentHash,
      };
      await db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('snapshot')
          .set({ current: false })
          .where('workspace', '=', workspace)
          .execute();
        await transaction
          .insertInto('snapshot')
          .values({ ...row, policy_hash: hashOf(contentHash), current: true })
          .execute();
      });
    },
  };
}

/** The sources of a snapshot, with the time each was synced: part of what was published, so kept with it. */
async function sourcesOf(preferences: Preferences, snapshot: number): Promise<Snapshot['sources']> {
  const stored = zSnapshot.shape.sources.safeParse(await preferences.get(sourcesKey(snapshot)));
  return stored.success ? stored.data : [];
}

function sourcesKey(snapshot: number): string {
  return `sources/${snapshot}`;
}
