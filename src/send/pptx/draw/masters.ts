/** The two masters of a deck: its cover, and every other slide with title, foot and page number. */
import type { Brand, Frame } from '../../../report/schema.ts';
import { BODY, MARGIN, SLIDE } from '../layout/box.ts';
import type { Box } from '../layout/box.ts';
import { fitText } from '../layout/measure-text.ts';
import type { Deck } from '../library.ts';
import { hexOf } from '../look.ts';
import type { Look } from '../look.ts';
import type { Logo } from './logo.ts';

export const COVER = 'Cover';
export const CONTENT = 'Content';
export const TITLE_BOX: Box = { x: MARGIN, y: 0.36, w: 9.2, h: 0.46 };
export const COVER_TITLE: Box = { x: 1.1, y: 2.35, w: 11, h: 1.3 };

type Dress = { look: Look; brand: Brand; frame: Frame; logo: Logo | null };

/** Defines both masters. */
export function defineMasters(deck: Deck, dress: Dress): void {
  const { look } = dress;
  const title = {
    name: 'title',
    type: 'title',
    fontFace: look.fontFamily,
    bold: true,
    align: 'left',
    margin: 0,
  } as const;
  deck.defineSlideMaster({
    title: COVER,
    background: { color: hexOf(look.background) },
    objects: [
      { rect: { x: 0, y: 0, w: 0.3, h: SLIDE.h, fill: { color: hexOf(look.primary) } } },
      {
        placeholder: {
          options: {
            ...title,
            ...COVER_TITLE,
            fontSize: 38,
            color: hexOf(look.primary),
            valign: 'bottom',
          },
          text: '',
        },
      },
    ],
  });
  deck.defineSlideMaster({
    title: CONTENT,
    background: { color: hexOf(look.background) },
    objects: [
      {
        placeholder: {
          options: {
            ...title,
            ...TITLE_BOX,
            fontSize: 22,
            color: hexOf(look.primary),
            valign: 'middle',
          },
          text: '',
        },
      },
      ...headObjects(dress),
      ...footObjects(dress),
    ],
    slideNumber: {
      x: SLIDE.w - MARGIN - 0.6,
      y: FOOT.y,
      w: 0.6,
      h: FOOT.h,
      align: 'right',
      fontFace: look.fontFamily,
      fontSize: 9,
      color: hexOf(look.muted),
      margin: 0,
    },
  });
}

const FOOT = { y: 7.02, h: 0.24 } as const;

type MasterObject = NonNullable<Parameters<Deck['defineSlideMaster']>[0]['objects']>[number];

/** The brand at the right of the title: its logo, or its name in type. */
function headObjects({ look, brand, logo }: Dress): MasterObject[] {
  if (logo !== null) {
    const h = 0.42;
    const w = Math.min(2.4, h * logo.ratio);
    return [
      {
        image: {
          data: logo.data,
          x: SLIDE.w - MARGIN - w,
          y: 0.38,
          w,
          h: w / logo.ratio,
          altText: brand.name,
        },
      },
    ];
  }
  const name = fitText(brand.name, { width: 3, size: 12, least: 8, lines: 1 });
  return [
    {
      text: {
        text: name.text,
        options: {
          x: SLIDE.w - MARGIN - 3,
          y: 0.36,
          w: 3,
          h: 0.46,
          align: 'right',
          valign: 'middle',
          margin: 0,
          fontFace: look.fontFamily,
          fontSize: name.size,
          bold: true,
          color: hexOf(look.primary),
        },
      },
    },
  ];
}

function footObjects({ look, brand, frame }: Dress): MasterObject[] {
  const told = [brand.name, brand.footer?.[frame.locale] ?? null, frame.freshnessText];
  const text = fitText(told.filter((each) => each !== null).join('  ·  '), {
    width: BODY.w - 0.8,
    size: 9,
    least: 7,
    lines: 1,
  });
  return [
    {
      line: { x: MARGIN, y: 6.96, w: BODY.w, h: 0, line: { color: hexOf(look.rule), width: 0.75 } },
    },
    {
      text: {
        text: text.text,
        options: {
          x: MARGIN,
          ...FOOT,
          w: BODY.w - 0.8,
          align: 'left',
          valign: 'middle',
          margin: 0,
          fontFace: look.fontFamily,
          fontSize: text.size,
          color: hexOf(look.muted),
        },
      },
    },
  ];
}
