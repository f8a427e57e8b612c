/** What the KPIs of a report mean: the sheet of definitions of a workbook, the speaker notes of a slide. */
import type { Locale, Text } from '../../base/locale.ts';
import type { Unit } from '../../model/schema.ts';
import type { Block } from '../block/schema.ts';
import { kpisInText } from '../block/text/ask.ts';
import { askedKpis, shownKpis } from '../document/mentions.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Definition } from './schema.ts';

/** KPIs that a block shows, each once, in the order in which it names them. */
export function kpisOf(block: Block): string[] {
  const named = [...askedKpis(block), ...shownKpis(block)].map(({ name }) => name);
  return [...new Set([...named, ...(block.kind === 'text' ? kpisInText(block) : [])])];
}

/** Definitions in one language, each KPI once; those that the catalogue does not know are left out. */
export function definitionsOf(
  kpis: readonly string[],
  vocabulary: Vocabulary,
  language: Locale,
): Definition[] {
  return [...new Set(kpis)].flatMap((id) => {
    const kpi = vocabulary.kpis.get(id);
    if (kpi === undefined) return [];
    const { names, formula, unit } = kpi;
    return [
      {
        kpi: id,
        name: names[language],
        formula: formula[language],
        unitText: UNIT[unit][language],
      },
    ];
  });
}

const UNIT: Readonly<Record<Unit, Text>> = {
  currency: { en: 'money', 'pt-BR': 'dinheiro', es: 'dinero' },
  currency_per_hour: {
    en: 'money per hour',
    'pt-BR': 'dinheiro por hora',
    es: 'dinero por hora',
  },
  currency_per_month: {
    en: 'money per month',
    'pt-BR': 'dinheiro por mês',
    es: 'dinero por mes',
  },
  percent: { en: 'per cent', 'pt-BR': 'por cento', es: 'por ciento' },
  points: { en: 'points', 'pt-BR': 'pontos', es: 'puntos' },
  count: { en: 'a count', 'pt-BR': 'contagem', es: 'conteo' },
  days: { en: 'days', 'pt-BR': 'dias', es: 'días' },
  hours: { en: 'hours', 'pt-BR': 'horas', es: 'horas' },
  minutes: { en: 'minutes', 'pt-BR': 'minutos', es: 'minutos' },
  months: { en: 'months', 'pt-BR': 'meses', es: 'meses' },
  ratio: { en: 'a ratio (times)', 'pt-BR': 'razão (vezes)', es: 'razón (veces)' },
};
