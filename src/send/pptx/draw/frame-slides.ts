/** The slides around the report: its cover, and the last one that says how it is counted. */
import type { Brand, Frame } from '../../../report/schema.ts';
import { WORDS } from '../../pdf/words.ts';
import { BODY } from '../layout/box.ts';
import { fitText, heightOfLines, linesOf } from '../layout/measure-text.ts';
import { drawText } from './canvas.ts';
import type { Canvas } from './canvas.ts';
import type { Logo } from './logo.ts';
import { COVER_TITLE } from './masters.ts';

/** Title, period, comparison, filters and freshness, under the brand. */
export function drawCover(
  canvas: Canvas,
  { frame, brand, logo }: { frame: Frame; brand: Brand; logo: Logo | null },
): void {
  const { slide, look } = canvas;
  const { x, w } = COVER_TITLE;
  if (logo !== null) {
    const h = 0.8;
    const width = Math.min(4, h * logo.ratio);
    slide.addImage({
      data: logo.data,
      x,
      y: 0.75,
      w: width,
      h: width / logo.ratio,
      altText: brand.name,
    });
  }
  const nameAt = logo === null ? x : x + Math.min(4, 0.8 * logo.ratio) + 0.2;
  const name = fitText(brand.name, { width: 7, size: 18, least: 10, lines: 1 });
  drawText(canvas, [{ text: name.text, bold: true, color: look.primary }], {
    box: { x: nameAt, y: 0.75, w: 7, h: 0.8 },
    size: name.size,
    valign: 'middle',
    name: brand.name,
  });
  const title = fitText(frame.title, { width: w, size: 38, least: 18, lines: 2 });
  slide.addText(title.text, { placeholder: 'title', fontSize: title.size, lang: canvas.lang });
  drawText(canvas, [{ text: frame.periodText, bold: true, ends: true }], {
    box: { x, y: 3.82, w, h: 0.4 },
    size: 20,
    name: 'period',
  });
  const told = [
    frame.compareText,
    frame.filterTexts.length === 0 ? null : frame.filterTexts.join('  ·  '),
  ];
  const lines = fitText(told.filter((each) => each !== null).join('\n'), {
    width: w,
    size: 14,
    least: 9,
    lines: 5,
  });
  drawText(canvas, [{ text: lines.text, color: look.muted }], {
    box: { x, y: 4.32, w, h: 1.5 },
    size: lines.size,
    name: 'comparison',
  });
  drawText(canvas, [{ text: frame.freshnessText, color: look.muted }], {
    box: { x, y: 6.6, w, h: 0.3 },
    size: 11,
    name: 'freshness',
  });
}

/** What the numbers stand on: how it is counted, the sources with their times, what was left out and why. */
export function drawClosing(canvas: Canvas, frame: Frame): void {
  const words = WORDS[canvas.look.locale];
  const parts = [
    // The slide's title says already that this is how it is counted.
    { head: null, lines: [frame.policyText] },
    {
      head: words.sources,
      lines: frame.sources.map(({ title, syncedText }) => `${title} (${syncedText})`),
    },
    {
      head: words.omitted,
      lines: frame.omitted.map(({ title, message }) => `${title} — ${message.message}`),
    },
  ].filter(({ lines }) => lines.some((line) => line !== ''));
  const size = [12, 11, 10, 9, 8].find((each) => heightOf(parts, each) <= BODY.h) ?? 8;
  let { y } = BODY;
  for (const part of parts) {
    const h = Math.min(BODY.y + BODY.h - y, heightOf([part], size));
    if (h <= 0) return;
    const runs = [
      ...(part.head === null ? [] : [{ text: part.head, bold: true, ends: true }]),
      ...part.lines.map((text) => ({ text, ends: true })),
    ];
    drawText(canvas, runs, { box: { ...BODY, y, h }, size, name: part.head ?? words.definitions });
    y += h + 0.1;
  }
}

function heightOf(parts: readonly { lines: readonly string[] }[], size: number): number {
  return parts.reduce((sum, { lines }) => {
    const count = lines.reduce((total, line) => total + linesOf(line, { width: BODY.w, size }), 1);
    return sum + heightOfLines(count, size) + 0.12;
  }, 0);
}
