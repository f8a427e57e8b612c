/**
 * What is needed in one turn, read together. The questions of a report are asked at the same moment, and many of them
 * look at the same tables and days: each of these is then read once for all.
 */
import type { Attribution } from '../plan/attribution.ts';
import { mergeNeeds } from '../plan/merge-needs.ts';
import type { SlotPair } from '../plan/merge-needs.ts';
import type { Need } from '../plan/needs.ts';
import type { UnitWorld } from '../plan/unit-statements.ts';
import type { Group, Values } from './groups.ts';

/** Needs of one question, cut in one way. */
export type Wanted = {
  readonly needs: readonly Need[];
  readonly attribution: Attribution;
  readonly shared: UnitWorld;
};

/** Groups with the values that were needed; null when there are too many. */
export type Read = (wanted: Wanted) => Promise<Group[] | null>;

type Waiting = {
  readonly wanted: Wanted;
  resolve(groups: Group[] | null): void;
  reject(error: unknown): void;
};

/** Gathers what is wanted until whoever runs now has asked everything. Lives as long as its snapshot is open. */
export class Turns {
  readonly #read: Read;
  #waiting: Waiting[] = [];

  constructor(read: Read) {
    this.#read = read;
  }

  /** As the reader given to the constructor, perhaps together with others that ask at the same moment. */
  run(wanted: Wanted): Promise<Group[] | null> {
    if (wanted.needs.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ wanted, resolve, reject });
      if (this.#waiting.length === 1) void Promise.resolve().then(() => this.#close());
    });
  }

  #close(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const alike of crowds(waiting)) void this.#answer(alike);
  }

  async #answer(alike: readonly Waiting[]): Promise<void> {
    const [first, ...others] = alike;
    if (first === undefined) return;
    const together = others.length === 0 ? null : await this.#readTogether(first, alike);
    for (const [at, { wanted, resolve, reject }] of alike.entries()) {
      const groups = together?.[at];
      if (groups === undefined) this.#read(wanted).then(resolve, reject);
      else resolve(groups);
    }
  }

  /** The groups of each; null where reading together fails: then each is read alone, and only the guilty one fails. */
  async #readTogether({ wanted }: Waiting, alike: readonly Waiting[]): Promise<Group[][] | null> {
    const { needs, pairs } = mergeNeeds(alike.map((each) => each.wanted.needs));
    const groups = await this.#read({ ...wanted, needs }).catch(() => null);
    return groups === null ? null : pairs.map((own) => ownGroups(groups, own));
  }
}

/** Those that can be read together: of one viewer, about the same accounts, cut in the same way. */
function crowds(waiting: readonly Waiting[]): Waiting[][] {
  const [only, ...others] = waiting;
  if (only !== undefined && others.length === 0) return [[only]];
  const alike = new Map<string, Waiting[]>();
  for (const [at, each] of waiting.entries()) {
    const key = keyOf(each.wanted) ?? String(at);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [each]);
    else known.push(each);
  }
  return [...alike.values()];
}

/** Equal for what can be read together; null for what "others" are made of, which no two questions share. */
function keyOf({ attribution, shared: { world } }: Wanted): string | null {
  const { dimensions, filters, hidden } = attribution;
  if (hidden !== null) return null;
  const { viewer, accounts } = world.scope;
  return JSON.stringify([
    viewer.workspace,
    viewer.fingerprint,
    accounts,
    world.today,
    dimensions.map((dimension) => dimension.id),
    filters.map(({ dimension, op, values }) => [dimension.id, op, values]),
  ]);
}

/** The groups of which something was needed, with the slots of their question. */
function ownGroups(groups: readonly Group[], pairs: readonly SlotPair[]): Group[] {
  return groups.flatMap(({ keys, values }) => {
    const own: Values = [];
    for (const { from, to } of pairs) if (values[from] !== undefined) own[to] = values[from];
    return own.length === 0 ? [] : [{ keys, values: own }];
  });
}
