import { compare, parseExact, round } from '../../../base/exact.ts';
import { isDate } from '../../../base/date.ts';
import { caseWhen, cast, fn, tryCast, val } from '../../../base/sql/build-expression.ts';
import type { Expression } from '../../../base/sql/expression.ts';
import { snap } from '../exact-number.ts';
import { given } from '../signature.ts';
import type { FunctionSpec } from '../signature.ts';
import { roundable } from '../sql-number.ts';
import { plain } from '../sql-value.ts';
import type { Sql } from '../sql-value.ts';

/** Plain decimals only: no thousands marks, no exponents. Sources with other marks declare their format instead. */
const NUMBER_TEXT = '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)$';
const DATE_TEXT = '^[0-9]{4}-[0-9]{2}-[0-9]{2}($|[T ])';
const TOO_LARGE = `1${'0'.repeat(28)}`;

/** From one type to another; what cannot be converted is null. */
export const conversions: readonly FunctionSpec[] = [
  {
    name: 'number',
    usage: 'number(text)',
    signature: { first: ['text'], returns: 'number' },
    evaluate: ([a]) => numberOf(String(a)),
    compile([a]) {
      const text = fn('trim', given(a).expression, val(' '));
      const isNumber = fn('regexp_matches', text, val(NUMBER_TEXT));
      const expression = caseWhen([[isNumber, tryCast(text, 'decimal(38,10)')]]);
      return { expression, number: { integers: 20, scale: 10 } };
    },
  },
  {
    name: 'text',
    usage: 'text(value)',
    signature: { first: ['any'], returns: 'text' },
    evaluate([a], { args: [arg] }) {
      if (arg?.type === 'number') return snap(String(a), arg.exact);
      return arg?.type === 'timestamp' ? instantText(String(a)) : String(a);
    },
    compile: ([a], { args: [arg] }) =>
      plain(arg?.type === 'number' ? numberText(given(a)) : cast(given(a).expression, 'varchar')),
  },
  {
    name: 'date',
    usage: 'date(text)',
    signature: { first: ['any'], returns: 'date' },
    evaluate: ([a], { args: [arg] }) => dateOf(String(a), arg?.type ?? 'text'),
    compile([a], { args: [arg] }) {
      const { expression } = given(a);
      if (arg?.type === 'date' || arg?.type === 'timestamp') return plain(cast(expression, 'date'));
      if (arg?.type !== 'text') return plain(cast(val(null), 'date'));
      const isDateText = fn('regexp_matches', expression, val(DATE_TEXT));
      return plain(caseWhen([[isDateText, tryCast(fn('left', expression, val(10)), 'date')]]));
    },
  },
];

function numberOf(text: string): string | null {
  const trimmed = text.replaceAll(/^ +| +$/g, '');
  const exact = new RegExp(NUMBER_TEXT).test(trimmed) ? parseExact(trimmed) : null;
  if (exact === null || compare(exact, TOO_LARGE) >= 0 || compare(exact, `-${TOO_LARGE}`) <= 0)
    return null;
  return round(exact, 10);
}

/** Without the zeros that a decimal column has at its end. */
function numberText(sql: Sql): Expression {
  const { expression, number } = roundable(sql);
  const text = cast(expression, 'varchar');
  const isWhole = number !== null && number !== 'double' && number.scale === 0;
  return isWhole ? text : fn('regexp_replace', text, val('[.]?0+$'), val(''));
}

/** As the engine writes instants: a space instead of the T, no zone, no zeros at the end of a fraction. */
function instantText(instant: string): string {
  return instant
    .replace('T', ' ')
    .replace('Z', '')
    .replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
}

function dateOf(value: string, type: string): string | null {
  if (type !== 'text' && type !== 'date' && type !== 'timestamp') return null;
  const date = value.slice(0, 10);
  return new RegExp(DATE_TEXT).test(value) && isDate(date) ? date : null;
}
