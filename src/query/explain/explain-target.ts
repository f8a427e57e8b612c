/** What people aim at, explained: no formula gives it, somebody wrote it down. */
import { add } from '../../base/exact.ts';
import { addDays } from '../../base/date.ts';
import type { Locale, Text } from '../../base/locale.ts';
import { absentValue } from '../run/evaluate.ts';
import { runNeeds } from '../run/bench.ts';
import type { Work } from '../run/bench.ts';
import { Needs } from '../plan/needs.ts';
import { targetSlot, targetWindow } from '../plan/target-slot.ts';
import { TARGETS } from '../plan/targets.ts';
import type { Stretch } from '../period/stretch.ts';
import type { AskedKpi, Resolved } from '../resolve/question.ts';
import type { Span, Value } from '../schema.ts';
import type { ExplainedPart } from './part.ts';

/** A target with the days that it is for, as part and as period; `null` when it would have too many groups. */
export type ExplainedTarget = { value: Value; parts: ExplainedPart[]; period: Span };

/** The target of a KPI in a stretch, read as answers read it: in full, also while the stretch runs. */
export async function explainTarget(
  { ready: { kpi }, gap }: AskedKpi,
  { resolved, stretch }: { resolved: Resolved; stretch: Stretch },
  work: Work,
): Promise<ExplainedTarget | null> {
  const { names } = work.bench.setting;
  const { from, end } = targetWindow(kpi, stretch);
  const days = { from: from ?? end, to: addDays(end, -1) };
  const explained = (value: Value): ExplainedTarget => ({
    value,
    parts: [
      {
        name: PART,
        value: value.value,
        rows: null,
        accounts: null,
        ...days,
        entities: [TARGETS.dataset],
      },
    ],
    period: { ...days, partial: false },
  });
  if (gap !== null) return explained(absentValue(gap));
  if (resolved.hidesTargets) return explained(absentValue('masked'));
  if (!names.datasets.has(TARGETS.dataset)) return explained(absentValue('no_target'));
  const needs = new Needs(names.datasets);
  const slot = targetSlot(kpi, stretch, needs);
  const groups = await runNeeds(needs.all, resolved.attribution, work);
  if (groups === null) return null;
  const target = groups[0]?.values[slot] ?? null;
  if (target === null) return explained(absentValue('no_target'));
  return explained({ value: add(target, '0'), reason: null, n: null, flags: [] });
}

/** The only part of a target, and so its whole expression. */
export const PART = 'target';

const SUMMED: Text = {
  en: 'What is aimed at, as set by the company: the targets of the days of the period, added up.',
  'pt-BR': 'O que se quer alcançar, como a empresa definiu: a soma das metas dos dias do período.',
  es: 'Lo que se quiere alcanzar, según lo definió la empresa: la suma de las metas de los días del período.',
};
const LAST: Text = {
  en: 'What is aimed at, as set by the company for the last month of the period.',
  'pt-BR': 'O que se quer alcançar, como a empresa definiu para o último mês do período.',
  es: 'Lo que se quiere alcanzar, según lo definió la empresa para el último mes del período.',
};

/** How a target comes about, in the reader's language. */
export function targetFormula({ ready: { kpi } }: AskedKpi, locale: Locale): string {
  return (kpi.aggregation === 'additive' ? SUMMED : LAST)[locale];
}
