import { toNumber } from '../../../base/exact.ts';
import {
  caseWhen,
  cast,
  eq,
  fn,
  isNotNull,
  isNull,
  or,
  val,
} from '../../../base/sql/build-expression.ts';
import type { Expression } from '../../../base/sql/expression.ts';
import type { FormulaValue } from '../ast.ts';
import { floorOf, snap } from '../exact-number.ts';
import { given } from '../signature.ts';
import type { CallContext, FunctionSpec } from '../signature.ts';
import { roundable } from '../sql-number.ts';
import { plain } from '../sql-value.ts';
import type { Sql } from '../sql-value.ts';

/** Longest piece that left, right and mid cut, in characters. */
const MOST = 100_000;

/** Characters are Unicode code points. concat leaves nulls out; the others give null for a null. */
export const texts: readonly FunctionSpec[] = [
  {
    name: 'concat',
    usage: 'concat(text, text, …)',
    signature: { first: ['text'], rest: ['text'], returns: 'text' },
    strict: false,
    evaluate: (args) => args.filter((arg) => arg !== null).join(''),
    compile: (args) => plain(fn('concat', ...args.map((arg) => arg.expression))),
  },
  recased('lower'),
  recased('upper'),
  {
    name: 'trim',
    usage: 'trim(text)',
    signature: { first: ['text'], returns: 'text' },
    evaluate: ([a]) => String(a).replaceAll(/^ +| +$/g, ''),
    compile: ([a]) => plain(fn('trim', given(a).expression, val(' '))),
  },
  {
    name: 'left',
    usage: 'left(text, count)',
    signature: { first: ['text', 'number'], returns: 'text' },
    evaluate: ([a, count], context) =>
      Array.from(String(a))
        .slice(0, countOf(count, context, 1))
        .join(''),
    compile: ([a, count]) =>
      plain(fn('left', given(a).expression, countSql(given(count), 0, MOST))),
  },
  {
    name: 'right',
    usage: 'right(text, count)',
    signature: { first: ['text', 'number'], returns: 'text' },
    evaluate([a, count], context) {
      const taken = countOf(count, context, 1);
      return taken === 0 ? '' : Array.from(String(a)).slice(-taken).join('');
    },
    compile: ([a, count]) =>
      plain(fn('right', given(a).expression, countSql(given(count), 0, MOST))),
  },
  {
    name: 'mid',
    usage: 'mid(text, first, count)',
    signature: { first: ['text', 'number', 'number'], returns: 'text' },
    evaluate([a, first, count], context) {
      const start = Math.max(1, countOf(first, context, 1)) - 1;
      return Array.from(String(a))
        .slice(start, start + countOf(count, context, 2))
        .join('');
    },
    compile([a, first, count]) {
      const pieces = [countSql(given(first), 1, MOST), countSql(given(count), 0, MOST)];
      return plain(fn('substring', given(a).expression, ...pieces));
    },
  },
  {
    name: 'replace',
    usage: 'replace(text, what, by)',
    signature: { first: ['text', 'text', 'text'], returns: 'text' },
    evaluate: ([a, what, by]) =>
      what === '' ? (a ?? null) : String(a).split(String(what)).join(String(by)),
    compile: (args) => plain(fn('replace', ...args.map((arg) => arg.expression))),
  },
  textTest('contains', (text, part) => text.includes(part)),
  textTest('starts_with', (text, part) => text.startsWith(part)),
  textTest('ends_with', (text, part) => text.endsWith(part)),
  {
    name: 'length',
    usage: 'length(text)',
    signature: { first: ['text'], returns: 'number' },
    evaluate: ([a]) => String(Array.from(String(a)).length),
    compile: ([a]) => ({
      expression: cast(fn('length', given(a).expression), 'decimal(18,0)'),
      number: { integers: 18, scale: 0 },
    }),
  },
  {
    name: 'split_part',
    usage: 'split_part(text, separator, number)',
    signature: { first: ['text', 'text', 'number'], returns: 'text' },
    evaluate([a, separator, index], context) {
      const at = countOf(index, context, 2);
      return separator === '' || at < 1 ? '' : (String(a).split(String(separator))[at - 1] ?? '');
    },
    compile: ([a, separator, index]) =>
      plain(splitPartSql(given(a).expression, given(separator).expression, given(index))),
  },
  {
    name: 'digits',
    usage: 'digits(text)',
    signature: { first: ['text'], returns: 'text' },
    evaluate: ([a]) => String(a).replaceAll(/[^0-9]/g, ''),
    compile: ([a]) =>
      plain(fn('regexp_replace', given(a).expression, val('[^0-9]'), val(''), val('g'))),
  },
];

function recased(name: 'lower' | 'upper'): FunctionSpec {
  return {
    name,
    usage: `${name}(text)`,
    signature: { first: ['text'], returns: 'text' },
    evaluate: ([a]) => Array.from(String(a), (character) => simpleCase(character, name)).join(''),
    compile: ([a]) => plain(fn(name, given(a).expression)),
  };
}

/** One code point to one code point, as the engine does: it never makes `SS` of `ß`. */
function simpleCase(character: string, to: 'lower' | 'upper'): string {
  if (character === 'ß' && to === 'upper') return 'ẞ';
  const [first = character, ...more] =
    to === 'lower' ? character.toLowerCase() : character.toUpperCase();
  return more.length === 0 || to === 'lower' ? first : character;
}

function textTest(
  name: 'contains' | 'starts_with' | 'ends_with',
  holds: (text: string, part: string) => boolean,
): FunctionSpec {
  return {
    name,
    usage: `${name}(text, part)`,
    signature: { first: ['text', 'text'], returns: 'boolean' },
    evaluate: ([a, part]) => holds(String(a), String(part)),
    compile: (args) => plain(fn(name, ...args.map((arg) => arg.expression))),
  };
}

/** The engine takes an empty separator for every character and counts from the end for a negative number. */
function splitPartSql(text: Expression, separator: Expression, index: Sql): Expression {
  const count = countSql(index, 0, MOST);
  const none = val(null);
  return caseWhen(
    [
      [or(isNull(text), isNull(separator), isNull(count)), none],
      [or(eq(separator, val('')), eq(count, val(0))), val('')],
    ],
    fn('split_part', text, separator, fn('greatest', count, val(1))),
  );
}

/** A count of characters: floored, and held between two bounds. */
function countSql(sql: Sql, least: number, most: number): Expression {
  const whole = fn('floor', roundable(sql).expression);
  const held = fn('least', fn('greatest', whole, val(least)), val(most));
  // greatest and least leave nulls out, so a null count must be kept apart.
  return caseWhen([[isNotNull(whole), cast(held, 'integer')]]);
}

function countOf(value: FormulaValue | undefined, { args }: CallContext, index: number): number {
  const count = snap(String(value), args[index]?.exact ?? true);
  return count === null ? 0 : Math.min(Math.max(toNumber(floorOf(count)), 0), MOST);
}
