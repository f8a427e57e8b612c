import { compare } from '../../../base/exact.ts';
import { foundedAccount } from '../../../model/index.ts';
import type { Proposal } from '../../../query/index.ts';
import type { StoredDecision } from './decisions.ts';
import { byWorth, groupedBy } from './ledger.ts';
import type { Ledger } from './ledger.ts';

/** A proposal with what it is worth: what would change its account. */
export type OpenProposal = Proposal & { rows: number; amount: string | null };

/** What a snapshot does not know of: decided since, or undone since. */
export function waitingDecisions(
  decisions: readonly StoredDecision[],
  { book }: Ledger,
): StoredDecision[] {
  const known = new Set(book.decisions);
  return decisions.filter(({ id, undoneAt }) => known.has(id) !== (undoneAt === null));
}

/** Proposals that nobody has decided since they were made, what is worth most first. */
export function openProposals(ledger: Ledger, waiting: readonly StoredDecision[]): OpenProposal[] {
  const made = waiting.filter(({ undoneAt }) => undoneAt === null);
  const placed = new Set(
    made.filter(({ kind }) => kind !== 'reject').map(({ left }) => foundedAccount(left)),
  );
  const refused = new Set(
    made.map(({ left, right }) => `${foundedAccount(left)} ${foundedAccount(right)}`),
  );
  const open = ledger.book.proposals.filter(({ record, other }) => {
    const [left, right] = [foundedAccount(record), foundedAccount(other)];
    return (
      !placed.has(left) && !refused.has(`${left} ${right}`) && !refused.has(`${right} ${left}`)
    );
  });
  return open.map((proposal) => ({ ...proposal, ...worthOf(proposal, ledger) })).sort(byPlace);
}

function worthOf(
  { kind, record }: Proposal,
  ledger: Ledger,
): Pick<OpenProposal, 'rows' | 'amount'> {
  const found = ledger.find(record);
  const account = kind === 'merge' ? ledger.accounts.get(found?.account ?? '') : undefined;
  const { rows = 0, amount = null } = account ?? found ?? {};
  return { rows, amount };
}

function byPlace(a: OpenProposal, b: OpenProposal): number {
  return (
    byWorth(a, b) ||
    foundedAccount(a.record).localeCompare(foundedAccount(b.record)) ||
    compare(b.score, a.score)
  );
}

/**
 * What can be accepted together: for each record the one proposal that is better than its others, where it is sure
 * enough.
 */
export function surestOf(proposals: readonly OpenProposal[], least: string): OpenProposal[] {
  const groups = groupedBy(proposals, ({ record }) => foundedAccount(record));
  return [...groups.values()].flatMap((group) => {
    const [best, second] = [...group].sort((a, b) => compare(b.score, a.score));
    if (best === undefined || compare(best.score, least) < 0) return [];
    return second !== undefined && compare(second.score, best.score) === 0 ? [] : [best];
  });
}
