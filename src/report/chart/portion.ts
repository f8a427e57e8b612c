/** Parts of a whole: the members of a question with their shares, and why a whole cannot be cut into them. */
import { div, signOf } from '../../base/exact.ts';
import type { Locale } from '../../base/locale.ts';
import type { Answer, Row, Value } from '../../query/schema.ts';
import { measureOf, valueOf } from '../answer.ts';
import { memberKeys } from '../figure/grid.ts';
import type { MemberKey } from '../figure/grid.ts';
import type { Shown, Tone } from '../figure/schema.ts';
import { OTHERS } from '../figure/words.ts';
import { showNumber, showValue } from '../format/shown.ts';
import type { Scope } from '../scope.ts';
import { memberName, shortName } from '../vocabulary.ts';
import { meaningOf } from './meaning.ts';
import { endOnce } from './reading.ts';

export type Portion = {
  name: string;
  members: MemberKey[];
  color: number | Tone;
  value: Shown;
  share: Shown;
};

/** What a share measures. */
export const SHARE_MEASURE = { unit: 'percent', currency: null } as const;

/** Do the values of a KPI add up over members? A ratio has no parts, and an average is no whole. */
export function addsUp(kpis: readonly string[], { vocabulary }: Scope): boolean {
  const aggregations = kpis.map((kpi) => vocabulary.kpis.get(kpi)?.aggregation);
  return aggregations.every((each) => each === 'additive' || each === 'semi_additive');
}

/** Can the rows be drawn as parts? Not where one lies below zero, where nothing is left, or where they do not add up. */
export function isWhole(answer: Answer, kpi: string, scope: Scope): boolean {
  const rows = answer.others === null ? answer.rows : [...answer.rows, answer.others];
  const signs = rows.map((row) => signOf(valueOf(row, kpi).value ?? '0'));
  return (
    addsUp([kpi], scope) &&
    signs.every((sign) => sign >= 0) &&
    signs.some((sign) => sign > 0) &&
    signOf(valueOf(answer.total, kpi).value ?? '0') > 0
  );
}

/** The members with something, in the order of the answer; the others last. */
export function portionsOf(answer: Answer, kpi: string, scope: Scope): Portion[] {
  const busy = answer.rows.filter((row) => signOf(valueOf(row, kpi).value ?? '0') > 0);
  const named = busy.map((row, index) => portionOf(row, { answer, kpi, index }, scope));
  const { others } = answer;
  if (others === null || signOf(valueOf(others, kpi).value ?? '0') <= 0) return named;
  const rest = portionOf(others, { answer, kpi, index: 0 }, scope);
  return [...named, { ...rest, name: OTHERS[scope.style.language], members: [], color: 'muted' }];
}

function portionOf(
  row: Row,
  { answer, kpi, index }: { answer: Answer; kpi: string; index: number },
  scope: Scope,
): Portion {
  const value = valueOf(row, kpi);
  const meaning = row.members.map(({ dimension, key }) => meaningOf(dimension, key));
  return {
    name: rowName(row, scope),
    members: memberKeys(row.members),
    color: meaning.find((each) => each !== null) ?? index,
    value: showValue(value, { measure: measureOf(answer, kpi) }, scope.style),
    share: shareOf(value, valueOf(answer.total, kpi), scope),
  };
}

/** The members of a row in one name. */
export function rowName(row: Row, { vocabulary, style }: Scope): string {
  return row.members.map((member) => memberName(vocabulary, member, style.language)).join(' · ');
}

/** A value as a share of another: a dash where there is nothing to divide by. */
export function shareOf(value: Value, whole: Value, { style }: Scope): Shown {
  const share = div(value.value, whole.value);
  const reason = share === null ? 'no_denominator' : null;
  return share === null
    ? showValue({ value: null, reason, n: null, flags: [] }, { measure: SHARE_MEASURE }, style)
    : showNumber(share, { measure: SHARE_MEASURE }, style);
}

/** Parts told in one line; the rest is in the data table. */
const TOLD = 3;

/** `'MRR R$512K: Retail 34.1% (R$175K), Health 20.3% (R$104K), Finance 18.0% (R$92K); 6 in all.'` */
export function portionsReading(
  told: { kpi: string; whole: Shown; portions: readonly Portion[]; count: number },
  { vocabulary, style }: Scope,
): string {
  const parts = told.portions
    .filter(({ members }) => members.length > 0)
    .slice(0, TOLD)
    .map(({ name, share, value }) => `${name} ${share.text} (${value.text})`);
  const name = shortName(vocabulary, told.kpi, style.language);
  const inAll = IN_ALL[style.language](told.count);
  return endOnce(`${name} ${told.whole.text}: ${parts.join(', ')}; ${inAll}.`);
}

const IN_ALL: Record<Locale, (count: number) => string> = {
  en: (count) => `${count} in all`,
  'pt-BR': (count) => `${count} no total`,
  es: (count) => `${count} en total`,
};
