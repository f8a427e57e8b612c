/** Parts of a whole as a pie whose slices carry their names and shares. */
import { colorOf } from '../../../report/index.ts';
import type { ChartFigure } from '../../../report/schema.ts';
import type { Look } from '../look.ts';
import { tag, valued } from '../xml.ts';
import type { NativeChart } from './chart-part.ts';
import {
  categoryData,
  numberData,
  seriesName,
  sheetOf,
  solid,
  textStyle,
  trackOf,
} from './series.ts';
import { chartSpace } from './space.ts';

type Pie = Extract<ChartFigure, { chart: 'pie' }>;

/** The chart, or null without a slice. */
export function pieChart({ slices, whole }: Pie, look: Look): NativeChart | null {
  if (slices.length === 0) return null;
  const names = slices.map(({ name }) => name);
  const track = trackOf(
    whole.text,
    slices.map(({ value }) => value),
    look,
  );
  const colors = slices.map(({ color }, idx) => {
    const fill = solid(colorOf(color, look)) + tag('a:ln', { w: 19_050 }, solid(look.background));
    return tag(
      'c:dPt',
      {},
      valued('c:idx', idx) + valued('c:bubble3D', 0) + tag('c:spPr', {}, fill),
    );
  });
  const values = { values: track.points.map(({ value }) => value), format: track.format };
  const series = tag(
    'c:ser',
    {},
    valued('c:idx', 0) +
      valued('c:order', 0) +
      seriesName(track.name, 1) +
      colors.join('') +
      shareLabels(look) +
      categoryData(names) +
      numberData('c:val', values, { column: 1, from: 0 }),
  );
  const plot = tag(
    'c:pieChart',
    {},
    valued('c:varyColors', 1) + series + valued('c:firstSliceAng', 0),
  );
  return { xml: chartSpace(plot, { look, legend: false }), sheet: sheetOf(names, [track]) };
}

/** Names and shares beside the slices, so that colour is no key to them. */
function shareLabels(look: Look): string {
  const shows = ['c:showCatName', 'c:showPercent'];
  const all = [
    'c:showLegendKey',
    'c:showVal',
    'c:showCatName',
    'c:showSerName',
    'c:showPercent',
    'c:showBubbleSize',
  ];
  return tag(
    'c:dLbls',
    {},
    tag('c:numFmt', { formatCode: '0.0%', sourceLinked: 0 }) +
      tag('c:spPr', {}, '<a:noFill/><a:ln><a:noFill/></a:ln>') +
      textStyle({ size: 10, color: look.text, font: look.fontFamily }) +
      valued('c:dLblPos', 'outEnd') +
      all.map((name) => valued(name, shows.includes(name) ? 1 : 0)).join('') +
      tag('c:separator', {}, '\n') +
      valued('c:showLeaderLines', 1),
  );
}
