/**
 * Pieces of hand-written SQL for reading values. Patterns and words are literals here, not bound: the engine compiles a
 * literal pattern once and a bound one for every row (ten times slower, measured). Every argument is a constant of the
 * sources or SQL of this folder, never text from outside.
 */
import { valueText } from '../../connect/index.ts';

/** A constant of the sources as a literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Does the whole text match? `pattern` is RE2 without anchors. */
export function matches(text: string, pattern: string): string {
  return `regexp_matches(${text}, ${literal(`^(?:${pattern})$`)})`;
}

/** Does the text match an anchored pattern of the grammar? */
export function fits(text: string, anchored: string): string {
  return `regexp_matches(${text}, ${literal(anchored)})`;
}

/** The text without what matches. */
export function without(text: string, pattern: string): string {
  return `regexp_replace(${text}, ${literal(pattern)}, '', 'g')`;
}

/** One group of the first match; '' where it has none. */
export function group(text: string, pattern: string, index: number): string {
  return `regexp_extract(${text}, ${literal(pattern)}, ${index})`;
}

/** The text without blanks around it. */
export function trimmed(text: string): string {
  return `trim(${text}, ${literal(valueText.trimmed)})`;
}

/** A pattern of any of these words. */
export function anyOf(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** Is the text one of these words? */
export function isOneOf(text: string, words: readonly string[]): string {
  return `${text} in (${words.map(literal).join(', ')})`;
}

/** Ways to read a text: a condition, and what it then is. */
export type Readings = readonly (readonly [when: string, then: string])[];

/** The first of these readings whose condition holds, else the last; later ones cost nothing for rows that are done. */
export function firstOf(readings: Readings, otherwise = 'null'): string {
  return `case ${readings.map(([when, then]) => `when ${when} then ${then}`).join(' ')} else ${otherwise} end`;
}
