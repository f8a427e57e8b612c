/** Axes of a chart part: quiet rules, no axis line, short ticks. */
import type { Locale } from '../../../base/locale.ts';
import type { z } from 'zod';
import type { zAxis } from '../../../report/schema.ts';
import type { Look } from '../look.ts';
import { tag, valued, escapeXml } from '../xml.ts';
import { solid, textStyle } from './series.ts';

type Axis = z.infer<typeof zAxis>;
export type Side = 'l' | 'r' | 'b' | 't';

/** Numbers of the axes; the second pair belongs to series on the right. */
export const AXES = {
  left: { category: 111_111_111, value: 111_111_112 },
  right: { category: 222_222_221, value: 222_222_222 },
} as const;

const TICK = 9;

/** Where an axis stands and what it crosses. `crossesAt` cuts the field there; null = where the other begins. */
export type Standing = {
  id: number;
  crosses: number;
  side: Side;
  crossesAt?: number | null;
  atEnd?: boolean;
  hidden?: boolean;
};

/** An axis of names. `inverse` puts the first one on top. */
export function categoryAxis(
  { id, crosses, side, hidden }: Standing,
  { inverse }: { inverse: boolean },
  look: Look,
): string {
  return tag(
    'c:catAx',
    {},
    [
      valued('c:axId', id),
      tag('c:scaling', {}, valued('c:orientation', inverse ? 'maxMin' : 'minMax')),
      valued('c:delete', hidden === true ? 1 : 0),
      valued('c:axPos', side),
      tag('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      valued('c:majorTickMark', 'none'),
      valued('c:minorTickMark', 'none'),
      valued('c:tickLblPos', 'low'),
      tag('c:spPr', {}, tag('a:ln', { w: 9525 }, solid(look.muted))),
      textStyle({ size: TICK, color: look.text, font: look.fontFamily }),
      valued('c:crossAx', crosses),
      valued('c:crosses', 'autoZero'),
      valued('c:auto', 0),
      valued('c:lblAlgn', 'ctr'),
      valued('c:lblOffset', 100),
      valued('c:noMultiLvlLbl', 1),
    ].join(''),
  );
}

/** What a value axis shows. `least` is where it begins; null = the program's choice. */
export type Scale = {
  axis: Axis;
  values: readonly (number | null)[];
  least: number | null;
  rules: boolean;
  /** Bars stand between ticks, points on them. */
  between: boolean;
};

/** An axis of numbers. */
export function valueAxis(standing: Standing, scale: Scale, look: Look): string {
  const { id, crosses, side, crossesAt, atEnd, hidden } = standing;
  const isCut = crossesAt !== undefined && crossesAt !== null;
  return tag(
    'c:valAx',
    {},
    [
      valued('c:axId', id),
      tag(
        'c:scaling',
        {},
        valued('c:orientation', 'minMax') +
          (scale.least === null ? '' : valued('c:min', scale.least)),
      ),
      valued('c:delete', hidden === true ? 1 : 0),
      valued('c:axPos', side),
      scale.rules
        ? tag('c:majorGridlines', {}, tag('c:spPr', {}, tag('a:ln', { w: 6350 }, solid(look.rule))))
        : '',
      hidden === true ? '' : axisTitle(scale.axis.name, side, look),
      tag('c:numFmt', { formatCode: tickFormat(scale, look.locale), sourceLinked: 0 }),
      valued('c:majorTickMark', 'none'),
      valued('c:minorTickMark', 'none'),
      valued('c:tickLblPos', tickPlace(standing)),
      tag('c:spPr', {}, axisLine(isCut, look)),
      textStyle({ size: TICK, color: look.muted, font: look.fontFamily }),
      valued('c:crossAx', crosses),
      isCut
        ? valued('c:crossesAt', crossesAt)
        : valued('c:crosses', atEnd === true ? 'max' : 'min'),
      valued('c:crossBetween', scale.between ? 'between' : 'midCat'),
    ].join(''),
  );
}

/** Ticks stand at the edge of the field, also where the axis cuts it; an inverted field has its edge where the axis is. */
function tickPlace({ side, atEnd }: Standing): string {
  if (side === 'r') return 'high';
  return atEnd === true ? 'nextTo' : 'low';
}

/** Axes through the medians are dashed rules, all others only ticks. */
function axisLine(isCut: boolean, look: Look): string {
  const line = isCut ? solid(look.muted) + valued('a:prstDash', 'dash') : '<a:noFill/>';
  return tag('a:ln', { w: 9525 }, line);
}

function axisTitle(name: string, side: Side, look: Look): string {
  if (name === '') return '';
  const isUpright = side === 'l' || side === 'r';
  const run = tag(
    'a:rPr',
    { lang: 'en-US', sz: TICK * 100, b: 0 },
    solid(look.muted) + tag('a:latin', { typeface: look.fontFamily }),
  );
  const text =
    tag('a:bodyPr', isUpright ? { rot: -5_400_000, vert: 'horz' } : {}) +
    '<a:lstStyle/>' +
    tag('a:p', {}, tag('a:r', {}, run + tag('a:t', {}, escapeXml(name))));
  return tag('c:title', {}, tag('c:tx', {}, tag('c:rich', {}, text)) + valued('c:overlay', 0));
}

const STEPS = [12, 9, 6, 3] as const;

/** Ticks in one scale for the whole axis: `0.0,," mi"` in Portuguese when the largest is some millions. */
function tickFormat({ axis, values }: Scale, locale: Locale): string {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  if (axis.percent) return largest < 0.05 ? '0.0%' : '0%';
  const step = STEPS.find((each) => largest >= 10 ** each);
  if (step === undefined) return largest < 5 ? '#,##0.0' : '#,##0';
  const places = largest < 10 ** (step + 1) ? '.0' : '';
  return `#,##0${places}${','.repeat(step / 3)}${compactWord(10 ** step, locale)}`;
}

/** What a language writes after a number in thousands or millions: `" mi"`. */
function compactWord(size: number, locale: Locale): string {
  const parts = new Intl.NumberFormat(locale, { notation: 'compact' }).formatToParts(size);
  const from = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
  const word = parts
    .slice(from + 1)
    .map(({ value }) => value)
    .join('');
  return word === '' ? '' : `"${word}"`;
}
