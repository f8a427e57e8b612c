/**
 * How people write values in files: one grammar, used where files are detected (`files/`) and where their text
 * becomes typed columns (`land`). Patterns mean the same to JavaScript and to RE2: no look-around, no back-references.
 */

/** Blanks that are trimmed from both ends of a cell: ASCII white space, no-break spaces, the zero-width ones. */
export const TRIMMED = ' \t\r\n\u00a0\u202f\u200b\ufeff';

const EDGE = new RegExp(`^[${TRIMMED}]|[${TRIMMED}]$`, 'u');
const EDGES = new RegExp(`^[${TRIMMED}]+|[${TRIMMED}]+$`, 'gu');

/** A text without blanks around it. */
export function trimText(text: string): string {
  return EDGE.test(text) ? text.replace(EDGES, '') : text;
}

/** Words for "nothing here", in lower case; in any column but a text one. */
export const EMPTY_WORDS = [
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  'n/a',
  '#n/a',
  '#n/d',
  'n/d',
  's/d',
  'n.a.',
  'na',
  'nd',
  'nan',
  'null',
  '(null)',
  'none',
  'nil',
  '\\n',
  '#null!',
] as const;

/** Words for "nothing here" in a text column, as written: `Null` and `NA` are also a name and a country. */
export const EMPTY_TEXTS = [
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'N/A',
  '#N/A',
  '#N/D',
  'null',
  'NULL',
  '(null)',
  '\\N',
] as const;

/** Words of truth in the product's languages, in lower case. */
export const TRUE_WORDS = [
  'true',
  'yes',
  'sim',
  'sí',
  'si',
  'verdadeiro',
  'verdadero',
  't',
  'y',
  's',
  'v',
  '1',
] as const;
export const FALSE_WORDS = ['false', 'no', 'não', 'nao', 'falso', 'f', 'n', '0'] as const;

/** What may stand before or after an amount. Longer ones first. */
const CURRENCIES = [
  'R\\$',
  'US\\$',
  'U\\$S',
  'AR\\$',
  'MX\\$',
  'C\\$',
  'A\\$',
  'S/\\.?',
  '\\$',
  '€',
  '£',
  '¥',
  'BRL',
  'USD',
  'EUR',
  'GBP',
  'ARS',
  'MXN',
  'CLP',
  'COP',
  'PEN',
  'UYU',
  'CAD',
  'AUD',
  'CHF',
  'JPY',
] as const;

const CURRENCY = `(?:${CURRENCIES.join('|')})`;
const BLANK = '[ \\x{a0}\\x{202f}]';

/** An amount with its sign, brackets, currency and percent sign; group 1 would be the bare number. */
function amountPattern(bare: string): string {
  const lead = `[(]?(?:[-+−]${BLANK}?(?:${CURRENCY}${BLANK}?)?|(?:${CURRENCY}${BLANK}?)?[-+−]?${BLANK}?)`;
  const tail = `${BLANK}?(?:${CURRENCY}|%)?-?[)]?`;
  return `^${lead}(?:${bare})${tail}$`;
}

function barePattern(mark: string, group: string): string {
  const grouped = `[0-9]{1,3}(?:${group}[0-9]{3})+(?:${mark}[0-9]*)?`;
  const spaced = `[0-9]{1,3}(?:${BLANK}[0-9]{3})+${mark}[0-9]+`;
  const plain = `[0-9]+(?:${mark}[0-9]*)?|${mark}[0-9]+`;
  return `${grouped}|${spaced}|(?:${plain})(?:[eE](?:[+]?1?[0-9]|-[0-9]{1,2}))?`;
}

/** Numbers whose decimal mark is a point: `1,234.50`, `(12)`, `US$ 5`, `12.5%`, `1.5e-3`. RE2 spelling. */
export const POINT_NUMBER = amountPattern(barePattern('\\.', "[,'’]"));
/** Numbers whose decimal mark is a comma: `R$ 1.234,50`, `-1,5`, `12,5%`. RE2 spelling. */
export const COMMA_NUMBER = amountPattern(barePattern(',', "[.'’]"));
/** What may follow a date in a timestamp. Groups: hour, minute, second, am/pm, offset. */
const TIME =
  '(?:[T ]|, ?)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}(?:[.,][0-9]{1,9})?))? ?([AaPp]\\.?[Mm]\\.?)?' +
  ' ?(Z|z|UTC|GMT|[-+][0-9]{2}(?::?[0-9]{2})?)?';

/** Year, month and day: `2025-01-31`, `2025/1/31`, `2025.01.31`, `20250131`; with or without a time. */
export const YMD_DATE = `^([0-9]{4})(?:[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})|([01][0-9])([0-3][0-9]))(?:${TIME})?$`;
/** Two numbers and a year: `31/01/2025`, `1-2-25`, `31.01.2025`; with or without a time. */
export const XXY_DATE = `^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?:${TIME})?$`;

/** A pattern of this file as a JavaScript expression. */
export function patternOf(re2: string): RegExp {
  return new RegExp(
    re2.replaceAll(/\\x\{([0-9a-f]+)\}/g, (_, code: string) => `\\u${code.padStart(4, '0')}`),
    'u',
  );
}

/** Two-digit years: below 70 is this century. */
export const CENTURY_TURN = 70;

/** The grammar in one piece, for the stage that turns text into typed columns. */
export const valueText = {
  trimmed: TRIMMED,
  emptyWords: EMPTY_WORDS,
  emptyTexts: EMPTY_TEXTS,
  trueWords: TRUE_WORDS,
  falseWords: FALSE_WORDS,
  pointNumber: POINT_NUMBER,
  commaNumber: COMMA_NUMBER,
  currency: CURRENCY,
  ymdDate: YMD_DATE,
  xxyDate: XXY_DATE,
  time: TIME,
  centuryTurn: CENTURY_TURN,
} as const;
