import { compare } from '../../../base/exact.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import { foundedAccount } from '../../../model/index.ts';
import { serveProblems } from '../../problems.ts';
import type {
  AccountOrigin,
  AccountsReply,
  DecisionsReply,
  IdentityOverview,
  ProposalsReply,
  RecordsReply,
} from '../../schema.ts';
import type { Published } from '../published.ts';
import type { StoredDecision } from './decisions.ts';
import type { PageAsked, ProposalsAsked } from './asked.ts';
import { amountOf, byWorth, isFound } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { openProposals } from './open-proposals.ts';
import type { OpenProposal } from './open-proposals.ts';
import { viewAccount, viewDecision, viewProposal, viewRecord } from './view-record.ts';
import type { Viewing } from './view-record.ts';

type Decided = { stored: readonly StoredDecision[]; waiting: readonly StoredDecision[] };

/** How many there are of everything. */
export function viewOverview({
  now,
  ledger,
  stored,
  waiting,
  job,
}: Decided & { now: Published; ledger: Ledger; job: string | null }): IdentityOverview {
  const { number, publishedAt } = now.snapshot;
  const unmatched = undecided(ledger, waiting);
  return {
    accounts: ledger.accounts.size,
    records: ledger.book.records.length,
    unmatched: unmatched.length,
    unmatchedRows: unmatched.reduce((total, { rows }) => total + rows, 0),
    unmatchedAmount: amountOf(unmatched) ?? '0',
    proposals: openProposals(ledger, waiting).length,
    decisions: stored.filter(({ undoneAt }) => undoneAt === null).length,
    waiting: waiting.length,
    currency: now.policies.reporting_currency,
    snapshot: { number, publishedAt },
    job,
  };
}

/** A page of proposals. */
export function listProposals(
  { search, least, kind, offset, limit }: ProposalsAsked,
  open: readonly OpenProposal[],
  viewing: Viewing,
): ProposalsReply {
  const { ledger } = viewing;
  const found = open.filter(
    (proposal) =>
      compare(proposal.score, least) >= 0 &&
      (kind === 'all' || proposal.kind === kind) &&
      [proposal.record, proposal.other].some((ref) => {
        const record = ledger.find(ref);
        return record !== null && isFound(record, search);
      }),
  );
  const page = found.slice(offset, offset + limit);
  return {
    proposals: page.flatMap((proposal) => viewProposal(proposal, viewing) ?? []),
    total: found.length,
  };
}

/** A page of records that belong to no account. */
export function listUnmatched(
  { search, offset, limit }: PageAsked,
  waiting: readonly StoredDecision[],
  viewing: Viewing,
): RecordsReply {
  const found = undecided(viewing.ledger, waiting).filter((record) => isFound(record, search));
  const page = found.sort(byWorth).slice(offset, offset + limit);
  return { records: page.map((record) => viewRecord(record, viewing)), total: found.length };
}

function undecided(
  { unmatched }: Ledger,
  waiting: readonly StoredDecision[],
): Ledger['unmatched'][number][] {
  const decided = new Set(
    waiting
      .filter(({ kind, undoneAt }) => kind !== 'reject' && undoneAt === null)
      .map(({ left }) => foundedAccount(left)),
  );
  return unmatched.filter((record) => !decided.has(foundedAccount(record)));
}

/** A page of accounts, found by anything that one of their records says. */
export function listAccounts(
  { search, offset, limit }: PageAsked,
  viewing: Viewing,
): AccountsReply {
  const found = [...viewing.ledger.accounts.values()].filter(({ records }) =>
    records.some((record) => isFound(record, search)),
  );
  const page = found
    .sort((a, b) => byWorth(a, b) || a.name.localeCompare(b.name))
    .slice(offset, offset + limit);
  return { accounts: page.map((account) => viewAccount(account, viewing)), total: found.length };
}

/** Where an account comes from: its records, and what people decided about them. */
export function viewOrigin(id: string, decided: Decided, viewing: Viewing): Result<AccountOrigin> {
  const account = viewing.ledger.accounts.get(id);
  if (account === undefined)
    return fail(serveProblems.make('identity_unknown_account', { account: id }));
  const own = new Set(account.records.map(foundedAccount));
  const about = decided.stored.filter(({ left, right }) =>
    [left, right].some((ref) => own.has(foundedAccount(ref))),
  );
  return ok({
    account: viewAccount(account, viewing),
    records: account.records.map((record) => viewRecord(record, viewing)),
    decisions: viewAll(about, decided, viewing),
  });
}

/** A page of decisions, newest first. */
export function listDecisions(
  { search, offset, limit }: PageAsked,
  decided: Decided,
  viewing: Viewing,
): DecisionsReply {
  const { ledger } = viewing;
  const found = decided.stored.filter(
    ({ left, right }) =>
      search === '' ||
      [left, right].some((ref) => {
        const record = ledger.find(ref);
        return record === null ? ref.pk.includes(search) : isFound(record, search);
      }),
  );
  const page = found.toReversed().slice(offset, offset + limit);
  return { decisions: viewAll(page, decided, viewing), total: found.length };
}

function viewAll(
  decisions: readonly StoredDecision[],
  { waiting }: Decided,
  viewing: Viewing,
): DecisionsReply['decisions'] {
  const waits = new Set(waiting.map(({ id }) => id));
  return decisions.map((decision) => viewDecision(decision, waits.has(decision.id), viewing));
}
