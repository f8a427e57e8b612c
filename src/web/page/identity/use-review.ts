import { useState } from 'react';
import type { AccountCard, ProposalView } from '../../../serve/schema.ts';
import { recordName } from './record-name.ts';
import type { Decider } from './use-decide.tsx';
import { useReviewKeys } from './use-review-keys.ts';

/** What can be done with the proposal that is looked at. */
export type ReviewActions = Readonly<Record<'accept' | 'reject' | 'found' | 'move', () => void>>;

export type Review = {
  at: number;
  go: (at: number) => void;
  proposal: ProposalView | null;
  actions: ReviewActions;
  /** The person chooses another account for it. */
  isMoving: boolean;
  choose: (account: AccountCard) => void;
  stopMoving: () => void;
};

/** One proposal after another. What was decided leaves the list, so the next one takes its place. */
export function useReview(proposals: readonly ProposalView[], decider: Decider): Review {
  const [wanted, setWanted] = useState(0);
  const [isMoving, setIsMoving] = useState(false);
  const at = Math.max(0, Math.min(wanted, proposals.length - 1));
  const proposal = proposals[at] ?? null;
  const go = (next: number): void => setWanted(Math.max(0, Math.min(next, proposals.length - 1)));
  const decide = (kind: 'accept' | 'merge' | 'reject' | 'found'): void => {
    if (proposal === null || decider.isBusy) return;
    const right = kind === 'found' ? null : proposal.right.ref;
    decider.decide({ kind, left: proposal.left.ref, right }, recordName(proposal.left));
  };
  const isMerge = proposal?.kind === 'merge';
  const actions: ReviewActions = {
    accept: () => decide(isMerge ? 'merge' : 'accept'),
    reject: () => decide('reject'),
    found: () => {
      if (!isMerge) decide('found');
    },
    move: () => {
      if (proposal !== null) setIsMoving(true);
    },
  };
  useReviewKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    a: actions.accept,
    r: actions.reject,
    o: actions.found,
    m: actions.move,
    u: decider.undoLast,
  });
  return {
    at,
    go,
    proposal,
    actions,
    isMoving,
    choose: (account) => {
      setIsMoving(false);
      if (proposal === null) return;
      const kind = isMerge ? 'merge' : 'accept';
      const left = proposal.left.ref;
      decider.decide({ kind, left, right: account.founder }, recordName(proposal.left));
    },
    stopMoving: () => setIsMoving(false),
  };
}
