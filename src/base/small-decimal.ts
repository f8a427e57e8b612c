/**
 * Decimals of up to 15 digits as whole numbers of their smallest unit, which JavaScript holds exactly: most amounts
 * are of this size, and adding them so is many times faster than arithmetic of any length. Every function gives null
 * where a value or the result is not of this size; `exact.ts` then takes the long way, with the same outcome.
 */

/** Most digits that a double holds exactly, whatever they are. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, at) => 10 ** at);

/** Sum, or difference with `sign` -1, in canonical form. */
export function addSmall(a: string, b: string, sign: 1 | -1): string | null {
  const [left, right] = [scaleOf(a), scaleOf(b)];
  if (left === null || right === null) return null;
  const scale = Math.max(left, right);
  const units = unitsOf(a, left, scale) + sign * unitsOf(b, right, scale);
  return isSmall(units) ? writeUnits(units, scale) : null;
}

/** Product in canonical form. */
export function multiplySmall(a: string, b: string): string | null {
  const [left, right] = [scaleOf(a), scaleOf(b)];
  if (left === null || right === null || left + right > MOST_DIGITS) return null;
  const units = unitsOf(a, left, left) * unitsOf(b, right, right);
  return isSmall(units) ? writeUnits(units, left + right) : null;
}

/** Sum of many in canonical form. */
export function sumSmall(values: readonly string[]): string | null {
  let scale = 0;
  for (const value of values) {
    const own = scaleOf(value);
    if (own === null) return null;
    if (own > scale) scale = own;
  }
  let units = 0;
  for (const value of values) {
    const own = unitsOf(value, scaleOf(value) ?? scale, scale);
    units += own;
    if (!isSmall(own) || !isSmall(units)) return null;
  }
  return writeUnits(units, scale);
}

/** -1, 0 or 1 by value. */
export function compareSmall(a: string, b: string): -1 | 0 | 1 | null {
  const [left, right] = [scaleOf(a), scaleOf(b)];
  if (left === null || right === null) return null;
  const scale = Math.max(left, right);
  const [x, y] = [unitsOf(a, left, scale), unitsOf(b, right, scale)];
  if (!isSmall(x) || !isSmall(y)) return null;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A small decimal as whole `units` of 10^-scale; null where it is not small. */
export function smallUnits(text: string): { units: number; scale: number } | null {
  const scale = scaleOf(text);
  return scale === null ? null : { units: unitsOf(text, scale, scale), scale };
}

/** Decimals of a plain number of at most 15 digits (`-12.50` has one, zeros at the end are none); null of any other text. */
function scaleOf(text: string): number | null {
  const { length } = text;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let point = length;
  let last = start - 1;
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && point === length) point = at;
    else if (code < ZERO || code > NINE) return null;
    else if (code !== ZERO || point === length) last = at;
  }
  // '.5', '5.' and '' are for the long way
  if (point === start || point === length - 1) return null;
  const digits = last - start + (last > point ? 0 : 1);
  if (digits > MOST_DIGITS || length === start) return null;
  return last > point ? last - point : 0;
}

const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/** The number in units of 10^-scale. A double of 15 digits times a power of ten is at most a quarter of a unit off. */
function unitsOf(text: string, own: number, scale: number): number {
  return Math.round(Number(text) * power(own)) * power(scale - own);
}

function power(exponent: number): number {
  return POWERS[exponent] ?? Number.NaN;
}

function isSmall(units: number): boolean {
  return units < 1e15 && units > -1e15;
}

function writeUnits(units: number, scale: number): string {
  let [whole, decimals] = [Math.abs(units), scale];
  while (decimals > 0 && whole % 10 === 0) {
    whole /= 10;
    decimals -= 1;
  }
  const digits = String(whole).padStart(decimals + 1, '0');
  const sign = units < 0 ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
