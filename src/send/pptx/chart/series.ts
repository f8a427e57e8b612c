/** Series of a chart part: references into the sheet behind it, with the numbers repeated as PowerPoint wants them. */
import type { Shown } from '../../../report/schema.ts';
import { GENERAL, columnFormat, numberFormatOf } from '../../xlsx/number-format.ts';
import type { WriteSheet } from '../../xlsx/workbook.ts';
import { hexOf } from '../look.ts';
import type { Look } from '../look.ts';
import { escapeXml, tag, valued } from '../xml.ts';

export const SHEET = 'Sheet1';

/** What is drawn of a number: its place on the axis, and how it is written. */
export type Point = Pick<Shown, 'text' | 'value'>;

/** One column of the sheet. */
export type Track = { name: string; points: readonly Point[]; format: string };

/** A track with the format that most of its numbers ask for. */
export function trackOf(name: string, points: readonly Point[], look: Look): Track {
  return { name, points, format: columnFormat(points, look.numbers) };
}

/** Categories down, tracks across: the sheet behind a chart. Missing numbers are empty cells. */
export function sheetOf(categories: readonly string[], tracks: readonly Track[]): WriteSheet {
  return {
    name: SHEET,
    columns: [
      { width: 24 },
      ...tracks.map(({ format }) => ({
        width: 16,
        ...(format === GENERAL ? {} : { numFmt: format }),
      })),
    ],
    rows: [
      ['', ...tracks.map(({ name }) => name)],
      ...categories.map((category, row) => [
        category,
        ...tracks.map(({ points }) => points[row]?.value ?? null),
      ]),
    ],
  };
}

/** `A`, `B`, … `Z`, `AA` of a column counted from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** The name of a series: the head of its column. */
export function seriesName(name: string, column: number): string {
  const cache = valued('c:ptCount', 1) + tag('c:pt', { idx: 0 }, textValue(name));
  return tag(
    'c:tx',
    {},
    tag('c:strRef', {}, formula(`$${columnLetter(column)}$1`) + tag('c:strCache', {}, cache)),
  );
}

/** Texts of the first column. */
export function categoryData(categories: readonly string[]): string {
  const cache = categories.map((name, idx) => tag('c:pt', { idx }, textValue(name))).join('');
  const ref =
    formula(`$A$2:$A$${categories.length + 1}`) +
    tag('c:strCache', {}, valued('c:ptCount', categories.length) + cache);
  return tag('c:cat', {}, tag('c:strRef', {}, ref));
}

/** Numbers of some rows of a column; a missing one is a gap. `rows` are counted from 0, the head left out. */
export function numberData(
  name: 'c:val' | 'c:xVal' | 'c:yVal' | 'c:bubbleSize',
  { values, format }: { values: readonly (number | null)[]; format: string },
  { column, from }: { column: number; from: number },
): string {
  const letter = columnLetter(column);
  const points = values
    .map((value, idx) =>
      value === null ? '' : tag('c:pt', { idx }, tag('c:v', {}, String(value))),
    )
    .join('');
  const cache =
    tag('c:formatCode', {}, escapeXml(format)) + valued('c:ptCount', values.length) + points;
  const area = `$${letter}$${from + 2}:$${letter}$${from + values.length + 1}`;
  return tag(name, {}, tag('c:numRef', {}, formula(area) + tag('c:numCache', {}, cache)));
}

/** Values written at their bars, each under the format that shows it as the screen does. */
export function valueLabels(
  track: Track,
  { look, position }: { look: Look; position: string },
): string {
  const own = track.points.map((point, idx) => {
    const format = numberFormatOf(point, look.numbers);
    if (format === null || format === track.format) return '';
    return tag('c:dLbl', {}, valued('c:idx', idx) + labelBody(format, { look, position }));
  });
  return tag('c:dLbls', {}, own.join('') + labelBody(track.format, { look, position }));
}

/** No labels, said once for a series. */
export const NO_LABELS = tag('c:dLbls', {}, shows(0));

function labelBody(format: string, { look, position }: { look: Look; position: string }): string {
  return (
    tag('c:numFmt', { formatCode: format, sourceLinked: 0 }) +
    tag('c:spPr', {}, '<a:noFill/><a:ln><a:noFill/></a:ln>') +
    textStyle({ size: 9, color: look.text, font: look.fontFamily }) +
    valued('c:dLblPos', position) +
    shows(1)
  );
}

function shows(value: 0 | 1): string {
  return (
    valued('c:showLegendKey', 0) +
    valued('c:showVal', value) +
    valued('c:showCatName', 0) +
    valued('c:showSerName', 0) +
    valued('c:showPercent', 0) +
    valued('c:showBubbleSize', 0)
  );
}

/** How a text of a chart is set. `size` in points. */
export function textStyle({
  size,
  color,
  font,
}: {
  size: number;
  color: string;
  font: string;
}): string {
  const run = tag(
    'a:defRPr',
    { sz: Math.round(size * 100), b: 0 },
    solid(color) + tag('a:latin', { typeface: font }),
  );
  const paragraph = tag('a:p', {}, tag('a:pPr', {}, run) + tag('a:endParaRPr', { lang: 'en-US' }));
  return tag('c:txPr', {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`);
}

/** A plain fill; `alpha` 0 to 1. */
export function solid(color: string, alpha = 1): string {
  const shade = alpha === 1 ? '' : valued('a:alpha', Math.round(alpha * 100_000));
  return tag('a:solidFill', {}, tag('a:srgbClr', { val: hexOf(color) }, shade));
}

function formula(area: string): string {
  return tag('c:f', {}, `${SHEET}!${area}`);
}

function textValue(text: string): string {
  return tag('c:v', {}, escapeXml(text));
}

/** A name or a number as it is written, at its point: for what no format can say. */
export function writtenLabel(
  { idx, text, position }: { idx: number; text: string; position: string },
  { look, size }: { look: Look; size: number },
): string {
  const run = tag(
    'a:rPr',
    { lang: 'en-US', sz: Math.round(size * 100), b: 0 },
    solid(look.text) + tag('a:latin', { typeface: look.fontFamily }),
  );
  const line = tag('a:p', {}, tag('a:r', {}, run + tag('a:t', {}, escapeXml(text))));
  return tag(
    'c:dLbl',
    {},
    valued('c:idx', idx) +
      tag('c:tx', {}, tag('c:rich', {}, `<a:bodyPr wrap="none"/><a:lstStyle/>${line}`)) +
      valued('c:dLblPos', position) +
      shows(1),
  );
}

/** Written labels, and none at any other point. */
export function writtenLabels(labels: readonly string[]): string {
  return tag('c:dLbls', {}, labels.join('') + shows(0));
}
