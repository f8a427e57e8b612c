import type { WordKey, Words } from '../../words/en.ts';

const REASONS: Readonly<Record<string, WordKey>> = {
  bad_date: 'reasonBadDate',
  bad_number: 'reasonBadNumber',
  bad_boolean: 'reasonBadBoolean',
  missing_key: 'reasonMissingKey',
  wrong_column_count: 'reasonColumnCount',
};

/** Why a value was rejected, in words; a reason that is new here is said by its name. */
export function reasonText(words: Words, reason: string): string {
  const key = REASONS[reason.replace(/^land\./, '')];
  return key === undefined ? reason : words[key];
}
