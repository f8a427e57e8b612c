import type { Grid } from '../../report/schema.ts';

/** Cells that a spreadsheet would run as a formula start like this; text that does gets an apostrophe in front. */
const LOOKS_LIVE = /^[=+\-@\t\r\0]/;

/**
 * A figure's data table as CSV (RFC 4180, UTF-8 with BOM so that Excel reads accents): numbers exact with a point,
 * each numeric column followed by one with the reason where a value is missing. Others and total rows come last.
 */
export function renderCsv(grid: Grid, words: { others: string; total: string }): Uint8Array {
  const numeric = grid.columns.map((column) => column.numeric);
  const head = grid.columns.flatMap((column) =>
    column.numeric ? [column.label, `${column.label} (?)`] : [column.label],
  );
  const body = grid.rows.map((row) =>
    row.cells.flatMap((cell, index) => cellFields(cell, numeric[index] ?? false)),
  );
  const closing = [grid.others, grid.total].flatMap((cells) =>
    cells === null
      ? []
      : [cells.flatMap((cell, index) => edgeFields(cell, numeric[index] ?? false))],
  );
  const named = closing.map((fields, index) =>
    nameRow(fields, index === 0 && grid.others !== null ? words.others : words.total),
  );
  const lines = [head, ...body, ...named].map((fields) => fields.map(quoteField).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

type Cell = Grid['rows'][number]['cells'][number];
type Edge = NonNullable<Grid['total']>[number];

function cellFields(cell: Cell, isNumeric: boolean): string[] {
  if ('text' in cell) return isNumeric ? [guardText(cell.text), ''] : [guardText(cell.text)];
  const { exact, reason, text } = cell.shown;
  return isNumeric ? [exact ?? '', reason ?? ''] : [guardText(text)];
}

function edgeFields({ text, shown }: Edge, isNumeric: boolean): string[] {
  if (!isNumeric) return [guardText(text)];
  return [shown?.exact ?? '', shown?.reason ?? ''];
}

function nameRow(fields: readonly string[], name: string): string[] {
  return fields[0] === '' ? [name, ...fields.slice(1)] : [...fields];
}

function guardText(text: string): string {
  return LOOKS_LIVE.test(text) ? `'${text}` : text;
}

function quoteField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
