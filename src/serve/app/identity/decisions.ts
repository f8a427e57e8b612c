import type { Selectable } from 'kysely';
import type { Clock } from '../../../base/clock.ts';
import { newId } from '../../../base/ids.ts';
import type { Metadata } from '../../../base/metadata/open.ts';
import type { Tables } from '../../../base/metadata/tables.ts';
import { zDecision } from '../../../model/schema.ts';
import type { Decision } from '../../../model/schema.ts';

/** A decision with its history. None is ever deleted: what was undone stays and says so. */
export type StoredDecision = Decision & {
  decidedAt: string;
  undoneAt: string | null;
  undoneBy: string | null;
  /** What was decided at once has one name. */
  batch: string;
  note: string | null;
};

export type NewDecision = Pick<Decision, 'kind' | 'left' | 'right'> & { note: string | null };

/** What people decided about which records are one account. */
export type Decisions = {
  /** All, in the order in which they were made. */
  all(): Promise<StoredDecision[]>;
  /** Those that the next build takes into account, in that order. */
  inForce(): Promise<Decision[]>;
  /** Adds all or none of them as one batch; gives its name. */
  add(decisions: readonly NewDecision[], by: string): Promise<string>;
  /** Undoes those of these ids that are in force; gives how many. */
  undo(ids: readonly string[], by: string): Promise<number>;
};

/** Rows written in one statement. */
const AT_ONCE = 200;

/** Decisions in the metadata store. */
export function decisionsIn({ db }: Metadata, clock: Clock): Decisions {
  const now = (): string => new Date(clock.now()).toISOString();
  const all = async (): Promise<StoredDecision[]> =>
    (await db.selectFrom('decision').selectAll().orderBy('decided_at').orderBy('id').execute()).map(
      decisionOf,
    );
  return {
    all,
    async inForce() {
      const standing = (await all()).filter(({ undoneAt }) => undoneAt === null);
      return standing.map(({ id, kind, left, right, decidedBy }) => ({
        id,
        kind,
        left,
        right,
        decidedBy,
      }));
    },
    async add(decisions, by) {
      const batch = newId();
      // Later words count, so two batches never have one time, and within a batch the id tells the order.
      const last = Date.parse((await all()).at(-1)?.decidedAt ?? '');
      const decidedAt = new Date(Math.max(clock.now(), last + 1 || 0)).toISOString();
      const rows = decisions.map(({ kind, left, right, note }, at) => ({
        id: `${batch}.${String(at).padStart(5, '0')}`,
        kind,
        left: JSON.stringify(left),
        right: JSON.stringify(right),
        decided_by: by,
        decided_at: decidedAt,
        undone_at: null,
        batch,
        note,
      }));
      await db.transaction().execute(async (transaction) => {
        for (let at = 0; at < rows.length; at += AT_ONCE)
          await transaction
            .insertInto('decision')
            .values(rows.slice(at, at + AT_ONCE))
            .execute();
      });
      return batch;
    },
    async undo(ids, by) {
      if (ids.length === 0) return 0;
      const { numUpdatedRows } = await db
        .updateTable('decision')
        .set({ undone_at: now(), undone_by: by })
        .where('id', 'in', [...ids])
        .where('undone_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}

function decisionOf(row: Selectable<Tables['decision']>): StoredDecision {
  const { id, kind, left, right, decided_by: decidedBy } = row;
  const decision = zDecision.parse({
    id,
    kind,
    left: JSON.parse(left),
    right: JSON.parse(right),
    decidedBy,
  });
  return {
    ...decision,
    decidedAt: row.decided_at,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
    batch: row.batch ?? id,
    note: row.note,
  };
}
