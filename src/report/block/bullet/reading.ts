import type { Locale, Text } from '../../../base/locale.ts';
import type { ChartFigure } from '../../figure/schema.ts';

/** A row as the figure carries it. */
export type BulletRow = Extract<ChartFigure, { chart: 'bullet' }>['rows'][number];

/** Rows told by name; the rest is in the data table. */
const TOLD = 3;

/** `'Ana 92.0% (target 100.0%), Bruno 108.0% (target 100.0%); 1 of 2 reached.'` */
export function bulletReading(
  rows: readonly BulletRow[],
  markName: string | null,
  language: Locale,
): string {
  const told = rows.slice(0, TOLD).map(({ name, value, mark }) => {
    const against = mark === null || markName === null ? '' : ` (${markName} ${mark.text})`;
    return `${name} ${value.text}${against}`;
  });
  const judged = rows.filter(({ tone }) => tone === 'good' || tone === 'bad');
  const reached = judged.filter(({ tone }) => tone === 'good').length;
  const closing = judged.length === 0 ? '' : `; ${REACHED[language](reached, judged.length)}`;
  return `${told.join(', ')}${closing}.`;
}

const REACHED: Record<Locale, (reached: number, all: number) => string> = {
  en: (reached, all) => `${reached} of ${all} on the good side of the mark`,
  'pt-BR': (reached, all) => `${reached} de ${all} no lado bom da marca`,
  es: (reached, all) => `${reached} de ${all} en el lado bueno de la marca`,
};

/** What a mark is called that the report itself sets. */
export const GIVEN: Text = { en: 'mark', 'pt-BR': 'referência', es: 'referencia' };
export const ATTAINED: Text = { en: 'Reached', 'pt-BR': 'Atingido', es: 'Alcanzado' };
