/** Reading styles and a way to see non-breaking spaces, for the tests of formatted texts. */
import type { Locale } from '../../src/base/locale.ts';
import type { Style } from '../../src/report/format/style.ts';

/** A reader in São Paulo. */
export function styleIn(locale: Locale): Style {
  return {
    language: locale,
    numbers: locale,
    dates: 'medium',
    zone: 'America/Sao_Paulo',
    fiscalStart: 1,
    running: false,
  };
}

/** Non-breaking spaces as '~'. */
export function seen(text: string): string {
  return text.replaceAll('\u00a0', '~');
}
