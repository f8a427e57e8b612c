/** The data table of a chart over categories: the same numbers as rows. */
import type { Answer } from '../../query/schema.ts';
import { valueOf } from '../answer.ts';
import { edgeCell, edgeName, numberColumn, textColumn, valueCell } from '../figure/grid.ts';
import type { Edge } from '../figure/grid.ts';
import { askedBy, columnOfKpi } from '../figure/place.ts';
import type { Grid } from '../figure/schema.ts';
import { OTHERS, TOTAL } from '../figure/words.ts';
import type { Style } from '../format/style.ts';
import type { Field } from './field.ts';
import type { Track } from './track.ts';

/**
 * One row per category, one column per track. Others and total close it where the categories are members: over time
 * a total of stocks or ratios would be wrong.
 */
export function gridOfField(field: Field, answer: Answer, style: Style): Grid {
  const columns = field.tracks.map((track) => {
    const { id, name, measure, kpi, members, comparison, note } = track;
    const place = columnOfKpi(kpi, { members, comparison, note });
    return numberColumn({ id, label: name, measure, place }, style);
  });
  const rows = field.categories.map(({ label, members, place }, index) => ({
    members,
    place,
    cells: [
      { text: label },
      ...field.tracks.map((track) =>
        valueCell(track.values[index] ?? MISSING, track.measure, style),
      ),
    ],
  }));
  const isByMember = field.grain === null && answer.question.dimensions.length === 1;
  const hasOthers = field.categories.some(({ isOthers }) => isOthers);
  return {
    asked: askedBy(answer),
    columns: [textColumn('category', field.head), ...columns],
    rows,
    others:
      isByMember && answer.others !== null && !hasOthers
        ? edge(OTHERS[style.language], answer.others, { field, style })
        : null,
    total: isByMember ? edge(TOTAL[style.language], answer.total, { field, style }) : null,
    groups: answer.groups,
  };
}

const MISSING = { value: null, reason: null, n: null, flags: [] };

function edge(
  name: string,
  row: Answer['total'],
  { field, style }: { field: Field; style: Style },
): Edge[] {
  return [edgeName(name), ...field.tracks.map((track) => closing(track, row, style))];
}

function closing(track: Track, row: Answer['total'], style: Style): Edge {
  if (track.comparison !== null) return edgeName('');
  return edgeCell(valueOf(row, track.kpi), track.measure, style);
}
