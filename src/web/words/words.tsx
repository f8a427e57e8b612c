import { createContext, use } from 'react';
import type { Locale } from '../../base/locale.ts';
import { en } from './en.ts';
import type { Words } from './en.ts';
import { es } from './es.ts';
import { ptBr } from './pt-br.ts';

const ALL: Readonly<Record<Locale, Words>> = { en, 'pt-BR': ptBr, es };

export const LocaleContext = createContext<Locale>('en');

/** The reader's language. */
export function useLocale(): Locale {
  return use(LocaleContext);
}

/** The words of the pages in the reader's language. */
export function useWords(): Words {
  return ALL[useLocale()];
}

/** The words of one language, outside components. */
export function wordsOf(locale: Locale): Words {
  return ALL[locale];
}

/** Fills `{name}` in a word. */
export function fillWord(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
