import type { Contest } from './contest.ts';
import { moneyContests } from './money.ts';
import { recurringContests } from './recurring.ts';
import { relationshipContests } from './relationship.ts';
import { retentionContests } from './retention.ts';

/** The twenty questions of the comparison with hand-written SQL. */
export const contests: readonly Contest[] = [
  ...recurringContests,
  ...retentionContests,
  ...moneyContests,
  ...relationshipContests,
];
