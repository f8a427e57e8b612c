import { compare, div, toNumber } from '../../../base/exact.ts';
import { required } from '../../../base/fault.ts';
import type { Answer, Comparison, Row, Value } from '../../../query/schema.ts';
import { ABSENT, comparedOf, measureOf, valueOf } from '../../answer.ts';
import { rowName } from '../../chart/portion.ts';
import { memberKeys } from '../../figure/grid.ts';
import { columnOfKpi } from '../../figure/place.ts';
import type { ColumnPlace } from '../../figure/place-schema.ts';
import type { Tone } from '../../figure/schema.ts';
import { comparisonName } from '../../format/comparison.ts';
import { stretchOf } from '../../format/period.ts';
import { showNumber, showValue } from '../../format/shown.ts';
import type { Scope } from '../../scope.ts';
import { shortName } from '../../vocabulary.ts';
import { emptiness } from '../emptiness.ts';
import { drawn, fitQuery } from '../part.ts';
import type { BlockPart, Drawn, Fit } from '../part.ts';
import { askBullet } from './ask.ts';
import { bulletGrid } from './grid.ts';
import { bulletReading, GIVEN } from './reading.ts';
import type { BulletRow } from './reading.ts';
import type { BulletBlock } from './schema.ts';

/** Values against marks. */
export const bullet: BlockPart<BulletBlock> = {
  ask: askBullet,
  figure: bulletFigure,
  fit: fitBullet,
};

/** One row before it is written: which KPI of which row, and its mark. */
type Raw = { name: string; row: Row; kpi: string; mark: Value };

function bulletFigure(block: BulletBlock, answers: readonly Answer[], scope: Scope): Drawn {
  const answer = required(answers[0], 'the answer of a bullet block');
  const shown = shownKpis(block);
  const nothing = emptiness(answer, shown, scope);
  if (nothing !== null) return nothing;
  const mark = markOf(block, answer, shown);
  const raws = rawRows(answer, { kpis: shown, mark, block }, scope).filter(
    ({ row, kpi }) => valueOf(row, kpi).value !== null,
  );
  const rows = raws.map((raw) => rowOf(raw, answer, scope));
  const markName = rows.some((row) => row.mark !== null)
    ? nameOfMark(mark, { block, answer }, scope)
    : null;
  return drawn({
    kind: 'chart',
    chart: 'bullet',
    reading: bulletReading(rows, markName, scope.style.language),
    table: bulletGrid(
      rows,
      { markName, markPlace: placeOfMark(mark, block), answer, kpis: raws.map(({ kpi }) => kpi) },
      scope,
    ),
    markName,
    rows,
  });
}

function shownKpis({ query, against }: BulletBlock): string[] {
  const mark = against !== null && 'kpi' in against ? against.kpi : null;
  const own = query.kpis.filter((kpi) => kpi !== mark);
  return query.dimensions.length > 0 ? own.slice(0, 1) : own;
}

/** The first comparison that any row has: all rows are marked by the same one. */
function markOf(block: BulletBlock, answer: Answer, kpis: readonly string[]): Comparison | null {
  if (block.against !== null) return null;
  const rows = block.query.dimensions.length > 0 ? answer.rows : [answer.total];
  const has = (comparison: Comparison): boolean =>
    rows.some((row) => kpis.some((kpi) => comparedOf(row, comparison, kpi)?.value.value != null));
  return answer.question.compare.find(has) ?? null;
}

function rawRows(
  answer: Answer,
  by: { kpis: readonly string[]; mark: Comparison | null; block: BulletBlock },
  scope: Scope,
): Raw[] {
  const { vocabulary, style } = scope;
  const markIn = (row: Row, kpi: string): Value => {
    const { against } = by.block;
    if (against !== null && 'kpi' in against) return valueOf(row, against.kpi);
    if (against !== null) return { ...ABSENT, value: against.value };
    return by.mark === null ? ABSENT : (comparedOf(row, by.mark, kpi)?.value ?? ABSENT);
  };
  const [kpi = ''] = by.kpis;
  if (by.block.query.dimensions.length > 0)
    return answer.rows.map((row) => ({
      name: rowName(row, scope),
      row,
      kpi,
      mark: markIn(row, kpi),
    }));
  const row = answer.total;
  return by.kpis.map((each) => ({
    name: shortName(vocabulary, each, style.language),
    row,
    kpi: each,
    mark: markIn(row, each),
  }));
}

function rowOf({ name, row, kpi, mark }: Raw, answer: Answer, scope: Scope): BulletRow {
  const measure = measureOf(answer, kpi);
  const value = valueOf(row, kpi);
  const share = { unit: 'percent', currency: null } as const;
  const attained = div(value.value, mark.value);
  const shown = showValue(value, { measure }, scope.style);
  const reached = [value.value, mark.value].flatMap((each) =>
    each === null ? [] : toNumber(each),
  );
  return {
    name,
    members: memberKeys(row.members),
    value: shown,
    mark: mark.value === null ? null : showValue(mark, { measure }, scope.style),
    attained: attained === null ? null : showNumber(attained, { measure: share }, scope.style),
    tone: toneAgainst(value, mark, scope.vocabulary.kpis.get(kpi)?.direction ?? 'band'),
    reach: Math.max(0, ...reached),
  };
}

/** At the mark or beyond it on the good side: reached. A KPI without a good side is neither. */
function toneAgainst(value: Value, mark: Value, direction: 'up' | 'down' | 'band'): Tone {
  if (value.value === null || mark.value === null || direction === 'band') return 'neutral';
  const side = compare(value.value, mark.value);
  return side === 0 || side > 0 === (direction === 'up') ? 'good' : 'bad';
}

/** Where the marks are asked for: another KPI, or the row's own as compared; null where they were written down. */
function placeOfMark(mark: Comparison | null, { against }: BulletBlock): ColumnPlace | null {
  if (against !== null) return 'kpi' in against ? columnOfKpi(against.kpi) : null;
  return mark === null ? null : columnOfKpi(null, { comparison: mark });
}

function nameOfMark(
  mark: Comparison | null,
  { block, answer }: { block: BulletBlock; answer: Answer },
  { vocabulary, style }: Scope,
): string {
  const { against } = block;
  if (against !== null && 'kpi' in against)
    return shortName(vocabulary, against.kpi, style.language);
  return mark === null
    ? GIVEN[style.language]
    : comparisonName(mark, stretchOf(answer.period, style.fiscalStart), style.language);
}

function fitBullet(block: BulletBlock, fit: Fit): BulletBlock | null {
  const fitted = fitQuery(block, fit);
  const { against } = block;
  if (fitted === null || against === null || !('kpi' in against)) return fitted;
  const kpi = fit(against.kpi);
  const rest = fitted.query.kpis.filter((each) => each !== kpi);
  if (rest.length === 0) return null;
  return { ...fitted, against: kpi === null ? null : { kpi } };
}
