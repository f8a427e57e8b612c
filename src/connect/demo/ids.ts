/**
 * Ids as vendors give them: opaque where a billing system makes them, long numbers in a CRM. Both words are
 * mixed by a bijection, so different (owner, sequence) pairs can never collide within a prefix.
 */
export function opaqueId(prefix: string, owner: number, sequence: number): string {
  const left = mix(owner + 1)
    .toString(36)
    .padStart(7, '0');
  const right = mix(sequence + 0x5bd1e995)
    .toString(36)
    .padStart(7, '0');
  return `${prefix}_${left}${right}`;
}

/** Number of a record: account × 1,000,000 + sequence above a base that tells kinds apart. */
export function numericId(base: number, owner: number, sequence: number): string {
  return String(base + owner * 1_000_000 + sequence);
}

/** Odd multiplications and xor-shifts are invertible on 32 bits. */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Brazilian company number with valid check digits, bare (14 digits). */
export function cnpj(root: number): string {
  const base = `${String(root % 100_000_000).padStart(8, '0')}0001`;
  const first = checkDigit(base);
  return `${base}${first}${checkDigit(base + first)}`;
}

/** `12345678000195` → `12.345.678/0001-95`. */
export function punctuatedCnpj(bare: string): string {
  return bare.replace(/^(\d{2})(\d{3})(\d{3})(\d{4})(\d{2})$/, '$1.$2.$3/$4-$5');
}

/** Weights run 2 to 9 from the right and start over; remainders below two give zero. */
function checkDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at++)
    sum += Number(digits[digits.length - 1 - at]) * (2 + (at % 8));
  const rest = sum % 11;
  return rest < 2 ? '0' : String(11 - rest);
}
