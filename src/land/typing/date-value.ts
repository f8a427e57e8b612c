import { valueText } from '../../connect/index.ts';
import type { Readings } from './sql-text.ts';
import { firstOf, fits, group, literal, matches, trimmed } from './sql-text.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const ISO = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const XXY = '[0-9]{2}/[0-9]{2}/[0-9]{4}';
const YEAR_FIRST = '^([0-9]{4})[-/.]?([0-9]{1,2})[-/.]?([0-9]{1,2})';
const YEAR_LAST = '^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})';

/** Ten characters with the usual marks. */
export function quickDate(text: string, order: DateOrder): Readings {
  const iso = [matches(text, ISO), `try_cast(${text} as date)`] as const;
  if (order === 'ymd') return [iso];
  const format = order === 'dmy' ? '%d/%m/%Y' : '%m/%d/%Y';
  return [[matches(text, XXY), `cast(try_strptime(${text}, ${literal(format)}) as date)`], iso];
}

/** A date; a time of day behind it is left out. Null where the text is no date that exists. ISO is always understood. */
export function dateValue(text: string, order: DateOrder): string {
  const slow = slowReadings(trimmed(text), order);
  return firstOf([
    ...quickDate(text, order),
    ...slow.map(([when, iso]) => [when, `try_cast(${iso} as date)`] as const),
  ]);
}

/** A date's text as ISO; for texts of the grammar, with or without a time. */
export function isoDate(clean: string, order: DateOrder): string {
  return firstOf(slowReadings(clean, order));
}

function slowReadings(clean: string, order: DateOrder): Readings {
  const [year, second, third] = [
    group(clean, YEAR_FIRST, 1),
    group(clean, YEAR_FIRST, 2),
    group(clean, YEAR_FIRST, 3),
  ];
  const yearFirst = [fits(clean, valueText.ymdDate), joined(year, second, third)] as const;
  if (order === 'ymd') return [yearFirst];
  const [day, month] = order === 'dmy' ? [1, 2] : [2, 1];
  const yearLast = joined(
    fullYear(group(clean, YEAR_LAST, 3)),
    group(clean, YEAR_LAST, month),
    group(clean, YEAR_LAST, day),
  );
  return [yearFirst, [fits(clean, valueText.xxyDate), yearLast]];
}

function joined(year: string, month: string, day: string): string {
  return `concat(${year}, '-', ${twoDigits(month)}, '-', ${twoDigits(day)})`;
}

/** `5` becomes `05`; the engine takes a single digit only here and there. */
export function twoDigits(digits: string): string {
  return `right(concat('0', ${digits}), 2)`;
}

function fullYear(digits: string): string {
  const isThisCentury = `try_cast(${digits} as integer) < ${valueText.centuryTurn}`;
  return firstOf(
    [
      [matches(digits, '[0-9]{4}'), digits],
      [isThisCentury, `concat('20', ${digits})`],
    ],
    `concat('19', ${digits})`,
  );
}
