/** What one written value could be. A cell can have several forms: `1.234` is a number in both styles. */
import { isDate } from '../../base/date.ts';
import {
  CENTURY_TURN,
  COMMA_NUMBER,
  EMPTY_TEXTS,
  EMPTY_WORDS,
  FALSE_WORDS,
  patternOf,
  POINT_NUMBER,
  TRUE_WORDS,
  XXY_DATE,
  YMD_DATE,
} from '../value-text.ts';

/** Bits of a form. */
export const FORM = {
  empty: 1,
  /** Empty in a text column too. */
  emptyText: 1 << 1,
  /** Readable with a decimal point; and with a decimal comma. */
  point: 1 << 2,
  comma: 1 << 3,
  /** The same readings have no fraction. */
  pointWhole: 1 << 4,
  commaWhole: 1 << 5,
  /** Digits that are more a name than an amount: leading zeros, eleven digits and more, a plus before eight. */
  code: 1 << 6,
  /** Has a currency sign or a percent sign. */
  dressed: 1 << 7,
  ymd: 1 << 8,
  dmy: 1 << 9,
  mdy: 1 << 10,
  /** Has a time of day that is not midnight. */
  time: 1 << 11,
  /** Eight digits in a row that would be a date: 20250131. */
  compactDate: 1 << 12,
  yes: 1 << 13,
  no: 1 << 14,
  /** A word of truth of more than one letter. */
  longWord: 1 << 15,
  /** A date at all, for the fast question. */
  date: 1 << 16,
  /** Has a power of ten: 1.5e10. */
  scientific: 1 << 17,
} as const;

const POINT = patternOf(POINT_NUMBER);
const COMMA = patternOf(COMMA_NUMBER);
const YMD = patternOf(YMD_DATE);
const XXY = patternOf(XXY_DATE);
const EMPTY = new Set<string>(EMPTY_WORDS);
const EMPTY_IN_TEXT = new Set<string>(EMPTY_TEXTS);
const YES = new Set<string>(TRUE_WORDS);
const NO = new Set<string>(FALSE_WORDS);
/** No date, amount or word of ours is longer, in characters. */
const LONGEST = 48;

/** The forms of a trimmed value, as bits of FORM; 0 is plain text. */
export function formOf(text: string): number {
  if (text === '') return FORM.empty | FORM.emptyText;
  if (text.length > LONGEST) return 0;
  const words = text.length <= 10 ? wordForm(text) : 0;
  if (!/[0-9]/.test(text)) return words;
  return words | numberForm(text) | dateForm(text);
}

function wordForm(text: string): number {
  const word = text.toLowerCase();
  let form = 0;
  if (EMPTY.has(word)) form |= FORM.empty;
  if (EMPTY_IN_TEXT.has(text)) form |= FORM.emptyText;
  if (YES.has(word)) form |= FORM.yes;
  if (NO.has(word)) form |= FORM.no;
  return form !== 0 && (form & (FORM.yes | FORM.no)) !== 0 && word.length > 1
    ? form | FORM.longWord
    : form;
}

function numberForm(text: string): number {
  // Most texts with a digit in them are names and addresses: an amount has no small letter but an exponent's.
  if (/[a-df-z@_]/.test(text)) return 0;
  if (/^[0-9]+$/.test(text)) return digitsForm(text);
  if (/^\+[0-9]{8,}$/.test(text)) return FORM.code;
  let form = 0;
  if (POINT.test(text))
    form |= FORM.point | (/\.[0-9]*[^0-9]*$|[0-9][eE]/.test(text) ? 0 : FORM.pointWhole);
  if (COMMA.test(text))
    form |= FORM.comma | (/,[0-9]*[^0-9]*$|[0-9][eE]/.test(text) ? 0 : FORM.commaWhole);
  if (form === 0) return 0;
  if (/%/.test(text)) form &= ~(FORM.pointWhole | FORM.commaWhole);
  if (/[0-9][eE]/.test(text)) form |= FORM.scientific;
  return /[%$€£¥A-DF-Z]/.test(text) ? form | FORM.dressed : form;
}

function digitsForm(text: string): number {
  const both = FORM.point | FORM.comma | FORM.pointWhole | FORM.commaWhole;
  return (text.length > 1 && text.startsWith('0')) || text.length >= 11 ? both | FORM.code : both;
}

function dateForm(text: string): number {
  if (!/^[0-9]{1,4}[-/.0-9]/.test(text)) return 0;
  const ymd = YMD.exec(text);
  if (ymd !== null) {
    const [, year = '', month, day, compactMonth, compactDay] = ymd;
    if (!isDay(year, month ?? compactMonth, day ?? compactDay)) return 0;
    return (
      FORM.date | FORM.ymd | timeForm(ymd.slice(6)) | (month === undefined ? FORM.compactDate : 0)
    );
  }
  const xxy = XXY.exec(text);
  if (xxy === null) return 0;
  const [, first = '', second = '', year = ''] = xxy;
  const full = fullYear(year);
  const forms =
    (isDay(full, second, first) ? FORM.dmy : 0) | (isDay(full, first, second) ? FORM.mdy : 0);
  return forms === 0 ? 0 : FORM.date | forms | timeForm(xxy.slice(4));
}

/** `parts` are the hour, minute and second of a match; nothing or midnight is no time. */
function timeForm(parts: readonly (string | undefined)[]): number {
  const [hour, minute, second = '0'] = parts;
  if (hour === undefined || minute === undefined) return 0;
  return Number(hour) + Number(minute) + Number(second.replace(',', '.')) === 0 ? 0 : FORM.time;
}

function isDay(year: string, month = '', day = ''): boolean {
  return isDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < CENTURY_TURN ? `20${year}` : `19${year}`;
}
