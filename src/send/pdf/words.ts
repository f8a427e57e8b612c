import type { Locale } from '../../base/locale.ts';

/** The few words that paper adds to a report. */
export type PaperWords = {
  page: string;
  of: string;
  total: string;
  others: string;
  rows: string;
  more: string;
  omitted: string;
  sources: string;
  definitions: string;
};

export const WORDS: Readonly<Record<Locale, PaperWords>> = {
  en: {
    page: 'Page',
    of: 'of',
    total: 'Total',
    others: 'Others',
    rows: 'rows in all',
    more: 'more',
    omitted: 'Left out',
    sources: 'Sources',
    definitions: 'How it is counted',
  },
  'pt-BR': {
    page: 'Página',
    of: 'de',
    total: 'Total',
    others: 'Outros',
    rows: 'linhas no total',
    more: 'mais',
    omitted: 'Ficou de fora',
    sources: 'Fontes',
    definitions: 'Como é contado',
  },
  es: {
    page: 'Página',
    of: 'de',
    total: 'Total',
    others: 'Otros',
    rows: 'filas en total',
    more: 'más',
    omitted: 'Queda fuera',
    sources: 'Fuentes',
    definitions: 'Cómo se cuenta',
  },
};
