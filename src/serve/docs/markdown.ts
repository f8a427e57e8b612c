/** The few pieces of Markdown that reference pages are made of. */

/** A page of `docs/`: its path in the repository and its whole text. */
export type DocsPage = { readonly path: string; readonly text: string };

/** Pieces with an empty line between them; empty pieces are left out. Ends with one line feed. */
export function pageOf(...pieces: readonly string[]): string {
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`;
}

/** What stands on top of every page that is written by `npm run docs`. */
export function writtenBy(source: string): string {
  return `<!-- Written by \`npm run docs\` from ${source}. Change that, not this page. -->`;
}

/** A table; cells may hold inline Markdown. Null rows are left out. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[] | null)[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellOf).join(' | ')} |`;
  const body = rows.filter((row) => row !== null).map(line);
  return [line(head), `|${'---|'.repeat(head.length)}`, ...body].join('\n');
}

/** A list, one line each. */
export function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Inline code. */
export function codeOf(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Links to sections named by ids: `codeLinks(['ticket'], 'entities.md')`. */
export function idLinks(ids: readonly string[], page = ''): string {
  return ids.map((id) => `[${id}](${page}#${id})`).join(', ');
}

/** The same word lists everywhere: `a`, `a and b`, `a, b and c`. */
export function inWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  const type = last === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat('en-GB', { type }).format(words);
}

/** With a capital at the beginning. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** One line, with the bar escaped: a bar inside of code ends a cell, too. */
function cellOf(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
