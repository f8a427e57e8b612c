import type { Text } from '../../base/locale.ts';

/** A text in the three languages, in the order in which templates write them. */
export function inWords(en: string, pt: string, es: string): Text {
  return { en, 'pt-BR': pt, es };
}
