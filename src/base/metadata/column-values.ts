import { Fault } from '../fault.ts';

/** How columns come back, the same from both stores: instants as ISO text, bigint as a number. By PostgreSQL's type numbers. */
export const COLUMN_PARSERS: Readonly<Record<number, (text: string) => string | number>> = {
  20: parseBigint,
  1184: parseInstant,
};

function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new Fault('metadata_value', { message: `integer beyond 2^53: ${text}` });
  return value;
}

/** `2025-03-31 12:00:00.123456+00` to ISO; PostgreSQL writes offsets without minutes, which JavaScript does not read. */
function parseInstant(text: string): string {
  const iso = text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
  return new Date(iso).toISOString();
}
