import type { Metadata } from '../../base/metadata/open.ts';
import { zDecision } from '../../model/index.ts';
import type { Decision } from '../../model/index.ts';

/** What people decided about which records are one account, in the order in which they did; undone ones left out. */
export async function decisionsInForce({ db }: Metadata): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, left, right, decided_by: decidedBy }) =>
    zDecision.parse({ id, kind, left: JSON.parse(left), right: JSON.parse(right), decidedBy }),
  );
}
