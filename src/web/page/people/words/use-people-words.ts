import type { Locale } from '../../../../base/locale.ts';
import { useLocale } from '../../../words/words.tsx';
import { en } from './en.ts';
import type { PeopleWords } from './en.ts';
import { es } from './es.ts';
import { ptBr } from './pt-br.ts';

const ALL: Readonly<Record<Locale, PeopleWords>> = { en, 'pt-BR': ptBr, es };

/** The words of the pages about people, loaded with them. */
export function usePeopleWords(): PeopleWords {
  return ALL[useLocale()];
}
