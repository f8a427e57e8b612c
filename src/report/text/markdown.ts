/**
 * A small part of Markdown: headings, bullets, **bold**, *italic*, links as their text, and live figures. No HTML: it
 * stays the text that it is. A line that begins with `? ` is left out when one of its figures has no value.
 */
import { TOKEN } from './token.ts';

export type Span =
  | { kind: 'text'; text: string; bold: boolean; italic: boolean }
  /** The inside of the braces, and the whole as it was written. */
  | { kind: 'token'; inner: string; text: string; bold: boolean; italic: boolean };

/** One line; `optional` lines fall away without their figures. */
export type Line = { spans: Span[]; optional: boolean };

/** Lines that follow each other are one paragraph. */
export type Paragraph = { style: 'body' | 'heading' | 'bullet'; lines: Line[] };

/** Splits a body into paragraphs of spans. Never fails: every text is some text. */
export function parseMarkdown(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const raw of body.split(/\r?\n/)) {
    const line = raw.trim();
    const style = styleOf(line);
    if (style === null) {
      open = null;
      continue;
    }
    if (open === null || style !== 'body' || open.style === 'heading') {
      open = { style, lines: [] };
      paragraphs.push(open);
    }
    open.lines.push(lineOf(line));
  }
  return paragraphs;
}

function styleOf(line: string): Paragraph['style'] | null {
  if (line === '') return null;
  const text = line.replace(/^\? /, '');
  if (/^#{1,6} /.test(text)) return 'heading';
  return /^[-*] /.test(text) ? 'bullet' : 'body';
}

function lineOf(line: string): Line {
  const optional = line.startsWith('? ');
  const text = (optional ? line.slice(2) : line).replace(/^(#{1,6}|[-*]) /, '');
  return { optional, spans: spansOf(text) };
}

/** Tokens, escapes, links, marks; anything else is text. Alternatives that fail fall through to a single character. */
const PIECES =
  /(\{\{[^{}]*\}\})|\\([\\*[\]{}#?-])|\[([^\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)|(\*\*|\*)|([^\\*[{]+|[\s\S])/g;

function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let bold = false;
  let italic = false;
  for (const [whole, token, escaped, link, mark, plain] of text.matchAll(PIECES)) {
    if (token !== undefined)
      spans.push({ kind: 'token', inner: token.slice(2, -2), text: whole, bold, italic });
    else if (mark === '**') bold = !bold;
    else if (mark === '*') italic = !italic;
    else pushText(spans, { text: escaped ?? link ?? plain ?? whole, bold, italic });
  }
  return spans;
}

/** Joins text to the span before where both look the same. */
function pushText(spans: Span[], next: { text: string; bold: boolean; italic: boolean }): void {
  const last = spans.at(-1);
  if (last?.kind === 'text' && last.bold === next.bold && last.italic === next.italic) {
    spans[spans.length - 1] = { ...last, text: last.text + next.text };
    return;
  }
  spans.push({ kind: 'text', ...next });
}

/** The `{{…}}` of a body with their places, for problems. */
export function tokensIn(body: string): { inner: string; start: number; end: number }[] {
  return [...body.matchAll(TOKEN)].map((match) => ({
    inner: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
