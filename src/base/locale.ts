import { z } from 'zod';

/** The languages of the product. Every text a person reads exists in all of them. */
export const LOCALES = ['en', 'pt-BR', 'es'] as const;

export type Locale = (typeof LOCALES)[number];

/** A language tag as the product knows it. */
export const zLocale = z.enum(LOCALES);

const zWords = z.string().min(1).max(4_000);

/** One text in every language. */
export const zText = z.strictObject({ en: zWords, 'pt-BR': zWords, es: zWords });

export type Text = z.infer<typeof zText>;

/** Is this one of the product's language tags, spelled exactly? */
export function isLocale(value: unknown): value is Locale {
  return zLocale.safeParse(value).success;
}

/**
 * The best language for a reader, from an `Accept-Language` header
 * (`pt-PT,pt;q=0.9,en;q=0.5`) or a POSIX `LANG` (`pt_BR.UTF-8`).
 * Any Portuguese reads pt-BR, any Spanish reads es; everything else reads en.
 */
export function pickLocale(preference: string | null | undefined): Locale {
  const wishes = (preference ?? '')
    .split(',')
    .map(parseWish)
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wishes) {
    const locale = localeOfLanguage(language);
    if (locale !== null) return locale;
  }
  return 'en';
}

function parseWish(part: string): { language: string; weight: number } {
  const [tag = '', ...options] = part.trim().split(';');
  const language = (tag.split(/[-_.@]/)[0] ?? '').toLowerCase();
  const quality = options.map((option) => option.trim()).find((option) => option.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language, weight: Number.isFinite(weight) ? weight : 0 };
}

function localeOfLanguage(language: string): Locale | null {
  switch (language) {
    case 'en':
      return 'en';
    case 'pt':
      return 'pt-BR';
    case 'es':
      return 'es';
    default:
      return null;
  }
}
