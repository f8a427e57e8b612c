/** One column of a table: what its cells show. */
import { toNumber } from '../../../base/exact.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import { comparedOf, measureOf, valueOf } from '../../answer.ts';
import { edgeCell, numberColumn, shownCell, shownEdge } from '../../figure/grid.ts';
import type { Cell, Column, Edge } from '../../figure/grid.ts';
import type { Delta, Shown } from '../../figure/schema.ts';
import { CHANGE_NOTE } from '../../figure/notes.ts';
import { columnOfKpi } from '../../figure/place.ts';
import { CHANGE } from '../../figure/words.ts';
import { comparisonLabel } from '../../format/comparison.ts';
import { showNothing, showValue } from '../../format/shown.ts';
import type { Measure } from '../../format/value.ts';
import type { Scope } from '../../scope.ts';
import { shortName } from '../../vocabulary.ts';
import { deltaOf, toneOf } from '../deltas.ts';
import type { TableBlock } from './schema.ts';

export type ColumnSpec = TableBlock['columns'][number];
export type Sheet = { block: TableBlock; answer: Answer; scope: Scope };

/** The head: the KPI's short name, and 'change' where the column shows differences. */
export function headOf(spec: ColumnSpec, sheet: Sheet): Column {
  const { style, vocabulary } = sheet.scope;
  const name = shortName(vocabulary, spec.kpi, style.language);
  const isDelta = spec.show === 'delta';
  const label = isDelta ? `${name}, ${CHANGE[style.language]}` : name;
  // Differences carry their own unit.
  const measure: Measure = isDelta
    ? { unit: 'count', currency: null }
    : measureOf(sheet.answer, spec.kpi);
  return numberColumn(
    {
      id: isDelta ? `${spec.kpi}.delta` : spec.kpi,
      label,
      measure,
      bar: spec.bar,
      place: columnOfKpi(spec.kpi, { note: isDelta ? changeNote(sheet) : null }),
    },
    style,
  );
}

/** Says that the column shows changes; null where nothing is compared. */
function changeNote({ block, answer, scope: { style } }: Sheet): string | null {
  if (block.compareTo === null) return null;
  return CHANGE_NOTE[style.language](comparisonLabel(block.compareTo, answer.period, style));
}

/** Cells of a column for every row, bars as shares of the longest. */
export function cellsOf(spec: ColumnSpec, rows: readonly Row[], sheet: Sheet): Cell[] {
  const reach = spec.bar
    ? Math.max(0, ...rows.map((row) => Math.abs(Number(valueOf(row, spec.kpi).value ?? 0))))
    : 0;
  return rows.map((row) => cellOf(spec, row, { ...sheet, reach }));
}

/** The column in the total or others row. */
export function closingOf(spec: ColumnSpec, row: Row, sheet: Sheet): Edge {
  if (spec.show !== 'delta')
    return edgeCell(valueOf(row, spec.kpi), measureOf(sheet.answer, spec.kpi), sheet.scope.style);
  return shownEdge(deltaShown(spec, row, sheet));
}

function cellOf(spec: ColumnSpec, row: Row, sheet: Sheet & { reach: number }): Cell {
  const { block, answer, scope } = sheet;
  const tone = spec.color
    ? toneOf(row, spec.kpi, { comparison: block.compareTo, answer, scope })
    : 'neutral';
  if (spec.show === 'delta') return shownCell(deltaShown(spec, row, sheet), { tone });
  const shown = showValue(
    valueOf(row, spec.kpi),
    { measure: measureOf(answer, spec.kpi), density: 'table' },
    scope.style,
  );
  const delta = spec.show === 'value_and_delta' ? deltaIn(spec, row, sheet) : null;
  const bar = sheet.reach > 0 && shown.value !== null ? Math.abs(shown.value) / sheet.reach : null;
  return shownCell(shown, { delta, tone, bar });
}

function deltaIn(spec: ColumnSpec, row: Row, { block, answer, scope }: Sheet): Delta | null {
  if (block.compareTo === null) return null;
  return deltaOf(row, { kpi: spec.kpi, comparison: block.compareTo }, { answer, scope });
}

/** The difference as a number of its own. */
function deltaShown(spec: ColumnSpec, row: Row, sheet: Sheet): Shown {
  const { block, scope } = sheet;
  const compared = block.compareTo === null ? null : comparedOf(row, block.compareTo, spec.kpi);
  const delta = deltaIn(spec, row, sheet);
  if (compared === null || delta === null || compared.delta === null) {
    return showNothing(compared?.value.reason ?? valueOf(row, spec.kpi).reason, scope.style);
  }
  const nothing = showNothing(null, scope.style);
  return {
    ...nothing,
    text: delta.text,
    full: delta.text,
    value: toNumber(compared.delta),
    exact: compared.delta,
    reasonText: null,
  };
}
