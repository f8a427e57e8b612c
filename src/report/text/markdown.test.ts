import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from './markdown.ts';

function gist(body: string): string[] {
  return parseMarkdown(body).map(
    ({ style, lines }) =>
      `${style}: ${lines
        .map(
          ({ optional, spans }) =>
            `${optional ? '?' : ''}${spans
              .map(
                ({ kind, text, bold, italic }) =>
                  `${bold ? 'b' : ''}${italic ? 'i' : ''}${kind === 'token' ? 't' : ''}‹${text}›`,
              )
              .join('')}`,
        )
        .join(' / ')}`,
  );
}

test('reads headings, bullets, paragraphs of several lines and optional lines', () => {
  expect(gist('# Title\nfirst\n? second\n\n- one\n? - two\nafter')).toEqual([
    'heading: ‹Title›',
    'body: ‹first› / ?‹second›',
    'bullet: ‹one›',
    'bullet: ?‹two› / ‹after›',
  ]);
});

test('reads marks, links, escapes and figures', () => {
  expect(gist('a **b {{nrr}}** *c* [d](https://x.test/y_(z)) \\*e\\* {f} 3 * 4')).toEqual([
    'body: ‹a ›b‹b ›bt‹{{nrr}}›‹ ›i‹c›‹ d *e* {f} 3 ›i‹ 4›',
  ]);
});

test('loses no letter of any text without marks', () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => text.replace(/[\\*[\]{}\n\r]/g, '').trim()),
      (text) => {
        const plain = text.replace(/^\? /, '').replace(/^(#{1,6}|[-*]) /, '');
        const read = parseMarkdown(text).flatMap(({ lines }) =>
          lines.flatMap(({ spans }) => spans.map((span) => span.text)),
        );
        expect(read.join('')).toBe(text === '' ? '' : plain);
      },
    ),
  );
});
