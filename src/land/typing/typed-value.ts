import { assertNever } from '../../base/fault.ts';
import { valueText } from '../../connect/index.ts';
import type { Field } from '../../connect/schema.ts';
import { dateValue, quickDate } from './date-value.ts';
import { decimalValue, integerValue, quickDecimal, quickInteger } from './number-value.ts';
import { anyOf, firstOf, isOneOf, literal, trimmed } from './sql-text.ts';
import { quickTimestamp, timestampValue } from './timestamp-value.ts';

/** The reason in lists of rejected values, by type; text is never rejected. */
export const REASONS = {
  integer: 'bad_number',
  decimal: 'bad_number',
  boolean: 'bad_boolean',
  date: 'bad_date',
  timestamp: 'bad_date',
} as const;

type Style = Pick<Field, 'type' | 'format'>;

/**
 * SQL that reads a written value as the field's type (RAW_TYPES); null where it is empty or cannot be read. `text` is a
 * column of ours. Instants need the placeholder `:zone`.
 */
export function typedValue(text: string, style: Style): string {
  const { mark, order } = marksOf(style);
  switch (style.type) {
    case 'text':
      return textValue(text);
    case 'integer':
      return integerValue(text, mark);
    case 'decimal':
      return decimalValue(text, mark);
    case 'boolean':
      return booleanValue(text);
    case 'date':
      return dateValue(text, order);
    case 'timestamp':
      return timestampValue(text, order);
    default:
      return assertNever(style.type);
  }
}

/**
 * The same for values in the forms that nearly all have; null says that a closer look is needed. The closer look has
 * dozens of steps, and the engine keeps room for each step of each column: a wide table would not fit into memory.
 */
export function quickValue(text: string, style: Style): string {
  const { mark, order } = marksOf(style);
  switch (style.type) {
    case 'text':
      return firstOf([[`regexp_matches(${text}, ${literal(ODD_TEXT)})`, 'null']], text);
    case 'integer':
      return firstOf(quickInteger(text, mark));
    case 'decimal':
      return firstOf(quickDecimal(text, mark));
    case 'boolean':
      return firstOf([
        [isOneOf(text, valueText.trueWords), 'true'],
        [isOneOf(text, valueText.falseWords), 'false'],
      ]);
    case 'date':
      return firstOf(quickDate(text, order));
    case 'timestamp':
      return firstOf(quickTimestamp(text));
    default:
      return assertNever(style.type);
  }
}

/** SQL that tells whether something is written there, in a column that is not text. Null counts as nothing. */
export function isWritten(text: string): string {
  return `not (${isOneOf(`lower(${trimmed(text)})`, ['', ...valueText.emptyWords])})`;
}

/** A text with blanks around it, or one that may stand for nothing. */
const ODD_TEXT = `^[${valueText.trimmed}]|[${valueText.trimmed}]$|^(?:${anyOf(['', ...valueText.emptyTexts])})$`;

function marksOf({ format }: Style): { mark: '.' | ','; order: 'ymd' | 'dmy' | 'mdy' } {
  return { mark: format?.decimal ?? '.', order: format?.date ?? 'ymd' };
}

function textValue(text: string): string {
  return firstOf([[isOneOf(trimmed(text), ['', ...valueText.emptyTexts]), 'null']], trimmed(text));
}

function booleanValue(text: string): string {
  const word = `lower(${trimmed(text)})`;
  return firstOf([
    [isOneOf(word, valueText.trueWords), 'true'],
    [isOneOf(word, valueText.falseWords), 'false'],
  ]);
}
