import { compare, sum } from '../../../base/exact.ts';
import { foundedAccount } from '../../../model/index.ts';
import type { RecordRef } from '../../../model/schema.ts';
import type { AccountRecord, IdentityBook } from '../../../query/index.ts';

/** An account with the records that stand for it, the one that it is called by first. */
export type LedgerAccount = {
  id: string;
  name: string;
  records: readonly AccountRecord[];
  founder: AccountRecord;
  rows: number;
  amount: string | null;
};

/** The records of a snapshot, found by what people point at. */
export type Ledger = {
  book: IdentityBook;
  accounts: ReadonlyMap<string, LedgerAccount>;
  unmatched: readonly AccountRecord[];
  find(ref: RecordRef): AccountRecord | null;
};

/** Indexes what was read of a snapshot. */
export function ledgerOf(book: IdentityBook): Ledger {
  const byRef = new Map(book.records.map((record) => [foundedAccount(record), record]));
  const byAccount = groupedBy(book.records, ({ account }) => account);
  const accounts = new Map<string, LedgerAccount>();
  for (const [id, records] of byAccount) if (id !== null) accounts.set(id, accountOf(id, records));
  return {
    book,
    accounts,
    unmatched: byAccount.get(null) ?? [],
    find: (ref) => byRef.get(foundedAccount(ref)) ?? null,
  };
}

function accountOf(id: string, records: readonly AccountRecord[]): LedgerAccount {
  const isFounder = (record: AccountRecord): boolean => foundedAccount(record) === id;
  const ordered = [...records].sort((a, b) => Number(isFounder(b)) - Number(isFounder(a)));
  const [founder] = ordered as [AccountRecord, ...AccountRecord[]];
  return {
    id,
    name: nameOf(founder) ?? id,
    records: ordered,
    founder,
    rows: ordered.reduce((total, { rows }) => total + rows, 0),
    amount: amountOf(ordered),
  };
}

/** Items by what they have in common, in their order. */
export function groupedBy<T, Key>(
  items: readonly T[],
  keyOf: (item: T) => Key,
): ReadonlyMap<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** What people call a record. */
export function nameOf({ fields }: AccountRecord): string | null {
  return fields.name ?? fields.legal_name;
}

/** The money of records together; null where none has any. */
export function amountOf(records: readonly Pick<AccountRecord, 'amount'>[]): string | null {
  const amounts = records.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return amounts.length === 0 ? null : sum(amounts);
}

/** Who is worth more comes first: money, then rows. */
export function byWorth(
  a: { amount: string | null; rows: number },
  b: { amount: string | null; rows: number },
): number {
  return compare(b.amount ?? '0', a.amount ?? '0') || b.rows - a.rows;
}

/** Does a record say what is searched for: a name, a key, a tax id, a domain, an address? Empty finds all. */
export function isFound(record: AccountRecord, search: string): boolean {
  const wanted = plain(search);
  if (wanted === '') return true;
  const { name, legal_name: legal, tax_id: tax, domains, email } = record.fields;
  return [name, legal, tax, domains, email, record.pk].some(
    (text) => text !== null && (plain(text).includes(wanted) || bare(text).includes(wanted)),
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** Numbers are looked for without their dots and dashes, too. */
function bare(text: string): string {
  return plain(text).replaceAll(/[^a-z0-9@]/g, '');
}
