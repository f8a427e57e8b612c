import type { Locale } from '../../../../base/locale.ts';
import { useLocale } from '../../../words/words.tsx';
import { en } from './en.ts';
import type { MappingWords } from './en.ts';
import { es } from './es.ts';
import { ptBr } from './pt-br.ts';

const ALL: Readonly<Record<Locale, MappingWords>> = { en, 'pt-BR': ptBr, es };

/** The words of the mapping page in the reader's language. */
export function useMappingWords(): MappingWords {
  return ALL[useLocale()];
}
