import { compare } from '../../../base/exact.ts';
import { required } from '../../../base/fault.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { gridOfField } from '../../chart/field-grid.ts';
import { fieldOf } from '../../chart/field.ts';
import { endOnce } from '../../chart/reading.ts';
import { writeDay } from '../../format/date.ts';
import { showValue } from '../../format/shown.ts';
import type { Scope } from '../../scope.ts';
import { shortName } from '../../vocabulary.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn } from '../part.ts';
import { askCalendar } from './ask.ts';
import type { CalendarBlock } from './schema.ts';

/** Values day by day. */
export const calendar: BlockPart<CalendarBlock> = {
  ask: askCalendar,
  figure: calendarFigure,
  fit: fitQuery,
};

function calendarFigure(_: CalendarBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a calendar block');
  const [kpi = ''] = answer.question.kpis;
  const nothing = emptiness(answer, [kpi], scope);
  if (nothing !== null) return nothing;
  const { style } = scope;
  const measure = measureOf(answer, kpi);
  const days = answer.rows.flatMap((row) =>
    row.bucket === null
      ? []
      : [
          {
            date: row.bucket,
            name: writeDay(row.bucket, style),
            value: showValue(valueOf(row, kpi), { measure }, style),
          },
        ],
  );
  const numbers = days.flatMap(({ value }) => value.value ?? []);
  return drawn({
    kind: 'chart',
    chart: 'calendar',
    reading: readingOf(answer, kpi, scope),
    table: gridOfField(fieldOf(answer, { kpis: [kpi] }, scope), answer, style),
    weekStart: scope.weekStart,
    ...namesIn(style.language),
    days,
    min: Math.min(0, ...numbers),
    max: Math.max(...numbers),
  });
}

/** Short names of weekdays (Sunday first) and months. 4 January 1970 was a Sunday. */
function namesIn(language: Locale): { weekdays: string[]; months: string[] } {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const name = (format: Intl.DateTimeFormat, time: number): string =>
    format.format(time).replace(/\.$/, '');
  return {
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((day) => name(weekday, Date.UTC(1970, 0, 4 + day))),
    months: Array.from({ length: 12 }, (_, index) => name(month, Date.UTC(1970, index, 1))),
  };
}

/** `'Tickets: highest on 14 Oct 2026 (23); 41 of 182 days without any.'` */
function readingOf(answer: Answer, kpi: string, { vocabulary, style }: Scope): string {
  const known = answer.rows.filter((row) => valueOf(row, kpi).value !== null);
  const exact = (row: Row): string => valueOf(row, kpi).value ?? '0';
  const peak = known.reduce<Row | null>(
    (best, row) => (best === null || compare(exact(row), exact(best)) > 0 ? row : best),
    null,
  );
  if (peak?.bucket == null) return '';
  const quiet = answer.rows.length - known.filter((row) => compare(exact(row), '0') !== 0).length;
  const value = showValue(valueOf(peak, kpi), { measure: measureOf(answer, kpi) }, style).text;
  const told = { day: writeDay(peak.bucket, style), value, quiet, days: answer.rows.length };
  return endOnce(`${shortName(vocabulary, kpi, style.language)}: ${WORDS[style.language](told)}.`);
}

type Told = { day: string; value: string; quiet: number; days: number };

const WORDS: Record<Locale, (told: Told) => string> = {
  en: ({ day, value, quiet, days }) =>
    `highest on ${day} (${value}); ${quiet} of ${days} days without any`,
  'pt-BR': ({ day, value, quiet, days }) =>
    `maior valor em ${day} (${value}); ${quiet} de ${days} dias sem nenhum`,
  es: ({ day, value, quiet, days }) =>
    `máximo el ${day} (${value}); ${quiet} de ${days} días sin ninguno`,
};
