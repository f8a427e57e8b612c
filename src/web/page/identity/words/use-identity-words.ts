import type { Locale } from '../../../../base/locale.ts';
import { useLocale } from '../../../words/words.tsx';
import { en } from './en.ts';
import type { IdentityWords } from './en.ts';
import { es } from './es.ts';
import { ptBr } from './pt-br.ts';

const ALL: Readonly<Record<Locale, IdentityWords>> = { en, 'pt-BR': ptBr, es };

/** The words of the identity review in the reader's language. */
export function useIdentityWords(): IdentityWords {
  return ALL[useLocale()];
}
