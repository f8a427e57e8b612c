/** The data table of any figure: what a CSV, a sheet or a screen reader is given. */
import { assertNever } from '../base/fault.ts';
import type { Locale } from '../base/locale.ts';
import { plainColumn, shownCell, textColumn } from './figure/grid.ts';
import type { Cell, Column } from './figure/grid.ts';
import type { Figure, Grid, ListFigure, NumberFigure, TextFigure } from './figure/schema.ts';
import { INDICATOR, TEXT, VALUE } from './figure/words.ts';

/** Rows and columns of a figure, in the words of its reader. */
export function gridOf(figure: Figure, language: Locale): Grid {
  switch (figure.kind) {
    case 'chart':
      return figure.table;
    case 'table':
      return figure.grid;
    case 'number':
      return gridOfNumbers(figure, language);
    case 'list':
      return gridOfList(figure, language);
    case 'text':
      return gridOfText(figure, language);
    default:
      return assertNever(figure);
  }
}

/** One row per card; a column for each comparison, with the value there. */
function gridOfNumbers({ items }: NumberFigure, language: Locale): Grid {
  const labels = [...new Set(items.flatMap(({ deltas }) => deltas.map(({ label }) => label)))];
  const rows = items.map(({ label, spanText, value, deltas }) => {
    const name = spanText === null ? label : `${label} (${spanText})`;
    const compared = labels.map((each): Cell => {
      const delta = deltas.find((candidate) => candidate.label === each);
      return delta === undefined
        ? { text: '' }
        : shownCell(delta.base, { delta, tone: delta.tone });
    });
    return { members: [], place: null, cells: [{ text: name }, shownCell(value), ...compared] };
  });
  const columns = [textColumn('kpi', INDICATOR[language]), numeric('value', VALUE[language])];
  return whole(
    [...columns, ...labels.map((label, index) => numeric(`compare-${index}`, label))],
    rows,
  );
}

/** One row per item: its name, what it is on the list for, its facts. */
function gridOfList({ items }: ListFigure, language: Locale): Grid {
  const labels = [...new Set(items.flatMap(({ facts }) => facts.map(({ label }) => label)))];
  const rows = items.map(({ title, members, primary, tone, facts }) => {
    const told = labels.map((label): Cell => {
      const fact = facts.find((each) => each.label === label);
      return fact === undefined ? { text: '' } : shownCell(fact.shown);
    });
    return {
      members,
      place: null,
      cells: [{ text: title }, shownCell(primary, { tone }), ...told],
    };
  });
  const facts = labels.map((label, index) => numeric(`fact-${index}`, label));
  return whole(
    [textColumn('title', INDICATOR[language]), numeric('primary', VALUE[language]), ...facts],
    rows,
  );
}

function gridOfText({ paragraphs }: TextFigure, language: Locale): Grid {
  const rows = paragraphs.map(({ runs }) => ({
    members: [],
    place: null,
    cells: [{ text: runs.map(({ text }) => text).join('') }],
  }));
  return whole([textColumn('text', TEXT[language])], rows);
}

function numeric(id: string, label: string): Column {
  return plainColumn(id, label, null);
}

function whole(columns: Column[], rows: Grid['rows']): Grid {
  return { asked: null, columns, rows, others: null, total: null, groups: rows.length };
}
