import { z } from 'zod';

/** A record of a stream that stands for an account, as people point at it. */
export const zRecordRef = z.strictObject({
  source: z.string(),
  stream: z.string(),
  pk: z.string(),
});
export type RecordRef = z.infer<typeof zRecordRef>;

/**
 * What a person decided about identity. Stored apart from the data, applied at every build, undone by removing it:
 * - accept: the left record belongs to the right record's account
 * - split: the left record does not belong to the right record's account, whatever the rules say
 * - merge: the accounts of both founding records were always one; the right one gives the id
 */
export const zDecision = z.strictObject({
  id: z.string(),
  kind: z.enum(['accept', 'split', 'merge']),
  left: zRecordRef,
  right: zRecordRef,
  decidedBy: z.string(),
});
export type Decision = z.infer<typeof zDecision>;

/** Id of the account that a record founds. The same record founds the same account in every build. */
export function foundedAccount(record: RecordRef): string {
  return `${record.source}:${record.stream}:${record.pk}`;
}

/**
 * Where each merged account goes, chains followed to their end. Merging twice is merging once; a merge that would
 * close a circle changes nothing, because both ends are one account already.
 */
export function mergedAccounts(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const into = new Map<string, string>();
  for (const { kind, left, right } of decisions) {
    if (kind !== 'merge') continue;
    const from = rootOf(foundedAccount(left), into);
    const to = rootOf(foundedAccount(right), into);
    if (from !== to) into.set(from, to);
  }
  return new Map([...into.keys()].map((account) => [account, rootOf(account, into)]));
}

function rootOf(account: string, into: ReadonlyMap<string, string>): string {
  let at = account;
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
  return at;
}
