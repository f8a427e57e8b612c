import type { Document } from '../../../report/schema.ts';

/** The title of a page that was just made: its writer gives it another. */
export const NEW_PAGE: Document['title'] = {
  en: 'New page',
  'pt-BR': 'Nova página',
  es: 'Página nueva',
};
