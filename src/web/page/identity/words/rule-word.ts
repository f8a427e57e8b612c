import type { AccountRecordView } from '../../../../serve/schema.ts';
import { fillWord } from '../../../words/words.tsx';
import type { IdentityWords } from './en.ts';

const WORDS: Readonly<Record<NonNullable<AccountRecordView['method']>, keyof IdentityWords>> = {
  founder: 'ruleFounder',
  decision: 'ruleDecision',
  key: 'ruleKey',
  tax_id: 'ruleTaxId',
  domain: 'ruleDomain',
  email: 'ruleEmail',
};

/** Why a record belongs to its account, in the reader's words. */
export function ruleWord(words: IdentityWords, { method, decidedBy }: AccountRecordView): string {
  if (method === null) return words.ruleNone;
  return fillWord(words[WORDS[method]], { by: decidedBy ?? '' });
}
