/** A slide to draw on: every text in the brand's font and the report's language. */
import type { Slide, TextProps } from '../library.ts';
import type { Tone } from '../../../report/schema.ts';
import { hexOf } from '../look.ts';
import type { Look } from '../look.ts';
import type { Box } from '../layout/box.ts';

export type Run = {
  text: string;
  size?: number;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  /** Ends the paragraph. */
  ends?: boolean;
  bullet?: boolean;
};

export type Shape = {
  box: Box;
  size: number;
  align?: 'left' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  /** Fill and outline of the shape behind the text; none unless given. */
  fill?: string;
  outline?: string;
  dashed?: boolean;
  inset?: number;
  /** False: one line, whatever happens. */
  wraps?: boolean;
  name: string;
};

/** A deck's slide with what all drawings on it need. */
export type Canvas = {
  slide: Slide;
  look: Look;
  /** As PowerPoint names it. */
  lang: string;
};

/** Draws text, perhaps on a shape. */
export function drawText({ slide, look, lang }: Canvas, runs: readonly Run[], shape: Shape): void {
  const { box, size, align, valign, fill, outline, dashed, inset, wraps, name } = shape;
  slide.addText(
    runs.map((run) => runProps(run, { look, lang, size })),
    {
      ...box,
      objectName: name,
      margin: inset === undefined ? 0 : inset * 72,
      align: align ?? 'left',
      valign: valign ?? 'top',
      wrap: wraps ?? true,
      lang,
      paraSpaceAfter: 0,
      ...(fill === undefined && outline === undefined
        ? {}
        : { shape: 'roundRect', rectRadius: 0.05 }),
      ...(fill === undefined ? {} : { fill: { color: hexOf(fill) } }),
      ...(outline === undefined
        ? {}
        : {
            line: {
              color: hexOf(outline),
              width: 0.75,
              dashType: dashed === true ? 'dash' : 'solid',
            },
          }),
    },
  );
}

/** A run as the library takes it. */
export function runProps(
  { text, size, color, bold, italic, ends, bullet }: Run,
  base: { look: Look; lang: string; size: number },
): TextProps {
  return {
    text,
    options: {
      fontFace: base.look.fontFamily,
      fontSize: size ?? base.size,
      color: hexOf(color ?? base.look.text),
      bold: bold ?? false,
      italic: italic ?? false,
      lang: base.lang,
      breakLine: ends ?? false,
      ...(bullet === true ? { bullet: { indent: 12 } } : {}),
    },
  };
}

/** The colour of a meaning. */
export function toneColor(tone: Tone, look: Look): string {
  switch (tone) {
    case 'good':
      return look.good;
    case 'bad':
      return look.bad;
    case 'muted':
      return look.muted;
    case 'neutral':
      return look.text;
  }
}

/** A sign beside the colour, since colour is never the only one. */
export function arrowOf({ arrow }: { arrow: 'up' | 'down' | 'flat' | 'none' }): string {
  if (arrow === 'up') return '▲ ';
  return arrow === 'down' ? '▼ ' : '';
}
