/** ISO 4217 currencies whose smallest unit is not a hundredth. */
export const NO_MINOR_UNITS = [
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'UYI',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
] as const;
export const THREE_MINOR_DIGITS = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'] as const;

/** Decimals that amounts of a currency are rounded to: 2 for BRL and USD, 0 for CLP and JPY, 3 for KWD. */
export function minorDigits(currency: string): 0 | 2 | 3 {
  if ((NO_MINOR_UNITS as readonly string[]).includes(currency)) return 0;
  return (THREE_MINOR_DIGITS as readonly string[]).includes(currency) ? 3 : 2;
}
