import type { ProposalView } from '../../../../serve/schema.ts';
import type { IdentityWords } from './en.ts';

const WORDS: Readonly<Record<ProposalView['evidence'][number]['kind'], keyof IdentityWords>> = {
  tax_id: 'evidenceTaxId',
  tax_root: 'evidenceTaxRoot',
  email: 'evidenceEmail',
  domain: 'evidenceDomain',
  name: 'evidenceName',
  country: 'evidenceCountry',
  city: 'evidenceCity',
};

/** What two records have in common, in the reader's words. */
export function evidenceWord(
  words: IdentityWords,
  { kind, value }: ProposalView['evidence'][number],
): string {
  return value === null ? words[WORDS[kind]] : `${words[WORDS[kind]]} ${value}`;
}
