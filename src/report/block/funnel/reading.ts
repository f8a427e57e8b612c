import type { Locale } from '../../../base/locale.ts';
import type { ChartFigure } from '../../figure/schema.ts';

type Step = Extract<ChartFigure, { chart: 'funnel' }>['steps'][number];

/** `'Created 120 → Won 30: 25.0% of the first step; largest loss at Proposal (40.0% of the step before).'` */
export function funnelReading(steps: readonly Step[], language: Locale): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return '';
  const words = FUNNEL_WORDS[language];
  const ends = `${first.name} ${first.value.text} → ${last.name} ${last.value.text}: ${last.ofFirst?.text ?? '—'} ${words.ofFirst.toLocaleLowerCase(language)}`;
  const narrow = steps
    .filter(({ ofPrevious }) => ofPrevious?.value != null)
    .toSorted((a, b) => (a.ofPrevious?.value ?? 0) - (b.ofPrevious?.value ?? 0))[0];
  return narrow === undefined || steps.length < 3
    ? `${ends}.`
    : `${ends}; ${words.narrow}: ${narrow.name} (${narrow.ofPrevious?.text ?? ''} ${words.ofPrevious.toLocaleLowerCase(language)}).`;
}

type Words = { ofFirst: string; ofPrevious: string; narrow: string };

export const FUNNEL_WORDS: Record<Locale, Words> = {
  en: { ofFirst: 'Of the first step', ofPrevious: 'Of the step before', narrow: 'narrowest' },
  'pt-BR': {
    ofFirst: 'Da primeira etapa',
    ofPrevious: 'Da etapa anterior',
    narrow: 'maior perda',
  },
  es: { ofFirst: 'De la primera etapa', ofPrevious: 'De la etapa anterior', narrow: 'mayor caída' },
};
