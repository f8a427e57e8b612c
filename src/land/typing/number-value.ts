import { valueText } from '../../connect/index.ts';
import type { Readings } from './sql-text.ts';
import { firstOf, fits, literal, matches, trimmed, without } from './sql-text.ts';

type Mark = '.' | ',';

/** RAW_TYPES.decimal; casting text to it costs seventy times as much as to a narrow one, which then widens (measured). */
const EXACT = 'decimal(38,10)';
const NARROW = 'decimal(18,6)';
/** Digits alone or in groups of three, at most twelve of them: `1234567`, and with a decimal comma `1.234.567`. */
const DIGITS: Readonly<Record<Mark, string>> = {
  '.': '-?(?:[0-9]{1,11}|[0-9]{1,3}(?:,[0-9]{3}){1,3})',
  ',': '-?(?:[0-9]{1,11}|[0-9]{1,3}(?:[.][0-9]{3}){1,3})',
};
/** Databases write every place of a number's scale: zeros behind the sixth change nothing. */
const NARROW_TEXT: Readonly<Record<Mark, string>> = {
  '.': `${DIGITS['.']}(?:[.][0-9]{1,6}0*)?`,
  ',': `${DIGITS[',']}(?:,[0-9]{1,6}0*)?`,
};
const NUMBER: Readonly<Record<Mark, string>> = {
  '.': valueText.pointNumber,
  ',': valueText.commaNumber,
};
/** A minus or a bracket before the first digit, or a minus at the end. */
const NEGATIVE = '[^0-9]*[-−(].*|.*-[)]?';

/** Digits as a program writes them, or in groups as a spreadsheet does. */
export function quickInteger(text: string, mark: Mark): Readings {
  return [
    [matches(text, '-?[0-9]{1,19}'), `try_cast(${text} as bigint)`],
    [matches(text, DIGITS[mark]), `try_cast(${ungrouped(text, mark)} as bigint)`],
  ];
}

/** A whole number; null where the text is none, or one with a fraction. */
export function integerValue(text: string, mark: Mark): string {
  const plain = plainNumber(text, mark);
  const whole = `try_cast(split_part(${plain}, '.', 1) as bigint)`;
  const isWhole = matches(plain, '-?[0-9]{1,19}([.]0*)?');
  return firstOf([
    ...quickInteger(text, mark),
    [fits(trimmed(text), NUMBER[mark]), firstOf([[isWhole, whole]])],
  ]);
}

/** Digits, alone or in groups, with at most a decimal mark. */
export function quickDecimal(text: string, mark: Mark): Readings {
  const digits = ungrouped(text, mark);
  const pointed = mark === '.' ? digits : `replace(${digits}, ',', '.')`;
  return [
    [matches(text, NARROW_TEXT[mark]), `cast(try_cast(${pointed} as ${NARROW}) as ${EXACT})`],
  ];
}

/** An exact number; a percent sign divides by a hundred. Null where the text is no number, or too large a one. */
export function decimalValue(text: string, mark: Mark): string {
  const slow = `try_cast(${plainNumber(text, mark)} as ${EXACT})`;
  return firstOf([...quickDecimal(text, mark), [fits(trimmed(text), NUMBER[mark]), slow]]);
}

function ungrouped(text: string, mark: Mark): string {
  return `replace(${text}, ${literal(mark === '.' ? ',' : '.')}, '')`;
}

/** The number as a program writes it: `(1.234,50)` becomes `-1234.50`, `12,5%` becomes `12.5e-2`. */
function plainNumber(text: string, mark: Mark): string {
  const undressed = without(text, `${valueText.currency}|[^0-9${mark}eE+-]`);
  const unsigned = without(undressed, '^[-+]+|[-+]+$');
  const sign = firstOf([[matches(trimmed(text), NEGATIVE), literal('-')]], literal(''));
  const power = firstOf([[`contains(${text}, '%')`, literal('e-2')]], literal(''));
  return `concat(${sign}, replace(${unsigned}, ${literal(mark)}, '.'), ${power})`;
}
