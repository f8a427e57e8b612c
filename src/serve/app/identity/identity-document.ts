import { foundedAccount } from '../../../model/index.ts';
import type { IdentityDocument } from '../../schema.ts';
import type { NewDecision, StoredDecision } from './decisions.ts';

/** The decisions in force as a document that another installation can take over. */
export function documentOf(decisions: readonly StoredDecision[]): IdentityDocument {
  const standing = decisions.filter(({ undoneAt }) => undoneAt === null);
  return {
    kind: 'identity',
    version: 1,
    decisions: standing.map(({ kind, left, right, decidedBy, decidedAt, note }) => ({
      kind,
      left,
      right,
      decidedBy,
      decidedAt,
      note,
    })),
  };
}

/** Decisions of a document that are not in force yet, in its order. */
export function newDecisions(
  { decisions }: IdentityDocument,
  stored: readonly StoredDecision[],
): NewDecision[] {
  const standing = stored.filter(({ undoneAt }) => undoneAt === null);
  const known = new Set(standing.map(nameOf));
  const added = new Map(decisions.map((decision) => [nameOf(decision), decision]));
  return [...added]
    .filter(([name]) => !known.has(name))
    .map(([, { kind, left, right, note }]) => ({ kind, left, right, note }));
}

function nameOf({ kind, left, right }: Pick<NewDecision, 'kind' | 'left' | 'right'>): string {
  return `${kind} ${foundedAccount(left)} ${foundedAccount(right)}`;
}
