/** One line that says what a chart shows. Built so that no language has to agree in gender or number with a name. */
import { compare } from '../../base/exact.ts';
import type { Locale } from '../../base/locale.ts';
import type { Grain } from '../../query/schema.ts';
import { NBSP } from '../format/number.ts';
import { showValue } from '../format/shown.ts';
import type { Style } from '../format/style.ts';
import type { Field } from './field.ts';
import type { Track } from './track.ts';

/** Tracks that a reading tells of; the rest is in the data table. */
const TOLD = 3;

/** `'MRR rose from R$480K to R$512K over 13 months; highest in Oct 2026.'` */
export function courseReading(field: Field, style: Style): string {
  const told = field.tracks.filter(({ comparison }) => comparison === null).slice(0, TOLD);
  return told
    .flatMap((track) => courseOf(track, field, style) ?? [])
    .map(endOnce)
    .join(' ');
}

/** `'Largest: Retail (R$120K); smallest: Health (R$8K); 12 in all.'` Told of the first track. */
export function ranksReading(field: Field, groups: number, style: Style): string {
  const [track] = field.tracks;
  if (track === undefined) return '';
  const ranked = rankedOf(track, field);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined) return '';
  const show = (place: Ranked): string => `${place.label} (${textOf(track, place.index, style)})`;
  const words = RANKS[style.language];
  const [most, least] = [textOf(track, first.index, style), textOf(track, last.index, style)];
  if (first !== last && most === least)
    return endOnce(`${track.name}: ${most}; ${words.same(groups)}.`);
  const smallest = first === last ? '' : `; ${words.smallest}: ${show(last)}`;
  return endOnce(
    `${track.name}, ${words.largest}: ${show(first)}${smallest}; ${words.inAll(groups)}.`,
  );
}

/** An abbreviated month ('out.') at the end of a sentence is its full stop. */
export function endOnce(sentence: string): string {
  return sentence.replace(/\.\.$/, '.');
}

type Ranked = { index: number; label: string; value: string };

/** Categories with a value, largest first; the others row is no category of its own. */
export function rankedOf(track: Track, field: Field): Ranked[] {
  return field.categories
    .flatMap(({ label, isOthers }, index) => {
      const value = track.values[index]?.value ?? null;
      return isOthers || value === null ? [] : [{ index, label, value }];
    })
    .sort((a, b) => compare(b.value, a.value));
}

function courseOf(track: Track, field: Field, style: Style): string | null {
  const known = track.values.flatMap(({ value }, index) =>
    value === null ? [] : [{ index, value }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = COURSE[style.language];
  const [from, to] = [textOf(track, first.index, style), textOf(track, last.index, style)];
  if (first === last) return words.single(track.name, to, labelAt(field, last.index));
  if (known.every(({ index }) => textOf(track, index, style) === to))
    return words.still(track.name, to, overText(field, style));
  const peak = known.reduce((best, each) => (compare(each.value, best.value) > 0 ? each : best));
  const course = {
    name: track.name,
    from,
    to,
    over: overText(field, style),
    peak: labelAt(field, peak.index),
  };
  // What reads the same at both ends did not move, whatever the digits behind it say.
  return from === to
    ? words.same(course)
    : compare(last.value, first.value) > 0
      ? words.rose(course)
      : words.fell(course);
}

function labelAt(field: Field, index: number): string {
  return field.categories[index]?.label ?? '';
}

function textOf(track: Track, index: number, style: Style): string {
  const value = track.values[index];
  return value === undefined ? '' : showValue(value, { measure: track.measure }, style).text;
}

function overText(field: Field, style: Style): string {
  const count = field.categories.length;
  return field.grain === null
    ? String(count)
    : `${count}${NBSP}${GRAINS[style.language][field.grain]}`;
}

type Course = { name: string; from: string; to: string; over: string; peak: string };
type CourseWords = Record<'rose' | 'fell' | 'same', (course: Course) => string> & {
  single: (name: string, value: string, when: string) => string;
  still: (name: string, value: string, over: string) => string;
};

const COURSE: Record<Locale, CourseWords> = {
  en: {
    rose: ({ name, from, to, over, peak }) =>
      `${name} rose from ${from} to ${to} over ${over}; highest in ${peak}.`,
    fell: ({ name, from, to, over, peak }) =>
      `${name} fell from ${from} to ${to} over ${over}; highest in ${peak}.`,
    same: ({ name, to, over, peak }) =>
      `${name} stood at ${to} at both ends of ${over}; highest in ${peak}.`,
    single: (name, value, when) => `${name}: ${value} in ${when}.`,
    still: (name, value, over) => `${name} stood at ${value} throughout ${over}.`,
  },
  'pt-BR': {
    rose: ({ name, from, to, over, peak }) =>
      `${name}: alta de ${from} para ${to} em ${over}; maior valor em ${peak}.`,
    fell: ({ name, from, to, over, peak }) =>
      `${name}: queda de ${from} para ${to} em ${over}; maior valor em ${peak}.`,
    same: ({ name, to, over, peak }) =>
      `${name}: ${to} no início e no fim de ${over}; maior valor em ${peak}.`,
    single: (name, value, when) => `${name}: ${value} em ${when}.`,
    still: (name, value, over) => `${name}: ${value}, sem variação em ${over}.`,
  },
  es: {
    rose: ({ name, from, to, over, peak }) =>
      `${name}: alza de ${from} a ${to} en ${over}; máximo en ${peak}.`,
    fell: ({ name, from, to, over, peak }) =>
      `${name}: baja de ${from} a ${to} en ${over}; máximo en ${peak}.`,
    same: ({ name, to, over, peak }) =>
      `${name}: ${to} al inicio y al final de ${over}; máximo en ${peak}.`,
    single: (name, value, when) => `${name}: ${value} en ${when}.`,
    still: (name, value, over) => `${name}: ${value}, sin variación en ${over}.`,
  },
};

type RankWords = Record<'largest' | 'smallest', string> &
  Record<'inAll' | 'same', (count: number) => string>;

const RANKS: Record<Locale, RankWords> = {
  en: {
    largest: 'largest',
    smallest: 'smallest',
    inAll: (count) => `${count} in all`,
    same: (count) => `the same for all ${count}`,
  },
  'pt-BR': {
    largest: 'maior',
    smallest: 'menor',
    inAll: (count) => `${count} no total`,
    same: (count) => `valor igual em todos (${count})`,
  },
  es: {
    largest: 'mayor',
    smallest: 'menor',
    inAll: (count) => `${count} en total`,
    same: (count) => `valor igual en todos (${count})`,
  },
};

const GRAINS: Record<Locale, Record<Grain, string>> = {
  en: { day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' },
  'pt-BR': { day: 'dias', week: 'semanas', month: 'meses', quarter: 'trimestres', year: 'anos' },
  es: { day: 'días', week: 'semanas', month: 'meses', quarter: 'trimestres', year: 'años' },
};
