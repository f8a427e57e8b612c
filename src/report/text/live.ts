/** Tokens → runs of text with the numbers of an answer. */
import { mul, signOf } from '../../base/exact.ts';
import { assertNever } from '../../base/fault.ts';
import type { Locale } from '../../base/locale.ts';
import { comparedOf, measureOf, valueOf } from '../answer.ts';
import type { Answer, Comparison } from '../../query/schema.ts';
import { askedBy, numberOf } from '../figure/place.ts';
import type { Delta, TextFigure, Tone } from '../figure/schema.ts';
import { showDelta } from '../format/delta.ts';
import { writeNumber } from '../format/number.ts';
import { comparisonName } from '../format/comparison.ts';
import { stretchOf, writePeriod } from '../format/period.ts';
import { DASH, showValue } from '../format/shown.ts';
import type { Scope } from '../scope.ts';
import { kpiName } from '../vocabulary.ts';
import type { Span } from './markdown.ts';
import { parseToken } from './token.ts';
import type { Choices, Token } from './token.ts';

export type Run = TextFigure['paragraphs'][number]['runs'][number];

/** What figures are looked up in: the answer (null when no figure is asked for) and the comparison that is meant. */
export type Figures = { answer: Answer | null; comparison: Comparison | null; scope: Scope };

/** A run, and whether it stands for a figure that has no value. */
export type LiveRun = { run: Run; isMissing: boolean };

/** A span as a run. A token that is none is written as it stands. */
export function runOf(span: Span, figures: Figures): LiveRun {
  const plain = {
    text: span.text,
    bold: span.bold,
    italic: span.italic,
    tone: null,
    explain: null,
  };
  if (span.kind === 'text') return { run: plain, isMissing: false };
  const token = parseToken(span.inner);
  if (token.kind === 'plain') return plainRun(token.name, plain, figures.scope);
  if (token.kind !== 'figure' || !figures.scope.vocabulary.kpis.has(token.kpi))
    return { run: plain, isMissing: false };
  const live = liveText(token, figures);
  if (live === null) return { run: { ...plain, text: DASH, tone: 'muted' }, isMissing: true };
  return {
    run: {
      ...plain,
      text: live.text,
      tone: live.tone,
      explain: live.isNumber ? explainOf(token, figures) : null,
    },
    isMissing: false,
  };
}

function plainRun(
  name: 'period' | 'comparison' | 'client',
  run: Run,
  { style, span, compare, client }: Scope,
): LiveRun {
  switch (name) {
    case 'period':
      return { run: { ...run, text: writePeriod(span, style) }, isMissing: false };
    case 'comparison': {
      const [first] = compare;
      if (first === undefined) return { run: { ...run, text: DASH }, isMissing: true };
      return {
        run: {
          ...run,
          text: comparisonName(first, stretchOf(span, style.fiscalStart), style.language),
        },
        isMissing: false,
      };
    }
    case 'client':
      return client === null
        ? { run: { ...run, text: DASH }, isMissing: true }
        : { run: { ...run, text: client }, isMissing: false };
    default:
      return assertNever(name);
  }
}

type Live = { text: string; tone: Tone | null; isNumber: boolean };

/** The words or digits of a figure; null where it has no value. */
function liveText(token: Extract<Token, { kind: 'figure' }>, figures: Figures): Live | null {
  const { answer, scope } = figures;
  if (token.aspect === 'name')
    return words(kpiName(scope.vocabulary, token.kpi, scope.style.language));
  if (answer === null) return null;
  const value = valueOf(answer.total, token.kpi);
  const shown = showValue(value, { measure: measureOf(answer, token.kpi) }, scope.style);
  if (value.value === null) return null;
  switch (token.aspect) {
    case 'value':
      return number(shown.text);
    case 'size':
      return number(shown.text.replace(/^\u2212/, ''));
    case 'full':
      return number(shown.full);
    case 'per100':
      return number(
        writeNumber(mul(value.value, '100') ?? '0', scope.style.numbers, { least: 0, most: 0 }),
      );
    case 'sign':
      return words(chosen(token.choices ?? NO_CHOICES, signOf(value.value)));
    default:
      return comparedText({ ...token, aspect: token.aspect }, figures);
  }
}

type ComparedToken = Extract<Token, { kind: 'figure' }> & {
  aspect: 'previous' | 'delta' | 'change' | 'direction' | 'tone';
};

function comparedText(token: ComparedToken, figures: Figures): Live | null {
  const delta = deltaFor(token, figures);
  if (delta === null) return null;
  const { language } = figures.scope.style;
  switch (token.aspect) {
    case 'previous':
      return delta.base.value === null ? null : number(delta.base.text);
    case 'delta':
      return delta.arrow === 'none' ? null : { text: delta.text, tone: delta.tone, isNumber: true };
    case 'change':
      return delta.arrow === 'none'
        ? null
        : { text: delta.text.replace(/^[+\u2212]/, ''), tone: delta.tone, isNumber: true };
    case 'direction':
      if (delta.arrow === 'none') return null;
      return words(
        chosen(
          token.choices ?? DIRECTIONS[language],
          delta.arrow === 'up' ? 1 : delta.arrow === 'down' ? -1 : 0,
        ),
      );
    case 'tone':
      if (delta.arrow === 'none') return null;
      return words(
        chosen(
          token.choices ?? TONES[language],
          delta.tone === 'good' ? 1 : delta.tone === 'bad' ? -1 : 0,
        ),
      );
    default:
      return assertNever(token.aspect);
  }
}

function deltaFor(token: ComparedToken, { answer, comparison, scope }: Figures): Delta | null {
  const against = token.comparison ?? comparison;
  const compared =
    against === null || answer === null ? null : comparedOf(answer.total, against, token.kpi);
  if (compared === null || answer === null) return null;
  return showDelta(compared, { measure: measureOf(answer, token.kpi), label: '' }, scope.style);
}

/** A value there is explained there, a change by the value here. */
function explainOf(
  token: Extract<Token, { kind: 'figure' }>,
  { answer, comparison }: Figures,
): Run['explain'] {
  if (answer === null) return null;
  const here = numberOf(askedBy(answer), { kpi: token.kpi, members: [] });
  if (token.aspect !== 'previous') return here;
  const there = token.comparison ?? comparison;
  return there === 'target' ? null : { ...here, comparison: there };
}

function number(text: string): Live {
  return { text, tone: null, isNumber: true };
}

function words(text: string): Live {
  return { text, tone: null, isNumber: false };
}

function chosen([up, down, same]: Choices, sign: number): string {
  return sign > 0 ? up : sign < 0 ? down : same;
}

const NO_CHOICES: Choices = ['', '', ''];

const DIRECTIONS: Record<Locale, Choices> = {
  en: ['rose', 'fell', 'held steady'],
  'pt-BR': ['subiu', 'caiu', 'ficou estável'],
  es: ['subió', 'bajó', 'se mantuvo'],
};

const TONES: Record<Locale, Choices> = {
  en: ['improved', 'got worse', 'did not change'],
  'pt-BR': ['melhorou', 'piorou', 'não mudou'],
  es: ['mejoró', 'empeoró', 'no cambió'],
};
