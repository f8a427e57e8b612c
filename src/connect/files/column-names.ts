import { RESERVED_COLUMNS } from '../reserved-columns.ts';
import { trimText } from '../value-text.ts';

/** Longest column name, in characters; longer ones are cut. */
const LONGEST = 120;

/**
 * Usable names from the cells of a header: one line, no control characters, none empty, all different (in upper and
 * lower case too), none of our own. `['Name', '', 'name']` gives `['Name', 'column_2', 'name (2)']`.
 */
export function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>(RESERVED_COLUMNS);
  return cells.map((cell, index) => {
    const name = freeName(tidyName(cell) || `column_${index + 1}`, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function tidyName(cell: string): string {
  const tidy = cell
    .normalize('NFC')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  const plain = trimText(tidy);
  // As a key of a plain object this one name would be swallowed.
  const safe = plain === '__proto__' ? 'proto' : plain;
  return Array.from(safe).slice(0, LONGEST).join('').trim();
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name} (${count})`;
  return free;
}
