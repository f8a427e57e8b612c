import { valueOf } from '../../answer.ts';
import { plainColumn, shownCell, textColumn } from '../../figure/grid.ts';
import type { Cell, Column } from '../../figure/grid.ts';
import { askedBy, columnOfKpi, rowOf } from '../../figure/place.ts';
import type { Grid } from '../../figure/schema.ts';
import { INDICATOR, VALUE } from '../../figure/words.ts';
import { comparisonLabel } from '../../format/comparison.ts';
import { showNothing, showValue } from '../../format/shown.ts';
import { measureOf } from '../../answer.ts';
import { kpiName } from '../../vocabulary.ts';
import { deltaOf } from '../deltas.ts';
import type { Sheet } from './column.ts';

/** One row per KPI, one column per comparison: a table without dimension or grain. */
export function scorecardOf(sheet: Sheet): Grid {
  const { answer, scope, block } = sheet;
  const { style, vocabulary } = scope;
  const heads = answer.question.compare.map((comparison, index): Column => {
    const label = comparisonLabel(comparison, answer.period, style);
    return plainColumn(`compare-${index}`, label, columnOfKpi(null, { comparison }));
  });
  const value = plainColumn('value', VALUE[style.language], columnOfKpi(null));
  const rows = block.columns.map(({ kpi }) => {
    const shown = showValue(valueOf(answer.total, kpi), { measure: measureOf(answer, kpi) }, style);
    const cells: Cell[] = [
      { text: kpiName(vocabulary, kpi, style.language) },
      shownCell(shown),
      ...comparisonsOf(kpi, sheet),
    ];
    return { members: [], place: rowOf({ kpi }), cells };
  });
  const columns = [textColumn('kpi', INDICATOR[style.language]), value, ...heads];
  return {
    asked: askedBy(answer),
    columns,
    rows,
    others: null,
    total: null,
    groups: rows.length,
  };
}

/** The value there, and the difference from it. */
function comparisonsOf(kpi: string, { answer, scope }: Sheet): Cell[] {
  return answer.question.compare.map((comparison) => {
    const delta = deltaOf(answer.total, { kpi, comparison }, { answer, scope });
    if (delta === null) return shownCell(showNothing(null, scope.style));
    return shownCell(delta.base, { delta, tone: delta.tone });
  });
}
