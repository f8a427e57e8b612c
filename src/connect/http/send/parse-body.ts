/** A body as JSON, with numbers that a double cannot hold kept as their text. */
export type ParsedBody =
  | { kind: 'json'; value: unknown }
  /** A page for people, a cut text, nothing at all. `shown` is the beginning of it. */
  | { kind: 'other'; shown: string };

const SHOWN = 80;
// Only bodies with so many digits in a row are looked at closely: most have none.
const LONG_NUMBER = /\d{16}/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Reads a reply's body. */
export function parseBody(bytes: Uint8Array): ParsedBody {
  const text = new TextDecoder().decode(bytes);
  try {
    return { kind: 'json', value: JSON.parse(LONG_NUMBER.test(text) ? keepNumbers(text) : text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'other', shown: text.replace(/\s+/g, ' ').slice(0, SHOWN) };
  }
}

/** Quotes every number that would lose digits as a double. Each character is looked at once. */
function keepNumbers(text: string): string {
  return text.replace(STRING_OR_NUMBER, (found) =>
    found.startsWith('"') || isExact(found) ? found : `"${found}"`,
  );
}

function isExact(number: string): boolean {
  const digits = number
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  return digits.length <= 15 || (digits.length === 16 && Number.isSafeInteger(Number(number)));
}
