/** Addresses of what is behind a number: its KPI by a dimension, with period and filters kept. */
import type { Explanation } from '../../query/schema.ts';
import type { ExplainRef } from '../../report/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';
import { printChoice } from './choice.ts';

type Controls = ReportLayout['controls'];

/** In place of a dimension: the records themselves. */
export const RECORDS = 'records';

/** Members that an address may name before it is too long to be shared. */
const MOST_MEMBERS = 40;

/** The report that takes a KPI apart. */
export function drillTemplate(kpi: string, by: string): string {
  return `drill.${kpi}.${by}`;
}

/** The way back; null for any other report. */
export function parseDrill(template: string): { kpi: string; by: string } | null {
  const [, kpi, by] = /^drill\.([^.]+)\.([^.]+)$/.exec(template) ?? [];
  return kpi === undefined || by === undefined ? null : { kpi, by };
}

/** The level below: that of the dimension's own path; records below accounts; regions where nothing is filtered yet. */
export function levelBelow(dimension: string | null, controls: Controls): string {
  if (dimension === null) return 'region';
  if (dimension === 'account') return RECORDS;
  return controls.find((control) => control.dimension === dimension)?.drill ?? 'account';
}

/** Where a number is taken apart; null where its filters name too many members. */
export function drillFrom(
  asked: ExplainRef,
  { period }: Pick<Explanation, 'period'>,
  controls: Controls,
): { template: string; search: object } | null {
  const named = asked.filters.reduce((sum, { values }) => sum + values.length, 0);
  if (named > MOST_MEMBERS) return null;
  const last = asked.filters.findLast(({ op }) => op === 'in')?.dimension ?? null;
  const days = { from: period.from, to: period.to };
  const search = printChoice({
    period: asked.bucket === null && asked.comparison === null ? asked.period : days,
    compare: null,
    filters: asked.filters,
  });
  return { template: drillTemplate(asked.kpi, levelBelow(last, controls)), search };
}
