import type { Decision, RecordRef } from '../schema.ts';
import { foundedAccount } from './founded-account.ts';

/** A record and the record whose account it belongs to, or does not. */
export type Pair = { record: RecordRef; other: RecordRef; decidedBy: string };

/** What decisions come to. */
export type Ruling = {
  /** Records that are accounts of their own. */
  founders: { record: RecordRef; decidedBy: string }[];
  /** Records whose account is that of another one, which is not placed itself. */
  placed: Pair[];
  /** Records that never belong to the account of another one. */
  refused: Pair[];
  /** Accounts that are part of another one: from → into. */
  merged: ReadonlyMap<string, string>;
};

/** Decisions in the order in which they were made → what holds. */
export function rulingOf(decisions: readonly Decision[]): Ruling {
  const words = lastWords(decisions);
  const founders = [...words.values()].filter(({ kind }) => kind !== 'accept');
  const accepted = [...words.values()].filter(({ kind }) => kind === 'accept');
  return {
    founders: founders.map(({ left, decidedBy }) => ({ record: left, decidedBy })),
    placed: accepted.flatMap((decision) => {
      const other = endOf(decision, words);
      return other === null
        ? []
        : [{ record: decision.left, other, decidedBy: decision.decidedBy }];
    }),
    refused: refusedPairs(decisions),
    merged: mergedAccounts(decisions),
  };
}

/** The last word on where each record belongs. */
function lastWords(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const words = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.kind === 'reject' || decision.kind === 'merge') continue;
    const record = foundedAccount(decision.left);
    words.delete(record);
    words.set(record, decision);
  }
  return words;
}

/** Follows a chain of accepted records to one that nobody placed; null where the chain is a circle. */
function endOf({ left, right }: Decision, words: ReadonlyMap<string, Decision>): RecordRef | null {
  const seen = new Set([foundedAccount(left)]);
  for (let at = right; ;) {
    const name = foundedAccount(at);
    if (seen.has(name)) return null;
    seen.add(name);
    const next = words.get(name);
    if (next?.kind !== 'accept') return at;
    at = next.right;
  }
}

function refusedPairs(decisions: readonly Decision[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { kind, left, right, decidedBy } of decisions) {
    if (kind !== 'reject' && kind !== 'split') continue;
    const name = `${foundedAccount(left)} ${foundedAccount(right)}`;
    pairs.set(name, { record: left, other: right, decidedBy });
  }
  return [...pairs.values()];
}

/**
 * Where each merged account goes. What was merged is one account in whatever order it was said; its id is that of the
 * one which was merged into none, the first of them by name where there are several or none.
 */
export function mergedAccounts(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const merges = decisions
    .filter(({ kind }) => kind === 'merge')
    .map(({ left, right }) => [foundedAccount(left), foundedAccount(right)] as const)
    .filter(([from, into]) => from !== into);
  const from = new Set(merges.map(([each]) => each));
  const into = new Map<string, string>();
  for (const group of groupsOf(merges)) {
    const names = [...group].sort();
    const root = names.find((name) => !from.has(name)) ?? names[0] ?? '';
    for (const name of names) if (name !== root) into.set(name, root);
  }
  return into;
}

/** Names that pairs tie together. */
function groupsOf(pairs: readonly (readonly [string, string])[]): ReadonlySet<Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const joined = new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])]);
    for (const name of joined) groups.set(name, joined);
  }
  return new Set(groups.values());
}
