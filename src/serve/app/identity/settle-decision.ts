import { assertNever } from '../../../base/fault.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Result } from '../../../base/problem.ts';
import { foundedAccount } from '../../../model/index.ts';
import type { DecisionKind, RecordRef } from '../../../model/schema.ts';
import type { AccountRecord } from '../../../query/index.ts';
import { serveProblems } from '../../problems.ts';
import { nameOf } from './ledger.ts';
import type { Ledger, LedgerAccount } from './ledger.ts';

export type Asked = { kind: DecisionKind; left: RecordRef; right: RecordRef | null };
export type Settled = { kind: DecisionKind; left: RecordRef; right: RecordRef };

/**
 * What a person asked → the decision that is kept: accounts are named by the record that founded them, and placing the
 * founder of an account in another one merges the two. What would change nothing or points at nothing is refused.
 */
export function settleDecision(asked: Asked, ledger: Ledger): Result<Settled> {
  const left = ledger.find(asked.left);
  if (left === null) return unknownRecord(asked.left);
  const own = left.account === null ? null : (ledger.accounts.get(left.account) ?? null);
  switch (asked.kind) {
    case 'found':
      return own === null
        ? ok({ kind: 'found', left: refOf(left), right: refOf(left) })
        : hasAccount(left, own);
    case 'split':
      return settleSplit(left, own);
    case 'accept':
    case 'reject':
    case 'merge':
      return settlePair({ kind: asked.kind, left, own }, asked.right, ledger);
    default:
      return assertNever(asked.kind);
  }
}

function settleSplit(left: AccountRecord, own: LedgerAccount | null): Result<Settled> {
  if (own === null) return fail(serveProblems.make('identity_no_account', { record: left.pk }));
  if (own.founder === left)
    return fail(serveProblems.make('identity_founder', { record: left.pk, account: own.name }));
  return ok({ kind: 'split', left: refOf(left), right: refOf(own.founder) });
}

type Paired = {
  kind: 'accept' | 'reject' | 'merge';
  left: AccountRecord;
  own: LedgerAccount | null;
};

function settlePair(
  { kind, left, own }: Paired,
  at: RecordRef | null,
  ledger: Ledger,
): Result<Settled> {
  const right = at === null ? null : ledger.find(at);
  if (right === null) return unknownRecord(at ?? { source: '', stream: '', pk: '' });
  const account = ledger.accounts.get(right.account ?? '');
  if (account === undefined)
    return fail(serveProblems.make('identity_no_account', { record: right.pk }));
  const isFounder = own?.founder === left;
  const into = refOf(account.founder);
  if (kind === 'reject') {
    return isFounder && own === account
      ? fail(serveProblems.make('identity_founder', { record: left.pk, account: account.name }))
      : ok({ kind, left: refOf(left), right: into });
  }
  if (own === account) return hasAccount(left, account);
  if (kind === 'accept' && !isFounder) return ok({ kind, left: refOf(left), right: into });
  if (own === null) return fail(serveProblems.make('identity_no_account', { record: left.pk }));
  return ok({ kind: 'merge', left: refOf(own.founder), right: into });
}

function hasAccount(left: AccountRecord, { name }: LedgerAccount): Result<never> {
  const record = nameOf(left) ?? left.pk;
  return fail(serveProblems.make('identity_has_account', { record, account: name }));
}

function unknownRecord(ref: RecordRef): Result<never> {
  return fail(serveProblems.make('identity_unknown_record', { record: foundedAccount(ref) }));
}

function refOf({ source, stream, pk }: RecordRef): RecordRef {
  return { source, stream, pk };
}
