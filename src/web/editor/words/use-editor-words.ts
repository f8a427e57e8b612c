import type { Locale } from '../../../base/locale.ts';
import { useLocale } from '../../words/words.tsx';
import { en } from './en.ts';
import type { EditorWords } from './en.ts';
import { es } from './es.ts';
import { ptBr } from './pt-br.ts';

const ALL: Readonly<Record<Locale, EditorWords>> = { en, 'pt-BR': ptBr, es };

/** The words of the editor in the writer's language. */
export function useEditorWords(): EditorWords {
  return ALL[useLocale()];
}
