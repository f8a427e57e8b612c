/** What stands around every plot: legend, gaps, fonts, the sheet behind it. */
import type { Look } from '../look.ts';
import { tag, valued } from '../xml.ts';
import { textStyle } from './series.ts';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** A whole chart part. `unnamed` are series (by place) that the legend leaves out. */
export function chartSpace(
  plot: string,
  { look, legend, unnamed = [] }: { look: Look; legend: boolean; unnamed?: readonly number[] },
): string {
  const chart =
    valued('c:autoTitleDeleted', 1) +
    tag('c:plotArea', {}, `<c:layout/>${plot}`) +
    (legend ? legendOf(unnamed, look) : '') +
    valued('c:plotVisOnly', 1) +
    valued('c:dispBlanksAs', 'gap');
  const content =
    valued('c:date1904', 0) +
    valued('c:roundedCorners', 0) +
    tag('c:chart', {}, chart) +
    tag('c:spPr', {}, '<a:noFill/><a:ln><a:noFill/></a:ln>') +
    textStyle({ size: 10, color: look.text, font: look.fontFamily }) +
    tag('c:externalData', { 'r:id': 'rId1' }, valued('c:autoUpdate', 0));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tag('c:chartSpace', NAMESPACES, content)}`;
}

function legendOf(unnamed: readonly number[], look: Look): string {
  const left = unnamed.map((idx) =>
    tag('c:legendEntry', {}, valued('c:idx', idx) + valued('c:delete', 1)),
  );
  return tag(
    'c:legend',
    {},
    valued('c:legendPos', 't') +
      left.join('') +
      valued('c:overlay', 0) +
      textStyle({ size: 10, color: look.muted, font: look.fontFamily }),
  );
}
