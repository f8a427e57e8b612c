/** What this tab remembers while its reader is on the page of a source. */
import { isLocale } from '../../../base/locale.ts';
import type { Locale } from '../../../base/locale.ts';

const KEY = 'rapport.consent';

/** Where to begin again: a page of ours, and the language it was read in. */
export type ConsentMemory = { begunAt: string; locale: Locale };

/** Remembers the way out. */
export function rememberConsent(memory: ConsentMemory): void {
  sessionStorage.setItem(KEY, JSON.stringify(memory));
}

/** The way out of this tab; null when it was another tab's. */
export function recallConsent(): ConsentMemory | null {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return null;
  const { begunAt, locale } = JSON.parse(text) as Record<string, unknown>;
  return typeof begunAt === 'string' && isLocale(locale) ? { begunAt, locale } : null;
}
