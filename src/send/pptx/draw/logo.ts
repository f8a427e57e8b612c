/** The brand's logo as a picture for slides: PNG as it is, SVG as pixels, since not every program draws it. */
import type { Brand } from '../../../report/schema.ts';
import { renderPng } from '../../picture/index.ts';

export type Logo = { data: string; ratio: number };

const SVG_WIDTH = 480;

/** Data for the library and width to height; null without a logo. The brand was parsed: PNG or safe SVG. */
export function logoOf(brand: Brand): Logo | null {
  const match = /^data:image\/(png|svg\+xml);base64,(.+)$/s.exec(brand.logo ?? '');
  if (match === null) return null;
  const bytes = Buffer.from(match[2] ?? '', 'base64');
  if (match[1] === 'png')
    return {
      data: `image/png;base64,${match[2]}`,
      ratio: bytes.readUInt32BE(16) / bytes.readUInt32BE(20),
    };
  const { png, width, height } = renderPng(bytes.toString('utf8'), SVG_WIDTH);
  return { data: `image/png;base64,${Buffer.from(png).toString('base64')}`, ratio: width / height };
}
