import { Fault } from '../fault.ts';

/** Longest identifier, in characters. */
const LONGEST = 200;

/**
 * The one place where a name becomes SQL. Quotes are doubled, so any text is safe;
 * refused is what the engine would cut or change: nothing, NUL, broken UTF-16, and too long.
 */
export function quoteIdentifier(name: string): string {
  if (name.length === 0 || name.length > LONGEST || /\0|\p{Surrogate}/u.test(name)) {
    throw new Fault('bad_identifier', {
      message: `not a usable name for a table or column (${name.length} characters): ${JSON.stringify(name.slice(0, 60))}`,
    });
  }
  return `"${name.replaceAll('"', '""')}"`;
}
