import type { Problem, Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Viewer } from '../../../base/viewer.ts';
import { serveProblems } from '../../problems.ts';
import type { Published } from '../published.ts';
import type { Sources } from '../sources.ts';
import type { Decisions, StoredDecision } from './decisions.ts';
import { ledgerOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { waitingDecisions } from './open-proposals.ts';

export type DeskSpec = {
  published(): Published | null;
  decisions: Decisions;
  sources: Sources;
};

/** What every call looks at: the records of the snapshot, and what was decided since. */
export type Desk = {
  now: Published;
  ledger: Ledger;
  stored: StoredDecision[];
  waiting: StoredDecision[];
};

/** Opens the desk of a viewer; what a snapshot holds is read once and kept until there is another. */
export function openDesk(spec: DeskSpec): (viewer: Viewer) => Promise<Result<Desk>> {
  let kept: { snapshot: number; viewer: string; ledger: Promise<Ledger> } | null = null;
  return async (viewer) => {
    const now = spec.published();
    if (now === null) return fail(serveProblems.make('no_snapshot', {}));
    const { number } = now.snapshot;
    if (kept?.snapshot !== number || kept.viewer !== viewer.fingerprint) {
      const ledger = now.asker.identity(viewer).then(ledgerOf);
      kept = { snapshot: number, viewer: viewer.fingerprint, ledger };
      // What failed is read again by whoever asks next.
      ledger.catch(() => (kept = null));
    }
    const ledger = await kept.ledger;
    const stored = await spec.decisions.all();
    return ok({ now, ledger, stored, waiting: waitingDecisions(stored, ledger) });
  };
}

/** The desk of somebody who may decide. */
export async function reviewing(
  open: (viewer: Viewer) => Promise<Result<Desk>>,
  viewer: Viewer,
): Promise<Result<Desk>> {
  return isReviewer(viewer) ? open(viewer) : fail(notYours());
}

/** Identity changes everybody's numbers: only who sees all accounts decides. */
export function isReviewer({ rule }: Viewer): boolean {
  return rule.kind === 'all';
}

/** Said to everybody else. */
export function notYours(): Problem {
  return serveProblems.make('identity_not_yours', {});
}
