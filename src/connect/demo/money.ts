const HUNDREDTHS = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0'));

/** Whole hundredths as text with two decimals: 125000 → `1250.00`. Used for money, hours and percentages. */
export function decimal(hundredths: number): string {
  const size = Math.abs(hundredths);
  const text = `${Math.floor(size / 100)}.${HUNDREDTHS[size % 100]}`;
  return hundredths < 0 ? `-${text}` : text;
}

/** Part of an amount, rounded to a hundredth. */
export function share(hundredths: number, factor: number): number {
  return Math.round(hundredths * factor);
}
