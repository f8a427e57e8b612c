import type { Locale } from '../../base/locale.ts';

/** What a badge on a block says. */
type BadgeWords = {
  /** A KPI stands in for another one. */
  swapped: (shown: string, asked: string) => string;
  /** A spare block stands in for another one. */
  spare: (title: string) => string;
  /** Some records have found no client. */
  partial: string;
};

export const BADGE: Record<Locale, BadgeWords> = {
  en: {
    swapped: (shown, asked) => `${shown} in place of ${asked}`,
    spare: (title) => `in place of “${title}”`,
    partial: 'part of the records belong to no client yet',
  },
  'pt-BR': {
    swapped: (shown, asked) => `${shown} no lugar de ${asked}`,
    spare: (title) => `no lugar de “${title}”`,
    partial: 'parte dos registros ainda não pertence a nenhum cliente',
  },
  es: {
    swapped: (shown, asked) => `${shown} en lugar de ${asked}`,
    spare: (title) => `en lugar de “${title}”`,
    partial: 'parte de los registros aún no pertenece a ningún cliente',
  },
};
