import { textOf } from '../entity/field.ts';
import type { Names } from '../entity/field.ts';
import type { Condition, Kpi, Part, Read, StockRead, Window } from '../schema.ts';

/** What a KPI file states; the rest has a usual value. Texts are `[en, pt-BR, es]`. */
export type KpiSpec = Pick<
  Kpi,
  | 'id'
  | 'unit'
  | 'direction'
  | 'time'
  | 'parts'
  | 'combine'
  | 'aggregation'
  | 'attribution'
  | 'requires'
> & {
  readonly names: Names;
  readonly short: Names;
  readonly formula: Names;
} & Partial<Omit<Kpi, 'names' | 'shortNames' | 'formula' | 'group' | 'topic'>>;

/** Makes the KPIs of one topic: `topicOf('relationship', 'engagement', [ … ])`. */
export function topicOf(
  group: Kpi['group'],
  topic: string,
  specs: readonly KpiSpec[],
): readonly Kpi[] {
  return specs.map(({ names, short, formula, ...spec }) => ({
    version: 1,
    group,
    topic,
    names: textOf(names),
    shortNames: textOf(short),
    formula: textOf(formula),
    band: null,
    span: null,
    nullWhen: [],
    flagWhen: [],
    sample: null,
    comparisons: ['previous_period', 'previous_year'],
    sensitive: null,
    degradesTo: null,
    reference: null,
    ...spec,
  }));
}

/** Sum over rows dated in the period, or in another window. */
export function flow(
  dataset: string,
  measure: string,
  options: { window?: Window; where?: readonly Condition[] } = {},
): Read {
  const { window = { kind: 'period' }, where = [] } = options;
  return { kind: 'flow', dataset, measure, window, where };
}

/** Sum of what is in force at the end of the opening or closing day. */
export function stock(
  dataset: string,
  measure: string,
  options: Partial<Omit<StockRead, 'kind' | 'dataset' | 'measure'>> = {},
): Read {
  const { at = 'closing', rates = 'at', where = [], due = null } = options;
  return { kind: 'stock', dataset, measure, at, rates, where, due };
}

type UnitPart = Extract<Part, { kind: 'unit' }>;

/** Sums per account (or logo, or colleague), a formula on each, folded. */
export function each(
  unit: UnitPart['unit'],
  spec: Pick<UnitPart, 'reads' | 'value'> & Partial<UnitPart>,
): UnitPart {
  return { keep: null, fold: 'sum', by: 'closing', ...spec, kind: 'unit', unit };
}

/** The median of single rows. */
export function median(dataset: string, measure: string): Part {
  return { kind: 'pool', dataset, measure, quantile: 0.5, window: { kind: 'period' }, where: [] };
}

/** Null for want of a denominator when the named part (or formula) is zero. */
export function unlessZero(denominator: string): Kpi['nullWhen'] {
  return [{ when: `${denominator} = 0`, reason: 'no_denominator' }];
}

/** Greyed when fewer observations than the policy asks for stand behind it. */
export function smallSample(sample: string): Pick<Kpi, 'flagWhen' | 'sample'> {
  return {
    flagWhen: [{ when: `${sample} < policy.min_sample_rate`, flag: 'below_min_sample' }],
    sample,
  };
}

/** `numerator / denominator`, a ratio of sums, null without a denominator. */
export function ratio(
  numerator: string,
  denominator: string,
): Pick<Kpi, 'combine' | 'nullWhen' | 'aggregation'> {
  return {
    combine: `${numerator} / ${denominator}`,
    nullWhen: unlessZero(denominator),
    aggregation: 'ratio',
  };
}
