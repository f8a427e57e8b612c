/**
 * Live figures in text: `{{nrr}}`, `{{nrr.delta}}`, `{{mrr.direction: grew | shrank | held}}`. A token is looked up
 * among these few names and never evaluated; what is not one of them stays as it was written.
 */

/** What of a KPI is written. Words (`direction`, `tone`, `sign`) may bring their own three choices. */
export const ASPECTS = [
  /** '91,9%' */
  'value',
  /** The value without its sign, for after a word that says it. */
  'size',
  /** In full precision. */
  'full',
  /** The value of the comparison period. */
  'previous',
  /** '+4,2%' */
  'delta',
  /** The difference without its sign: '4,2%', for after a word that says the direction. */
  'change',
  /** 'rose', 'fell', 'held steady' */
  'direction',
  /** 'improved', 'got worse', 'did not change' */
  'tone',
  /** By the value itself: above zero, below, zero. Has no words of its own. */
  'sign',
  /** A fraction of 100: 1.042 is '104'. For "of every 100 …". */
  'per100',
  /** The KPI's name. */
  'name',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export const PLAIN_TOKENS = ['period', 'comparison', 'client'] as const;
export type PlainToken = (typeof PLAIN_TOKENS)[number];

/** Three wordings: for up (good, positive), down (bad, negative) and neither. */
export type Choices = readonly [string, string, string];

export type Token =
  | { kind: 'plain'; name: PlainToken }
  | {
      kind: 'figure';
      kpi: string;
      aspect: Aspect;
      comparison: 'previous_period' | 'previous_year' | 'target' | null;
      choices: Choices | null;
    };

/** Why a token is not one: not known at all, or with another number of choices than three. */
export type BadToken = { kind: 'unknown' } | { kind: 'choices'; found: number };

const WORDED: ReadonlySet<Aspect> = new Set(['direction', 'tone', 'sign']);

/** Every `{{…}}` in a text; the inner text is the first group. */
export const TOKEN = /\{\{([^{}]*)\}\}/g;

/** Reads the inside of the braces. Whether the KPI exists is not known here. */
export function parseToken(inner: string): Token | BadToken {
  const [head = '', ...rest] = inner.split(':');
  const name = head.trim();
  if (!/^[a-z][a-z0-9_]*(\.[a-z0-9_]+){0,2}$/.test(name)) return { kind: 'unknown' };
  if (isPlain(name)) return rest.length === 0 ? { kind: 'plain', name } : { kind: 'unknown' };
  const [kpi = '', aspect = 'value', comparison = null] = name.split('.');
  if (!isAspect(aspect) || !isComparison(comparison)) return { kind: 'unknown' };
  const figure = { kind: 'figure', kpi, aspect, comparison } as const;
  if (rest.length === 0)
    return aspect === 'sign' ? { kind: 'choices', found: 0 } : { ...figure, choices: null };
  const found = rest
    .join(':')
    .split('|')
    .map((choice) => choice.trim());
  if (!isThree(found) || !WORDED.has(aspect)) return { kind: 'choices', found: found.length };
  return { ...figure, choices: found };
}

/** The figure tokens of a text, good ones only. */
export function figuresIn(text: string): Extract<Token, { kind: 'figure' }>[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const token = parseToken(match[1] ?? '');
    return token.kind === 'figure' ? [token] : [];
  });
}

function isPlain(name: string): name is PlainToken {
  return (PLAIN_TOKENS as readonly string[]).includes(name);
}

function isAspect(name: string): name is Aspect {
  return (ASPECTS as readonly string[]).includes(name);
}

function isComparison(
  name: string | null,
): name is 'previous_period' | 'previous_year' | 'target' | null {
  return (
    name === null || name === 'previous_period' || name === 'previous_year' || name === 'target'
  );
}

function isThree(found: string[]): found is [string, string, string] {
  return found.length === 3;
}
