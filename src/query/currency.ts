/** Currencies, as far as rounding needs them. */

const known = new Map<string, number>();

/** Decimals of a currency's minor unit: 2 for BRL and USD, 0 for CLP, PYG and JPY. */
export function minorUnits(currency: string): number {
  const digits = known.get(currency) ?? digitsOf(currency);
  known.set(currency, digits);
  return digits;
}

function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2
  );
}
