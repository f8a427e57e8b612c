import type { Locale } from '../../base/locale.ts';

/** The few words that a deck adds to a report, beside those of paper. */
type DeckWords = {
  /** After a slide's title that goes on from the one before. */
  continued: string;
  /** Above the meanings of KPIs in the speaker notes. */
  meanings: string;
  /** Above the numbers of a chart in the speaker notes. */
  numbers: string;
  /** Above a text that a slide had no room for. */
  whole: string;
};

export const DECK_WORDS: Readonly<Record<Locale, DeckWords>> = {
  en: {
    continued: 'continued',
    meanings: 'What the indicators mean',
    numbers: 'The numbers of the chart',
    whole: 'In full',
  },
  'pt-BR': {
    continued: 'continuação',
    meanings: 'O que significam os indicadores',
    numbers: 'Os números do gráfico',
    whole: 'Na íntegra',
  },
  es: {
    continued: 'continuación',
    meanings: 'Qué significan los indicadores',
    numbers: 'Los números del gráfico',
    whole: 'Completo',
  },
};

/** How PowerPoint names the languages, for spelling. */
export const LANGUAGE: Readonly<Record<Locale, string>> = {
  en: 'en-US',
  'pt-BR': 'pt-BR',
  es: 'es-419',
};
