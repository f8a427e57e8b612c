import type { FieldType } from '../../../connect/schema.ts';
import type { WordKey } from '../../words/en.ts';

export const TYPE_WORDS: Readonly<Record<FieldType, WordKey>> = {
  text: 'typeText',
  integer: 'typeInteger',
  decimal: 'typeDecimal',
  boolean: 'typeBoolean',
  date: 'typeDate',
  timestamp: 'typeTimestamp',
};

export const FORMAT_WORDS = {
  ymd: 'formatYmd',
  dmy: 'formatDmy',
  mdy: 'formatMdy',
  '.': 'formatPoint',
  ',': 'formatComma',
} as const satisfies Readonly<Record<string, WordKey>>;

export type Format = keyof typeof FORMAT_WORDS;

/** The types a column may have, in the order of the menu. */
export function typesOf(): readonly FieldType[] {
  return ['text', 'integer', 'decimal', 'boolean', 'date', 'timestamp'];
}

/** The ways a type may be written, the plain one first; none where there is only one. */
export function formatsOf(type: FieldType): readonly Format[] {
  switch (type) {
    case 'date':
    case 'timestamp':
      return ['ymd', 'dmy', 'mdy'];
    case 'integer':
    case 'decimal':
      return ['.', ','];
    case 'text':
    case 'boolean':
      return [];
  }
}
