import { required } from '../../../base/fault.ts';
import type { Locale } from '../../../base/locale.ts';
import { COMPARED_FIELDS, entities } from '../../../model/index.ts';
import type { ComparedField } from '../../../model/index.ts';
import type { AccountRecord, Evidence } from '../../../query/index.ts';
import type { AccountCard, AccountRecordView, DecisionView, ProposalView } from '../../schema.ts';
import type { StoredDecision } from './decisions.ts';
import { nameOf } from './ledger.ts';
import type { Ledger, LedgerAccount } from './ledger.ts';
import type { OpenProposal } from './open-proposals.ts';

/** What views are made with. */
export type Viewing = {
  ledger: Ledger;
  locale: Locale;
  /** Names of sources by their ids. */
  sources: ReadonlyMap<string, string>;
};

/** A record as people compare it. */
export function viewRecord(record: AccountRecord, viewing: Viewing): AccountRecordView {
  const { source, stream, pk, account, method, confidence, decidedBy } = record;
  return {
    ref: { source, stream, pk },
    sourceName: viewing.sources.get(source) ?? source,
    account,
    accountName: account === null ? null : (viewing.ledger.accounts.get(account)?.name ?? null),
    method,
    confidence,
    decidedBy,
    fields: COMPARED_FIELDS.flatMap((name) => fieldOf(record, name, viewing.locale)),
    taxState: record.taxState,
    rows: record.rows,
    amount: record.amount,
  };
}

function fieldOf(
  { fields }: AccountRecord,
  name: ComparedField,
  locale: Locale,
): AccountRecordView['fields'] {
  const value = fields[name];
  if (value === null || value === '') return [];
  const field = entities.account.fields.find((each) => each.name === name);
  return [{ name, label: required(field, `field ${name}`).names[locale], value }];
}

/** An account with what else it is called. */
export function viewAccount(account: LedgerAccount, { sources }: Viewing): AccountCard {
  const { id, name, records, founder, rows, amount } = account;
  const called = records.flatMap((record) => [record.fields.name, record.fields.legal_name]);
  const aliases = called.filter((each) => each !== null && each !== name) as string[];
  const own = records.map(({ source }) => sources.get(source) ?? source);
  return {
    id,
    name,
    aliases: [...new Set(aliases)],
    records: records.length,
    sources: [...new Set(own)],
    rows,
    amount,
    founder: { source: founder.source, stream: founder.stream, pk: founder.pk },
  };
}

/** Fields in which each kind of evidence stands. */
const FIELDS: Readonly<Record<Evidence, readonly ComparedField[]>> = {
  tax_id: ['tax_id'],
  tax_root: ['tax_id'],
  email: ['email'],
  domain: ['domains', 'email'],
  name: ['name', 'legal_name'],
  country: ['country'],
  city: ['city'],
};

/** A proposal as two records side by side. */
export function viewProposal(proposal: OpenProposal, viewing: Viewing): ProposalView | null {
  const { ledger } = viewing;
  const left = ledger.find(proposal.record);
  const right = ledger.find(proposal.other);
  if (left === null || right === null) return null;
  const { kind, score, evidence, rows, amount, account } = proposal;
  return {
    kind,
    score,
    evidence: [...evidence],
    matching: { left: matchingFields(left, evidence), right: matchingFields(right, evidence) },
    rows,
    amount,
    left: viewRecord(left, viewing),
    right: viewRecord(right, viewing),
    others: (ledger.accounts.get(account)?.records.length ?? 1) - 1,
  };
}

/** Fields of a record in which the evidence stands: that which is shared, or what is alike without a text of its own. */
function matchingFields(
  { fields }: AccountRecord,
  evidence: OpenProposal['evidence'],
): ComparedField[] {
  const found = evidence.flatMap(({ kind, value }) =>
    FIELDS[kind].filter((name) => {
      const text = fields[name];
      if (text === null || value === null) return text !== null;
      return kind === 'tax_id' || kind === 'tax_root'
        ? text
            .toUpperCase()
            .replaceAll(/[^0-9A-ZÑ&]/g, '')
            .includes(value)
        : text.toLowerCase().includes(value);
    }),
  );
  return [...new Set(found)];
}

/** A decision with the names of what it is about. */
export function viewDecision(
  decision: StoredDecision,
  isWaiting: boolean,
  { ledger }: Viewing,
): DecisionView {
  const called = (ref: StoredDecision['left']): string => {
    const record = ledger.find(ref);
    return (record === null ? null : nameOf(record)) ?? ref.pk;
  };
  const { left, right } = decision;
  return {
    ...decision,
    leftName: called(left),
    rightName: called(right),
    takesEffect: !isWaiting,
  };
}
