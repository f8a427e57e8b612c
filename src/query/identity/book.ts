/** Where the accounts of a snapshot come from, record by record, as plain data. */
import type { ComparedField } from '../../model/index.ts';
import type { RecordRef } from '../../model/schema.ts';

/** How a record found its account. */
export type LinkMethod = 'founder' | 'decision' | 'key' | 'tax_id' | 'domain' | 'email';

/** What two records have in common. */
export type Evidence = 'tax_id' | 'tax_root' | 'email' | 'domain' | 'name' | 'country' | 'city';

/** A record of a source that stands for an account; `account` null = it matches none. */
export type AccountRecord = RecordRef & {
  account: string | null;
  method: LinkMethod | null;
  /** 0 to 1, exact decimal text. */
  confidence: string | null;
  decidedBy: string | null;
  fields: Readonly<Record<ComparedField, string | null>>;
  taxState: 'valid' | 'wrong' | 'unknown' | null;
  /** Rows that name it by its key, and their money in the reporting currency as decimal text. */
  rows: number;
  amount: string | null;
};

/** What a person may decide: `record` may belong to `account`, which was founded by `other`. */
export type Proposal = {
  kind: 'link' | 'merge';
  record: RecordRef;
  account: string;
  other: RecordRef;
  /** 0 to 1, decimal text. */
  score: string;
  evidence: readonly { kind: Evidence; value: string | null }[];
};

export type IdentityBook = {
  records: readonly AccountRecord[];
  proposals: readonly Proposal[];
  /** Ids of the decisions that the snapshot was built with. */
  decisions: readonly string[];
  /** There are more records than are listed. */
  isCut: boolean;
};
