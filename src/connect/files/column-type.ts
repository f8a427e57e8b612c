import type { Problem } from '../../base/problem.ts';
import { connectProblems } from '../problems.ts';
import type { FieldType } from '../schema.ts';
import { FORM } from './cell-form.ts';
import { countForms, firstForm } from './column-profile.ts';
import type { ColumnProfile } from './column-profile.ts';

/** How the rest of the file is written: what settles a column that could be read in two ways. */
export type Habits = { decimal: '.' | ',' | null; date: 'dmy' | 'mdy' | null };

export type ColumnType = {
  type: FieldType;
  decimal: '.' | ',' | null;
  date: 'ymd' | 'dmy' | 'mdy' | null;
  /** Both readings fit: a person must choose. */
  isAmbiguous: boolean;
  problems: Problem[];
};

type Passes = (form: number) => boolean;

/** Part of the values that may be unreadable in a column that is not text, and how few values say nothing yet. */
const TOLERANCE = 0.05;
const FEW = 20;
/** Names of columns whose digits are a code, however they look. */
const CODE_NAME =
  /(^|[^\p{L}])(cnpj|cpf|cep|nif|nit|rut|rfc|cuit|zip|postal|postcode|phone|telefone|teléfono|telefono|fone|celular|fax|whatsapp|ddd|ean|gtin|barcode|iban|agência|agencia|matrícula|matricula)([^\p{L}]|$)/iu;
const DATE_NAME =
  /(^|[^\p{L}])(date|data|dt|fecha|dia|day|vencimento|emissão|emissao)([^\p{L}]|$)/iu;

const has =
  (bits: number): Passes =>
  (form) =>
    (form & bits) !== 0;
const lacks =
  (bits: number): Passes =>
  (form) =>
    (form & bits) === 0;
const isFilled = lacks(FORM.empty);

/** The type of a column from all its values. Text where anything else would lose something. */
export function typeOfColumn(name: string, profile: ColumnProfile, habits: Habits): ColumnType {
  const filled = countForms(profile, isFilled);
  if (filled === 0) return plainText([]);
  return (
    dateType(name, profile, habits) ??
    booleanType(profile) ??
    numberType(name, profile, habits) ??
    plainText([])
  );
}

/** What the settled columns of a file say about the others. `delimiter` is a hint: a semicolon goes with decimal commas. */
export function habitsOf(profiles: readonly ColumnProfile[], delimiter: string | null): Habits {
  const settled = (yes: number, no: number): number =>
    profiles.reduce(
      (total, profile) => total + countForms(profile, (form) => has(yes)(form) && lacks(no)(form)),
      0,
    );
  const [point, comma] = [settled(FORM.point, FORM.comma), settled(FORM.comma, FORM.point)];
  const [dmy, mdy] = [settled(FORM.dmy, FORM.mdy), settled(FORM.mdy, FORM.dmy)];
  const decimal = point === comma ? (delimiter === ';' ? ',' : null) : point > comma ? '.' : ',';
  return {
    decimal,
    date: dmy === mdy ? (decimal === ',' ? 'dmy' : null) : dmy > mdy ? 'dmy' : 'mdy',
  };
}

function plainText(problems: Problem[]): ColumnType {
  return { type: 'text', decimal: null, date: null, isAmbiguous: false, problems };
}

function dateType(name: string, profile: ColumnProfile, habits: Habits): ColumnType | null {
  const filled = countForms(profile, isFilled);
  const dates = countForms(profile, has(FORM.date));
  if (!isMostly(dates, filled)) return null;
  if (countForms(profile, has(FORM.compactDate)) > 0 && !DATE_NAME.test(name)) return null;
  const [dmy, mdy] = [has(FORM.dmy), has(FORM.mdy)];
  const onlyDmy = countForms(profile, (form) => dmy(form) && !mdy(form));
  const onlyMdy = countForms(profile, (form) => mdy(form) && !dmy(form));
  if (onlyDmy > 0 && onlyMdy > 0 && !isMostly(Math.max(onlyDmy, onlyMdy), onlyDmy + onlyMdy)) {
    const odd = firstForm(profile, onlyDmy < onlyMdy ? dmy : mdy);
    const params = { column: name, example: odd?.example ?? '', row: odd?.row ?? 0 };
    return plainText([connectProblems.make('dates_mixed', params, { column: name })]);
  }
  const isOpen = onlyDmy === 0 && onlyMdy === 0 && countForms(profile, dmy) > 0;
  const order = isOpen
    ? (habits.date ?? 'dmy')
    : onlyDmy + onlyMdy === 0
      ? 'ymd'
      : onlyDmy > onlyMdy
        ? 'dmy'
        : 'mdy';
  const reads = has(FORM.ymd | FORM[order]);
  const type = countForms(profile, has(FORM.time)) > 0 ? 'timestamp' : 'date';
  const problems = [
    ...unreadable(name, profile, reads),
    ...(isOpen ? ambiguous('dates_ambiguous', name, firstForm(profile, dmy)) : []),
  ];
  return { type, decimal: null, date: order, isAmbiguous: isOpen, problems };
}

function booleanType(profile: ColumnProfile): ColumnType | null {
  const filled = countForms(profile, isFilled);
  const words = has(FORM.yes | FORM.no);
  if (countForms(profile, (form) => isFilled(form) && words(form)) < filled) return null;
  // 0 and 1 are numbers; a lone letter is a code until its opposite is seen.
  if (countForms(profile, (form) => words(form) && lacks(FORM.point)(form)) === 0) return null;
  const both = countForms(profile, has(FORM.yes)) > 0 && countForms(profile, has(FORM.no)) > 0;
  const long = countForms(profile, (form) => words(form) && lacks(FORM.longWord)(form)) === 0;
  return both || long ? { ...plainText([]), type: 'boolean' } : null;
}

function numberType(name: string, profile: ColumnProfile, habits: Habits): ColumnType | null {
  const filled = countForms(profile, isFilled);
  const numbers = countForms(profile, has(FORM.point | FORM.comma));
  const codes = countForms(profile, has(FORM.code));
  if (!isMostly(numbers, filled)) return null;
  const { mark, isOpen } = decimalMark(profile, habits);
  const [reads, whole] =
    mark === ',' ? [FORM.comma, FORM.commaWhole] : [FORM.point, FORM.pointWhole];
  const readable = countForms(profile, has(reads));
  const isWhole = countForms(profile, has(whole)) === readable;
  // Codes and names of codes keep every digit; so does a whole-number column in which anything else stands.
  if (isWhole && (codes > 0 || readable < filled || CODE_NAME.test(name))) return plainText([]);
  if (!isMostly(readable, filled)) return plainText([]);
  const isPlain =
    isWhole && countForms(profile, (form) => has(reads)(form) && !isDigits(form)) === 0;
  const problems = [
    ...unreadable(name, profile, has(reads)),
    ...(isOpen
      ? ambiguous(
          'numbers_ambiguous',
          name,
          firstForm(profile, (form) => has(FORM.point | FORM.comma)(form) && !isDigits(form)),
        )
      : []),
    ...scientific(name, profile),
  ];
  return {
    type: isWhole ? 'integer' : 'decimal',
    decimal: isPlain ? null : mark,
    date: null,
    isAmbiguous: isOpen,
    problems,
  };
}

/** Digits alone read the same in every style. */
function isDigits(form: number): boolean {
  const both = FORM.pointWhole | FORM.commaWhole;
  return (form & both) === both && (form & FORM.dressed) === 0;
}

/** The decimal mark that reads most; open where the only marks have three digits behind them: `1.234`. */
function decimalMark(profile: ColumnProfile, habits: Habits): { mark: '.' | ','; isOpen: boolean } {
  const [point, comma] = [has(FORM.point), has(FORM.comma)];
  const onlyPoint = countForms(profile, (form) => point(form) && !comma(form));
  const onlyComma = countForms(profile, (form) => comma(form) && !point(form));
  if (onlyPoint !== onlyComma) return { mark: onlyPoint > onlyComma ? '.' : ',', isOpen: false };
  const dotted = countForms(
    profile,
    (form) => (form & FORM.commaWhole) !== 0 && (form & FORM.pointWhole) === 0,
  );
  const comma3 = countForms(
    profile,
    (form) => (form & FORM.pointWhole) !== 0 && (form & FORM.commaWhole) === 0,
  );
  const isOpen = onlyPoint === 0 && dotted + comma3 > 0;
  // Three digits behind every mark: thousands are likelier than three decimals, unless the file says otherwise.
  return { mark: habits.decimal ?? (dotted > comma3 ? ',' : '.'), isOpen };
}

function isMostly(part: number, whole: number): boolean {
  return part === whole || (whole >= FEW && part >= whole * (1 - TOLERANCE));
}

function unreadable(name: string, profile: ColumnProfile, reads: Passes): Problem[] {
  const isBad: Passes = (form) => isFilled(form) && !reads(form);
  const first = firstForm(profile, isBad);
  if (first === null) return [];
  const params = {
    count: countForms(profile, isBad),
    column: name,
    example: first.example,
    row: first.row,
  };
  return [connectProblems.make('values_unreadable', params, { row: first.row, column: name })];
}

function ambiguous(
  code: 'dates_ambiguous' | 'numbers_ambiguous',
  name: string,
  seen: { row: number; example: string } | null,
): Problem[] {
  if (seen === null) return [];
  return [
    connectProblems.make(
      code,
      { column: name, example: seen.example },
      { row: seen.row, column: name },
    ),
  ];
}

/** `1,23457E+13` is what a spreadsheet leaves of a long code. */
function scientific(name: string, profile: ColumnProfile): Problem[] {
  const seen = firstForm(profile, has(FORM.scientific));
  if (seen === null) return [];
  const params = { column: name, example: seen.example, row: seen.row };
  return [connectProblems.make('codes_in_scientific', params, { row: seen.row, column: name })];
}
