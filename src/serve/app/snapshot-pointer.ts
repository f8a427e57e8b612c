import type { Metadata } from '../../base/metadata/open.ts';
import { hashOf } from '../../base/hash.ts';
import type { SnapshotPointer } from '../../land/index.ts';
import { zSnapshot } from '../../land/schema.ts';
import type { Snapshot } from '../../land/schema.ts';
import type { Preferences } from './preferences.ts';

/**
 * The pointer to the current snapshot, in the metadata store: old and new change places in one transaction, so that
 * a process killed in between leaves one of the two.
 */
export function snapshotPointer({ db }: Metadata, workspace: string, sources: SourceTimes): SnapshotPointer {
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
      return { number, file, publishedAt, contentHash, sources: await sources.of(number) };
    },
    async point(snapshot) {
      await sources.keep(snapshot);
      const { number, file, publishedAt, contentHash } = snapshot;
      await db.transaction().execute(async (transaction) => {
        await transaction.updateTable('snapshot').set({ current: false }).where('workspace', '=', workspace).execute();
        await transaction
          .insertInto('snapshot')
          .values({ workspace, number, file, published_at: publishedAt, content_hash: contentHash, policy_hash: hashOf(contentHash), current: true })
          .execute();
      });
    },
  };
}

/** The sources of each snapshot with the time each was synced: part of what was published, so kept with it. */
export type SourceTimes = {
  of(snapshot: number): Promise<Snapshot['sources']>;
  keep(snapshot: Snapshot): Promise<void>;
};

/** Kept as a preference of the workspace: small, and read only when a snapshot is opened. */
export function sourceTimesIn(preferences: Preferences): SourceTimes {
  return {
    async of(snapshot) {
      const stored = zSnapshot.shape.sources.safeParse(await preferences.get(`sources/${snapshot}`));
      return stored.success ? stored.data : [];
    },
    keep: ({ number, sources }) => preferences.set(`sources/${number}`, sources),
  };
}
