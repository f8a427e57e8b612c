/** The pieces of a grid: heads, cells and closing rows. */
import type { Value } from '../../query/schema.ts';
import { showValue } from '../format/shown.ts';
import type { Style } from '../format/style.ts';
import { headUnit } from '../format/value.ts';
import type { Measure } from '../format/value.ts';
import type { ColumnPlace, MemberKey } from './place-schema.ts';
import type { Delta, Grid, Shown, Tone } from './schema.ts';

export type Column = Grid['columns'][number];
export type Cell = Grid['rows'][number]['cells'][number];
export type Edge = NonNullable<Grid['total']>[number];
export type { MemberKey };

/** A column of names. */
export function textColumn(id: string, label: string): Column {
  return { id, label, align: 'start', numeric: false, bar: false, place: null };
}

/** A column of numbers; its head names the currency that the cells leave out: 'Revenue (R$)'. */
export function numberColumn(
  spec: {
    id: string;
    label: string;
    measure: Measure;
    bar?: boolean;
    place: ColumnPlace | null;
  },
  style: Style,
): Column {
  const unit = headUnit(spec.measure, style.language);
  const label = unit === null ? spec.label : `${spec.label} (${unit})`;
  return { ...plainColumn(spec.id, label, spec.place), bar: spec.bar ?? false };
}

/** A column of numbers that carry their own units. */
export function plainColumn(id: string, label: string, place: ColumnPlace | null): Column {
  return { id, label, align: 'end', numeric: true, bar: false, place };
}

/** A number in a cell, written for a column. */
export function valueCell(value: Value, measure: Measure, style: Style): Cell {
  return shownCell(showValue(value, { measure, density: 'table' }, style));
}

/** A number in a cell, already written. */
export function shownCell(
  shown: Shown,
  more: { delta?: Delta | null; tone?: Tone; bar?: number | null } = {},
): Cell {
  return { shown, delta: more.delta ?? null, tone: more.tone ?? 'neutral', bar: more.bar ?? null };
}

/** A cell of the others or total row. */
export function edgeCell(value: Value, measure: Measure, style: Style): Edge {
  return shownEdge(showValue(value, { measure, density: 'table' }, style));
}

/** A number in the others or total row, already written. */
export function shownEdge(shown: Shown): Edge {
  return { text: shown.text, value: shown.value, shown };
}

/** The name that begins the others or total row. */
export function edgeName(text: string): Edge {
  return { text, value: null, shown: null };
}

/** Members as a row keeps them for drilling down. */
export function memberKeys(members: readonly MemberKey[]): MemberKey[] {
  return members.map(({ dimension, key }) => ({ dimension, key }));
}
