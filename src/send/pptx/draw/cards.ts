/** Numbers as cards: name, value, what it is compared with, its course. */
import type { NumberFigure } from '../../../report/schema.ts';
import type { Box } from '../layout/box.ts';
import { fitText, heightOfLines, linesOf } from '../layout/measure-text.ts';
import type { Fitted } from '../layout/measure-text.ts';
import { hexOf } from '../look.ts';
import type { Look } from '../look.ts';
import { arrowOf, drawText, toneColor } from './canvas.ts';
import type { Canvas, Run } from './canvas.ts';
import { drawSpark, hasCourse, SPARK } from './spark.ts';

type Item = NumberFigure['items'][number];

/** A card narrower than this has no room for its value. */
const NARROWEST = 1.9;
const BETWEEN = 0.14;
const INSET = 0.1;
const SIZE = { label: 10, value: 20, small: 8.5 } as const;

/** Cards side by side: as many as fit, evened out over the lines. */
export function cardColumns(items: number, width: number): number {
  const most = Math.max(1, Math.min(6, Math.floor((width + BETWEEN) / (NARROWEST + BETWEEN))));
  return Math.ceil(items / Math.ceil(items / most));
}

/** Heights of what stands in the cards of a strip: those of the fullest, so that values stand in one line. */
type Parts = { label: number; small: number; valueSize: number };

function partsOf(items: readonly Item[], inner: number): Parts {
  const height = (text: string, size: number): number =>
    text === '' ? 0 : heightOfLines(linesOf(text, { width: inner, size }), size);
  return {
    label: Math.max(...items.map((item) => height(labelOf(item), SIZE.label))),
    small: Math.max(
      ...items.map((item) =>
        [
          cautionOf(item) ?? '',
          ...item.deltas.map((each) => `▲ ${each.text} ${each.label}`),
        ].reduce((sum, text) => sum + height(text, SIZE.small), 0),
      ),
    ),
    valueSize: Math.min(...items.map((item) => valueOf(item, inner).size)),
  };
}

/** A value at the size that fits beside its course. Bold figures are wider than the mean of running text. */
function valueOf({ value, spark }: Item, inner: number): Fitted {
  const room = inner - (hasCourse(spark) ? SPARK.w + 0.08 : 0);
  return fitText(value.text, { width: room * 0.82, size: SIZE.value, least: 9, lines: 1 });
}

/** Height of every card of a strip. */
export function cardHeight(
  items: readonly Item[],
  { width, columns }: { width: number; columns: number },
): number {
  const { label, small } = partsOf(items, cardWidth(width, columns) - 2 * INSET);
  return label + VALUE + small + 2 * INSET + 0.05;
}

/** Draws a strip of cards. */
export function drawCards(canvas: Canvas, { items }: NumberFigure, box: Box): void {
  const columns = cardColumns(items.length, box.w);
  const w = cardWidth(box.w, columns);
  const h = cardHeight(items, { width: box.w, columns });
  const parts = partsOf(items, w - 2 * INSET);
  items.forEach((item, index) => {
    const x = box.x + (index % columns) * (w + BETWEEN);
    const y = box.y + Math.floor(index / columns) * (h + 0.12);
    drawCard(canvas, item, { box: { x, y, w, h }, parts });
  });
}

function cardWidth(width: number, columns: number): number {
  return (width - BETWEEN * (columns - 1)) / columns;
}

function labelOf({ label, spanText }: Item): string {
  return spanText === null ? label : `${label} · ${spanText}`;
}

function cautionOf({ value }: Item): string | null {
  const told = [value.reasonText, value.caution].filter((line) => line !== null);
  return told.length === 0 ? null : told.join(' · ');
}

/** Name, value and comparisons are texts of their own: each keeps its place whatever the others say. */
function drawCard(canvas: Canvas, item: Item, { box, parts }: { box: Box; parts: Parts }): void {
  const { look, slide } = canvas;
  const inner = { x: box.x + INSET, w: box.w - 2 * INSET };
  const top = box.y + INSET;
  slide.addShape('roundRect', {
    ...box,
    rectRadius: 0.05,
    line: { color: hexOf(look.rule), width: 0.75 },
    fill: { color: hexOf(look.background) },
    objectName: 'card',
  });
  drawText(canvas, [{ text: labelOf(item), color: look.muted }], {
    box: { ...inner, y: top, h: parts.label },
    size: SIZE.label,
    name: item.label,
  });
  const hasSpark = hasCourse(item.spark);
  const room = inner.w - (hasSpark ? SPARK.w + 0.08 : 0);
  const isKnown = item.value.value !== null;
  const value = valueOf(item, inner.w);
  drawText(canvas, [{ text: value.text, bold: isKnown, color: isKnown ? look.text : look.muted }], {
    box: { ...inner, w: room, y: top + parts.label, h: VALUE },
    size: parts.valueSize,
    valign: 'middle',
    wraps: false,
    name: item.value.text,
  });
  drawText(canvas, smallRuns(item, look), {
    box: { ...inner, y: top + parts.label + VALUE, h: parts.small + 0.04 },
    size: SIZE.small,
    name: 'comparison',
  });
  if (hasSpark)
    drawSpark(canvas, item.spark ?? [], {
      x: inner.x + inner.w - SPARK.w,
      y: top + parts.label + (VALUE - SPARK.h) / 2,
      ...SPARK,
    });
}

function smallRuns(item: Item, look: Look): Run[] {
  const caution = cautionOf(item);
  return [
    ...(caution === null ? [] : [{ text: caution, color: look.muted, ends: true }]),
    ...item.deltas.flatMap((delta) => [
      { text: `${arrowOf(delta)}${delta.text}`, bold: true, color: toneColor(delta.tone, look) },
      { text: ` ${delta.label}`, color: look.muted, ends: true },
    ]),
  ];
}

/** Height of the value's line. */
const VALUE = 0.42;
