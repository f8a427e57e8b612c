import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../../base/clock.ts';
import { newId } from '../../../base/ids.ts';
import type { Metadata } from '../../../base/metadata/open.ts';

/** A link that is open: it connects one source, once. */
export type OpenLink = { id: string; source: string; expiresAt: string };

/** Links by which a person without an account connects a source anew. A source has one at a time. */
export type ReconnectLinks = {
  /** Makes one in place of those before; `token` is told now and never again. */
  open(source: string): Promise<{ token: string; expiresAt: string }>;
  /** The link with this token, while it is open. */
  find(token: string): Promise<OpenLink | null>;
  /** Open links by source. */
  list(): Promise<readonly OpenLink[]>;
  /** Takes its one use. False = somebody was faster, or it is not open any more. */
  use(id: string): Promise<boolean>;
  /** Gives the use back: what it was for did not come about. */
  release(id: string): Promise<void>;
  revoke(source: string): Promise<void>;
};

const DAYS = 7;

/** Reconnect links in the metadata store. A token has 256 bits, so that its hash needs no salt. */
export function reconnectLinksIn(
  { db }: Metadata,
  { workspace, clock }: { workspace: string; clock: Clock },
): ReconnectLinks {
  const now = (): string => new Date(clock.now()).toISOString();
  const openOnes = () =>
    db
      .selectFrom('reconnect_link')
      .select(['id', 'source_id', 'expires_at'])
      .where('workspace', '=', workspace)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now());
  const linkOf = (row: { id: string; source_id: string; expires_at: string }): OpenLink => ({
    id: row.id,
    source: row.source_id,
    expiresAt: row.expires_at,
  });
  const revoke = async (source: string): Promise<void> => {
    await db
      .updateTable('reconnect_link')
      .set({ revoked_at: now() })
      .where('workspace', '=', workspace)
      .where('source_id', '=', source)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
  };
  return {
    async open(source) {
      await revoke(source);
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(clock.now() + DAYS * 86_400_000).toISOString();
      await db
        .insertInto('reconnect_link')
        .values({
          id: newId(),
          workspace,
          source_id: source,
          token_hash: hashOfToken(token),
          created_at: now(),
          expires_at: expiresAt,
          used_at: null,
          revoked_at: null,
        })
        .execute();
      return { token, expiresAt };
    },
    async find(token) {
      const row = await openOnes().where('token_hash', '=', hashOfToken(token)).executeTakeFirst();
      return row === undefined ? null : linkOf(row);
    },
    list: async () => (await openOnes().execute()).map(linkOf),
    async use(id) {
      const { numUpdatedRows } = await db
        .updateTable('reconnect_link')
        .set({ used_at: now() })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async release(id) {
      await db.updateTable('reconnect_link').set({ used_at: null }).where('id', '=', id).execute();
    },
    revoke,
  };
}

function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
