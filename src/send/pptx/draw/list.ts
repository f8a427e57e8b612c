/** Items of a list: a rule in the colour of what it means, name and facts, the number it is on the list for. */
import type { ListFigure } from '../../../report/schema.ts';
import type { Box } from '../layout/box.ts';
import { fitText, heightOfLines, linesOf } from '../layout/measure-text.ts';
import { hexOf } from '../look.ts';
import { drawText, toneColor } from './canvas.ts';
import type { Canvas } from './canvas.ts';

type Item = ListFigure['items'][number];

const SIZE = { title: 11, facts: 9 } as const;
const PAD = 0.07;
/** Room at the right for the number. */
const NUMBER = 0.24;

/** Height of an item. */
export function listLine(item: Item, width: number): number {
  const room = width * (1 - NUMBER) - 0.12;
  const facts = linesOf(factsOf(item), { width: room, size: SIZE.facts });
  return heightOfLines(1, SIZE.title) + heightOfLines(facts, SIZE.facts) + 2 * PAD;
}

/** Draws items `from` to `to`. */
export function drawList(
  canvas: Canvas,
  { items }: ListFigure,
  { from, to, box }: { from: number; to: number; box: Box },
): void {
  let { y } = box;
  for (const item of items.slice(from, to)) {
    const h = listLine(item, box.w);
    drawItem(canvas, item, { ...box, y, h });
    y += h;
  }
}

function drawItem(canvas: Canvas, item: Item, box: Box): void {
  const { slide, look } = canvas;
  const color = toneColor(item.tone, look);
  const right = box.w * NUMBER;
  const w = box.w - right - 0.12;
  const title = fitText(item.title, { width: w, size: SIZE.title, least: SIZE.title, lines: 1 });
  slide.addShape('rect', {
    x: box.x,
    y: box.y + 0.04,
    w: 0.03,
    h: box.h - 0.08,
    fill: { color: hexOf(color) },
    objectName: 'mark',
  });
  drawText(
    canvas,
    [
      { text: title.text, bold: true, ends: true },
      { text: factsOf(item), size: SIZE.facts, color: look.muted },
    ],
    {
      box: { x: box.x + 0.12, y: box.y, w, h: box.h },
      size: SIZE.title,
      valign: 'middle',
      name: title.text,
    },
  );
  drawText(
    canvas,
    [
      {
        text: item.primary.text,
        bold: true,
        color: item.primary.value === null ? look.muted : color,
      },
    ],
    {
      box: { x: box.x + box.w - right, y: box.y, w: right, h: box.h },
      size: SIZE.title,
      align: 'right',
      valign: 'middle',
      name: item.primary.text,
    },
  );
  slide.addShape('line', {
    x: box.x,
    y: box.y + box.h,
    w: box.w,
    h: 0,
    line: { color: hexOf(look.rule), width: 0.75 },
    objectName: 'rule',
  });
}

function factsOf({ facts }: Item): string {
  return facts.map(({ label, shown }) => `${label}: ${shown.text}`).join('  ·  ');
}
