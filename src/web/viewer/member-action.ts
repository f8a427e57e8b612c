import type { Filter } from '../../query/schema.ts';
import type { MemberKey } from '../../report/schema.ts';

/** A dimension member that a row, a list item or a point stands for, by its name. */
export type NamedMember = MemberKey & { name: string };

/** What a reader may do with it: see the account's page, or the same report with a filter more. */
export type MemberAction =
  | { kind: 'account'; account: string; name: string }
  | { kind: 'filter'; filter: Filter; name: string };

/** An account has a page of its own; every member narrows the report, where it can be narrowed by its dimension. */
export function memberActions(
  members: readonly NamedMember[],
  dimensions: ReadonlySet<string>,
): MemberAction[] {
  return members.flatMap(({ dimension, key, name }): MemberAction[] => [
    ...(dimension === 'account' && key !== null
      ? [{ kind: 'account' as const, account: key, name }]
      : []),
    ...(dimensions.has(dimension)
      ? [{ kind: 'filter' as const, filter: { dimension, op: 'in' as const, values: [key] }, name }]
      : []),
  ]);
}
