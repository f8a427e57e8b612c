/** Rows of statements, put together by group: parts meet here, facts never meet facts. */
import type { Cell, Rows } from '../../base/engine-door.ts';
import { add } from '../../base/exact.ts';
import type { Statement } from '../plan/statement.ts';

/** Exact values by slot; absent where no row gave one. */
export type Values = (string | null | undefined)[];

export type Group = { readonly keys: readonly (string | null)[]; readonly values: Values };

/** The groups that a set of statements gives, by their keys. */
export class Groups {
  readonly #groups = new Map<string, Group>();

  /** Adds the rows of one statement. A slot that two rows give is their sum: two tables share a window. */
  add(statement: Statement, { rows }: Rows): void {
    const first = statement.tagged ? 1 : 0;
    const values = first + statement.keys;
    for (const row of rows) {
      const slots = statement.slots.get(statement.tagged ? String(row[0]) : '') ?? [];
      let group: Group | null = null;
      for (let at = 0; at < slots.length; at += 1) {
        const value = textOf(row[values + at]);
        if (value === null) continue;
        for (const slot of slots[at] ?? []) {
          group ??= this.#groupOf(keysIn(row, first, values));
          const known = group.values[slot];
          group.values[slot] = known === undefined || known === null ? value : add(known, value);
        }
      }
    }
  }

  /** All groups, in the order in which they came. */
  all(): Group[] {
    return [...this.#groups.values()];
  }

  #groupOf(keys: readonly (string | null)[]): Group {
    const [only = null] = keys;
    const id = keys.length === 1 ? idOf(only) : keys.map(idOf).join();
    const known = this.#groups.get(id);
    if (known !== undefined) return known;
    const group: Group = { keys, values: [] };
    this.#groups.set(id, group);
    return group;
  }
}

function keysIn(row: readonly Cell[], start: number, end: number): (string | null)[] {
  const keys: (string | null)[] = [];
  for (let at = start; at < end; at += 1) keys.push(textOf(row[at]));
  return keys;
}

/** The text of a key that no other keys give, alone or in a row. */
function idOf(key: string | null): string {
  return key === null ? '0' : `1${key.length}:${key}`;
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
