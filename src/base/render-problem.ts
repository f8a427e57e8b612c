import type { Catalogue, ProblemWords } from './define-problems.ts';
import { Fault } from './fault.ts';
import type { Locale } from './locale.ts';
import type { Params, Place, Problem } from './problem.ts';

/** A problem in the reader's words. `place` is '' when nothing is known of where it is. */
export type RenderedProblem = { message: string; hint: string; place: string };

/** Longest value that is repeated to the reader, in characters; the rest becomes an ellipsis. */
const LONGEST_VALUE = 120;

/** Turns a problem into words. The code must be in one of the catalogues: an unknown one is a fault. */
export function renderProblem(
  problem: Problem,
  locale: Locale,
  catalogues: readonly Catalogue[],
): RenderedProblem {
  const words = findWords(problem.code, catalogues);
  return {
    message: fillTemplate(words.message[locale], problem.params, locale),
    hint: fillTemplate(words.hint[locale], problem.params, locale),
    place: problem.at === null ? '' : describePlace(problem.at, locale),
  };
}

/** "file.csv, row 12, column amount" in the reader's language. */
export function describePlace(place: Place, locale: Locale): string {
  const parts: string[] = [];
  if (place.document !== undefined) parts.push(tidy(place.document));
  if (place.path !== undefined) parts.push(tidy(place.path));
  if (place.row !== undefined)
    parts.push(`${PLACE_WORDS[locale].row} ${formatNumber(place.row, locale)}`);
  if (place.column !== undefined) parts.push(`${PLACE_WORDS[locale].column} ${tidy(place.column)}`);
  if (place.start !== undefined) {
    parts.push(`${PLACE_WORDS[locale].position} ${formatNumber(place.start + 1, locale)}`);
  }
  return parts.join(', ');
}

const PLACE_WORDS: Record<Locale, { row: string; column: string; position: string }> = {
  en: { row: 'row', column: 'column', position: 'character' },
  'pt-BR': { row: 'linha', column: 'coluna', position: 'caractere' },
  es: { row: 'fila', column: 'columna', position: 'carácter' },
};

function findWords(code: string, catalogues: readonly Catalogue[]): ProblemWords {
  for (const catalogue of catalogues) {
    const words = catalogue.words.get(code);
    if (words !== undefined) return words;
  }
  throw new Fault('unknown_problem', { message: `no catalogue given has the code ${code}` });
}

function fillTemplate(template: string, params: Params, locale: Locale): string {
  return template.replace(/\{([^{}]+)\}/g, (_, slot: string) => {
    const [name = '', one, many] = slot.split('|');
    const value = params[name];
    if (value === undefined) throw new Fault('bad_problem', { message: `no value for {${name}}` });
    const text = typeof value === 'number' ? formatNumber(value, locale) : tidy(value);
    if (one === undefined || many === undefined) return text;
    return `${text} ${new Intl.PluralRules(locale).select(Number(value)) === 'one' ? one : many}`;
  });
}

function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
}

/** One line without control or direction-changing characters, cut to what a sentence can hold. */
function tidy(value: string): string {
  const line = value.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, LONGEST_VALUE * 2));
  return characters.length <= LONGEST_VALUE
    ? line
    : `${characters.slice(0, LONGEST_VALUE).join('')}…`;
}
