/** Paragraphs of runs. */
import type { TextFigure } from '../../../report/schema.ts';
import type { Box } from '../layout/box.ts';
import { heightOfLines, linesOf } from '../layout/measure-text.ts';
import { drawText, toneColor } from './canvas.ts';
import type { Canvas, Run } from './canvas.ts';

type Paragraph = TextFigure['paragraphs'][number];

const AFTER = 0.08;
/** Beside other blocks a text is set smaller. */
const NARROW = 6;

function sizeOf(style: Paragraph['style'], width: number): number {
  const size = width < NARROW ? 11 : 13;
  return style === 'heading' ? size + 1 : size;
}

/** Height of a paragraph with the room after it. */
export function paragraphHeight({ runs, style }: Paragraph, width: number): number {
  const text = runs.map((run) => run.text).join('');
  const room = width - (style === 'bullet' ? 0.2 : 0);
  return (
    heightOfLines(
      linesOf(text, { width: room, size: sizeOf(style, width) }),
      sizeOf(style, width),
    ) + AFTER
  );
}

/** Draws paragraphs `from` to `to`, each a text of its own so that their places are known. */
export function drawParagraphs(
  canvas: Canvas,
  { paragraphs }: TextFigure,
  { from, to, box }: { from: number; to: number; box: Box },
): void {
  let { y } = box;
  for (const paragraph of paragraphs.slice(from, to)) {
    const h = paragraphHeight(paragraph, box.w);
    drawText(canvas, runsOf(paragraph, canvas), {
      box: { ...box, y, h },
      size: sizeOf(paragraph.style, box.w),
      name: 'text',
    });
    y += h;
  }
}

function runsOf({ runs, style }: Paragraph, { look }: Canvas): Run[] {
  return runs.map(({ text, bold, italic, tone }, index) => ({
    text,
    bold: bold || style === 'heading' || tone !== null,
    italic,
    color: tone === null ? look.text : toneColor(tone, look),
    bullet: style === 'bullet' && index === 0,
  }));
}
