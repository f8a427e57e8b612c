import type { Locale } from '../../base/locale.ts';
import { NBSP } from './number.ts';

/** One sign per currency, the same in every language: a bare '$' would be read as five different currencies. */
const SIGNS: Readonly<Record<string, string>> = {
  BRL: 'R$',
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  MXN: 'MX$',
  ARS: 'AR$',
  COP: 'COL$',
  CLP: 'CLP$',
  UYU: 'UY$',
  PEN: 'S/',
};

/** `'BRL'` → `'R$'`; a currency without a well-known sign stays its code. */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? currency;
}

/** `'R$ 1.234'` in Portuguese and Spanish, `'R$1,234'` in English. `digits` carry no sign. */
export function withCurrency(digits: string, currency: string, numbers: Locale): string {
  const sign = currencySign(currency);
  const isCode = sign === currency;
  return numbers === 'en' && !isCode ? `${sign}${digits}` : `${sign}${NBSP}${digits}`;
}
