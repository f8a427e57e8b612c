import type { Locale } from '../../../base/locale.ts';
import { rememberConsent } from '../reconnect/consent-memory.ts';
import { beginConsent } from './source-queries.ts';

/** Leaves for the page on which a source is allowed in; it sends the reader back to us. */
export async function goToConsent(source: string, locale: Locale): Promise<void> {
  const { url } = await beginConsent(source, locale);
  rememberConsent({ begunAt: `/sources/${encodeURIComponent(source)}`, locale });
  location.assign(url);
}
