import type { Filter } from '../../query/schema.ts';

/** Dimension members that a row, a list item or a point stands for. */
export type Members = readonly { dimension: string; key: string | null }[];

/** Where a click on it leads: to the account's page, to the same report with a filter more, or nowhere. */
export type Drill =
  | { kind: 'account'; account: string }
  | { kind: 'filter'; filter: Filter }
  | null;

/** An account is a page of its own; other members narrow the report, where it can be narrowed by them. */
export function drillOf(members: Members, dimensions: ReadonlySet<string>): Drill {
  const account = members.find((member) => member.dimension === 'account' && member.key !== null);
  if (account !== undefined && account.key !== null)
    return { kind: 'account', account: account.key };
  const narrowing = members.find((member) => dimensions.has(member.dimension));
  if (narrowing === undefined) return null;
  return {
    kind: 'filter',
    filter: { dimension: narrowing.dimension, op: 'in', values: [narrowing.key] },
  };
}
