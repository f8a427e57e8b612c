/** Rows of two members as flows between a few names on each side. */
import { add, compare, signOf } from '../../../base/exact.ts';
import type { Answer, Filter, Row } from '../../../query/schema.ts';
import { valueOf } from '../../answer.ts';
import { OTHERS } from '../../figure/words.ts';
import type { Scope } from '../../scope.ts';
import { memberName } from '../../vocabulary.ts';

/** `filters`: the members on each side, so that a flow that joins several can be asked about as one number. */
export type Flow = { from: string; to: string; value: string; filters: Filter[] };
export type Flows = { sources: string[]; targets: string[]; flows: Flow[] };

/** Names on a side that an eye can still follow; the rest is joined. */
const MOST = 8;

/** The largest members of each side, largest first; smaller ones together as others. */
export function flowsOf(answer: Answer, kpi: string, scope: Scope): Flows {
  const raw = answer.rows.flatMap((row): Flow[] => {
    const { value } = valueOf(row, kpi);
    return value === null || signOf(value) <= 0
      ? []
      : [{ from: nameAt(row, 0, scope), to: nameAt(row, 1, scope), value, filters: sidesOf(row) }];
  });
  const others = OTHERS[scope.style.language];
  const sources = largest(raw.map(({ from, value }) => [from, value]));
  const targets = largest(raw.map(({ to, value }) => [to, value]));
  const joined = new Map<string, Flow>();
  for (const flow of raw) {
    const from = sources.includes(flow.from) ? flow.from : others;
    const to = targets.includes(flow.to) ? flow.to : others;
    const key = JSON.stringify([from, to]);
    const known = joined.get(key);
    const value = add(known?.value ?? '0', flow.value) ?? flow.value;
    joined.set(key, { from, to, value, filters: bothOf(known?.filters ?? [], flow.filters) });
  }
  const flows = [...joined.values()];
  const within = (names: string[], side: 'from' | 'to'): string[] =>
    flows.some((flow) => flow[side] === others) && !names.includes(others)
      ? [...names, others]
      : names;
  return { sources: within(sources, 'from'), targets: within(targets, 'to'), flows };
}

function sidesOf({ members }: Row): Filter[] {
  return members.map(({ dimension, key }) => ({ dimension, op: 'in', values: [key] }));
}

/** The members of both, side by side. */
function bothOf(known: readonly Filter[], more: readonly Filter[]): Filter[] {
  return more.map((side, at) => ({
    ...side,
    values: [...new Set([...(known[at]?.values ?? []), ...side.values])],
  }));
}

function nameAt(row: Row, place: number, { vocabulary, style }: Scope): string {
  const member = row.members[place];
  return member === undefined ? '' : memberName(vocabulary, member, style.language);
}

function largest(pairs: readonly (readonly [string, string])[]): string[] {
  const sums = new Map<string, string>();
  for (const [name, value] of pairs) sums.set(name, add(sums.get(name) ?? '0', value) ?? value);
  return [...sums]
    .toSorted(([, a], [, b]) => compare(b, a))
    .slice(0, MOST)
    .map(([name]) => name);
}
