import { signOf } from '../../../base/exact.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import { measureOf, valueOf } from '../../answer.ts';
import { medianOf } from '../../chart/median.ts';
import { showNumber } from '../../format/shown.ts';
import type { Scope } from '../../scope.ts';
import { shortName } from '../../vocabulary.ts';
import type { ScatterBlock } from './schema.ts';

/** `'38 points; middle of Revenue R$48K, of Contribution R$12K; 5 below zero in Contribution.'` */
export function scatterReading(
  about: { block: ScatterBlock; answer: Answer; rows: readonly Row[] },
  scope: Scope,
): string {
  const { block, answer, rows } = about;
  const { language } = scope.style;
  const middle = (kpi: string): string => {
    const value = medianOf(rows.flatMap((row) => valueOf(row, kpi).value ?? []));
    const text = showNumber(value ?? '0', { measure: measureOf(answer, kpi) }, scope.style).text;
    return `${shortName(scope.vocabulary, kpi, language)} ${text}`;
  };
  const below = rows.filter((row) => signOf(valueOf(row, block.y).value ?? '0') < 0).length;
  const words = WORDS[language];
  const sentence = words.middle(rows.length, middle(block.x), middle(block.y));
  return below === 0
    ? `${sentence}.`
    : `${sentence}; ${words.below(below, shortName(scope.vocabulary, block.y, language))}.`;
}

type Words = {
  middle: (count: number, x: string, y: string) => string;
  below: (count: number, name: string) => string;
};

const WORDS: Record<Locale, Words> = {
  en: {
    middle: (count, x, y) => `${count} points; medians: ${x}, ${y}`,
    below: (count, name) => `${count} below zero in ${name}`,
  },
  'pt-BR': {
    middle: (count, x, y) => `${count} pontos; medianas: ${x}, ${y}`,
    below: (count, name) => `${count} abaixo de zero em ${name}`,
  },
  es: {
    middle: (count, x, y) => `${count} puntos; medianas: ${x}, ${y}`,
    below: (count, name) => `${count} por debajo de cero en ${name}`,
  },
};
