import { assertNever } from '../../base/fault.ts';
import { valueText } from '../../connect/index.ts';
import type { Field } from '../../connect/schema.ts';
import { dateValue } from './date-value.ts';
import { decimalValue, integerValue } from './number-value.ts';
import { firstOf, isOneOf, trimmed, trimmedWhereNeeded } from './sql-text.ts';
import { timestampValue } from './timestamp-value.ts';

/** The reason in lists of rejected values, by type; text is never rejected. */
export const REASONS = {
  integer: 'bad_number',
  decimal: 'bad_number',
  boolean: 'bad_boolean',
  date: 'bad_date',
  timestamp: 'bad_date',
} as const;

/**
 * SQL that reads a written value as the field's type (RAW_TYPES); null where it is empty or cannot be read. `text` is a
 * column of ours. Instants need the placeholder `:zone`.
 */
export function typedValue(text: string, { type, format }: Pick<Field, 'type' | 'format'>): string {
  const mark = format?.decimal ?? '.';
  const order = format?.date ?? 'ymd';
  switch (type) {
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
      return assertNever(type);
  }
}

/** SQL that tells whether something is written there, in a column that is not text. Null counts as nothing. */
export function isWritten(text: string): string {
  return `not (${isOneOf(`lower(${trimmed(text)})`, ['', ...valueText.emptyWords])})`;
}

function textValue(text: string): string {
  const clean = trimmedWhereNeeded(text);
  return firstOf([[isOneOf(clean, ['', ...valueText.emptyTexts]), 'null']], clean);
}

function booleanValue(text: string): string {
  const word = `lower(${trimmed(text)})`;
  return firstOf([
    [isOneOf(text, valueText.trueWords), 'true'],
    [isOneOf(text, valueText.falseWords), 'false'],
    [isOneOf(word, valueText.trueWords), 'true'],
    [isOneOf(word, valueText.falseWords), 'false'],
  ]);
}
