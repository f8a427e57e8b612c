/** One table for a terminal: columns padded to their widest cell, numbers to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => pad(cell, widths[i] ?? 0, i > 0)).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head), rule, ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}

function pad(cell: string, width: number, end: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return end ? space + cell : cell + space;
}

/** Columns of a terminal, near enough: combining marks take none. */
function widthOf(cell: string): number {
  return [...cell.normalize('NFC')].filter((character) => !/\p{M}/u.test(character)).length;
}
