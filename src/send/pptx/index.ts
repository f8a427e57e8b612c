/** A filled report as a PowerPoint deck: charts and tables are PowerPoint's own, the numbers are the screen's. */
import type { Clock } from '../../base/clock.ts';
import type { Brand, ChartFigure, FilledReport } from '../../report/schema.ts';
import { renderChartSvg } from '../chart/index.ts';
import { WORDS } from '../pdf/words.ts';
import { renderPng } from '../picture/index.ts';
import { writeWorkbook } from '../xlsx/workbook.ts';
import { nativeChart } from './chart/native-chart.ts';
import type { NativeChart } from './chart/chart-part.ts';
import type { Canvas } from './draw/canvas.ts';
import { drawClosing, drawCover } from './draw/frame-slides.ts';
import { logoOf } from './draw/logo.ts';
import { CONTENT, COVER, defineMasters, TITLE_BOX } from './draw/masters.ts';
import { drawSlice } from './draw/slice.ts';
import { drawText } from './draw/canvas.ts';
import { SLIDE, MARGIN } from './layout/box.ts';
import type { Box } from './layout/box.ts';
import { layOut } from './layout/lay-out.ts';
import { fitText } from './layout/measure-text.ts';
import { newDeck } from './library.ts';
import type { Deck } from './library.ts';
import { lookOf, PIXELS_PER_INCH } from './look.ts';
import type { Look } from './look.ts';
import { notesOf } from './notes.ts';
import { packDeck } from './package.ts';
import { DECK_WORDS, LANGUAGE } from './words.ts';
import { legalData } from './xml.ts';

export type DeckOptions = { brand: Brand; clock: Clock };

/** The report as PPTX: a cover, slides of 16:9 for each page, and what the numbers stand on. */
export async function renderPptx(
  filled: FilledReport,
  { brand, clock }: DeckOptions,
): Promise<Uint8Array> {
  const report = legalData(filled);
  const look = lookOf(brand, report.frame.locale);
  const { deck, charts } = drawDeck(report, { brand: legalData(brand), look });
  const at = clock.now();
  const parts = await Promise.all(
    charts.map(async ({ xml, sheet }) => ({
      xml,
      workbook: await writeWorkbook(
        { sheets: [sheet] },
        { title: report.frame.title, author: brand.name, at },
      ),
    })),
  );
  const bytes = await deck.write({ outputType: 'uint8array', compression: false });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the library gave no bytes');
  return packDeck(bytes, { charts: parts, look, at, lang: LANGUAGE[look.locale] });
}

type Dress = { brand: Brand; look: Look };

function drawDeck(
  report: FilledReport,
  { brand, look }: Dress,
): { deck: Deck; charts: NativeChart[] } {
  const { frame } = report;
  const deck = newDeck();
  deck.defineLayout({ name: 'wide', width: SLIDE.w, height: SLIDE.h });
  deck.layout = 'wide';
  deck.title = `${frame.title} — ${frame.periodText}`.slice(0, 250);
  deck.author = brand.name;
  deck.company = brand.name;
  deck.subject = frame.periodText;
  deck.theme = { headFontFace: look.fontFamily, bodyFontFace: look.fontFamily };
  const logo = logoOf(brand);
  defineMasters(deck, { look, brand, frame, logo });
  const lang = LANGUAGE[look.locale];
  const charts: NativeChart[] = [];
  const canvasOf = (masterName: string): Canvas => ({
    slide: deck.addSlide({ masterName }),
    look,
    lang,
  });
  drawCover(canvasOf(COVER), { frame, brand, logo });
  for (const plan of layOut(report)) {
    const canvas = canvasOf(CONTENT);
    drawTitle(canvas, { title: plan.title, isContinued: plan.isContinued }, report);
    for (const slice of plan.slices)
      drawSlice(canvas, slice, (figure, box, about) =>
        drawChart(canvas, { figure, box, about }, charts),
      );
    canvas.slide.addNotes(notesOf(plan, report).join('\n'));
  }
  const closing = canvasOf(CONTENT);
  drawTitle(closing, { title: WORDS[look.locale].definitions, isContinued: false }, report);
  drawClosing(closing, frame);
  return { deck, charts };
}

/** The slide's title in its placeholder, so that the outline has it; period and comparison under it. */
function drawTitle(
  canvas: Canvas,
  { title, isContinued }: { title: string; isContinued: boolean },
  { frame }: FilledReport,
): void {
  const more = isContinued ? ` (${DECK_WORDS[canvas.look.locale].continued})` : '';
  const fitted = fitText(title, {
    width: TITLE_BOX.w - more.length * 0.14,
    size: 22,
    least: 14,
    lines: 1,
  });
  canvas.slide.addText(`${fitted.text}${more}`, {
    placeholder: 'title',
    fontSize: fitted.size,
    lang: canvas.lang,
  });
  const told = [frame.title, frame.periodText, frame.compareText, ...frame.filterTexts];
  const line = fitText(told.filter((each) => each !== null).join('  ·  '), {
    width: SLIDE.w - 2 * MARGIN,
    size: 11,
    least: 8,
    lines: 1,
  });
  drawText(canvas, [{ text: line.text, color: canvas.look.muted }], {
    box: { x: MARGIN, y: 0.84, w: SLIDE.w - 2 * MARGIN, h: 0.26 },
    size: line.size,
    name: 'period',
  });
}

/** Pixels of the picture to each of the drawing, so that it stays sharp on a projector. */
const SHARPNESS = 2.5;

function drawChart(
  { slide, look }: Canvas,
  { figure, box, about }: { figure: ChartFigure; box: Box; about: { name: string; alt: string } },
  charts: NativeChart[],
): void {
  const native = nativeChart(figure, look);
  const named = { ...box, objectName: about.name, altText: about.alt };
  if (native !== null) {
    charts.push(native);
    slide.addChart('bar', [{ name: 'x', labels: ['x'], values: [1] }], named);
    return;
  }
  const size = {
    width: Math.round(box.w * PIXELS_PER_INCH),
    height: Math.round(box.h * PIXELS_PER_INCH),
  };
  const svg = renderChartSvg(figure, { ...look, width: size.width }, size);
  const { png } = renderPng(svg, Math.round(size.width * SHARPNESS));
  slide.addImage({ ...named, data: `image/png;base64,${Buffer.from(png).toString('base64')}` });
}
