/** Drawings as pixels, for readers that know no SVG. The only door to the rasteriser. */
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../font/index.ts';

export type Picture = { png: Uint8Array; width: number; height: number };

/** An SVG as PNG, this many pixels wide. Synchronous; fonts are the bundled ones, nothing is fetched. */
export function renderPng(svg: string, width: number): Picture {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter' },
  });
  const image = drawing.render();
  return { png: image.asPng(), width: image.width, height: image.height };
}
