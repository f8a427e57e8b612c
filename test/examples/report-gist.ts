/** What a reader sees of a figure, as a few lines: golden files that a person can check. '~' is a non-breaking space. */
import type { Figure, Grid, Shown } from '../../src/report/schema.ts';
import type { Drawn } from '../../src/report/block/part.ts';
import { seen } from './report-style.ts';

/** The figure of a block, or the code of the problem why there is none. */
export function gistOf(drawn: Drawn): string[] {
  return (
    drawn.kind === 'empty' ? [`empty: ${drawn.problem.code}`] : figureLines(drawn.figure)
  ).map(seen);
}

/** A grid as lines of cells. */
export function gridLines(grid: Grid): string[] {
  const head = grid.columns.map(({ label }) => label).join(' | ');
  const rows = grid.rows.map(({ cells }) => cells.map(cellText).join(' | '));
  const edge = (cells: Grid['total']): string[] =>
    cells === null ? [] : [cells.map(({ text }) => text).join(' | ')];
  return [
    head,
    ...rows,
    ...edge(grid.others).map((line) => `… ${line}`),
    ...edge(grid.total).map((line) => `= ${line}`),
  ];
}

function cellText(cell: Grid['rows'][number]['cells'][number]): string {
  if ('text' in cell) return cell.text;
  const tone = cell.tone === 'neutral' ? '' : ` ${cell.tone}`;
  const bar = cell.bar === null ? '' : ` ▮${Math.round(cell.bar * 100)}`;
  const delta = cell.delta === null ? '' : ` (${cell.delta.text})`;
  return `${shownText(cell.shown)}${delta}${bar}${tone}`;
}

function shownText({ text, caution }: Shown): string {
  return caution === null ? text : `${text} [${caution}]`;
}

function figureLines(figure: Figure): string[] {
  switch (figure.kind) {
    case 'number':
      return figure.items.map(({ label, value, spanText, deltas, spark }) => {
        const course = spark === null ? '' : ` · ${spark.map((point) => point ?? '_').join(' ')}`;
        const told = deltas
          .map(({ text, label: than, tone, arrow }) => ` · ${text} ${than} ${arrow} ${tone}`)
          .join('');
        return `${label}${spanText === null ? '' : ` (${spanText})`}: ${shownText(value)}${told}${course}`;
      });
    case 'table':
      return gridLines(figure.grid);
    case 'list':
      return [
        ...figure.items.map(
          ({ title, primary, tone, facts }) =>
            `${title}: ${shownText(primary)} ${tone} · ${facts.map(({ label, shown }) => `${label} ${shownText(shown)}`).join(', ')}`,
        ),
        `and ${figure.more} more`,
      ];
    case 'text':
      return figure.paragraphs.map(({ style, runs }) => `${style}: ${runs.map(runText).join('')}`);
    case 'chart':
      return [`“${figure.reading}”`, ...chartLines(figure)];
  }
}

function runText({
  text,
  bold,
  italic,
  tone,
}: Extract<Figure, { kind: 'text' }>['paragraphs'][number]['runs'][number]): string {
  const marked = `${bold ? '**' : ''}${italic ? '*' : ''}${text}${italic ? '*' : ''}${bold ? '**' : ''}`;
  return tone === null ? marked : `<${tone}>${marked}</>`;
}

function chartLines(figure: Extract<Figure, { kind: 'chart' }>): string[] {
  switch (figure.chart) {
    case 'cartesian': {
      const axis = (side: typeof figure.right): string =>
        side === null
          ? '—'
          : `${side.name}${side.includeZero ? ' from 0' : ''}${side.percent ? ' %' : ''}`;
      return [
        `axes: ${axis(figure.left)} / ${axis(figure.right)}; running from ${figure.partialFrom ?? 'none'}${figure.horizontal ? '; horizontal' : ''}`,
        `categories: ${figure.categories.join(', ')}`,
        ...figure.series.map(
          ({ name, shape, axis: side, stack, color, dashed, points }) =>
            `${name} [${shape} ${side} ${color}${stack === null ? '' : ' stacked'}${dashed ? ' dashed' : ''}]: ${points.map(shownText).join(', ')}`,
        ),
      ];
    }
    case 'waterfall':
      return [
        `axis: ${figure.axis.name}`,
        ...figure.steps.map(
          ({ name, role, start, end, value }) =>
            `${name} [${role} ${start} → ${end}]: ${value.text}`,
        ),
      ];
    case 'scatter':
      return [
        `x ${figure.x.name}, y ${figure.y.name}, size ${figure.sizeName ?? 'none'}`,
        ...figure.points.map(
          ({ name, x, y, size, group }) =>
            `${name}: ${x.text}, ${y.text}, ${size?.text ?? 'none'}, ${group ?? 'none'}`,
        ),
        ...(figure.quadrants === null
          ? []
          : [`cut at ${figure.quadrants.x.text}, ${figure.quadrants.y.text}`]),
      ];
    case 'pie':
      return [
        `whole: ${figure.whole.text}`,
        ...figure.slices.map(
          ({ name, color, value, share }) => `${name} [${color}]: ${value.text}, ${share.text}`,
        ),
      ];
    case 'treemap':
      return [
        `whole: ${figure.whole.text}`,
        ...figure.boxes.map(
          ({ name, group, color, value, share }) =>
            `${group === null ? '' : `${group} > `}${name} [${color}]: ${value.text}, ${share.text}`,
        ),
      ];
    case 'funnel':
      return figure.steps.map(
        ({ name, value, ofPrevious, ofFirst }) =>
          `${name}: ${shownText(value)}, ${ofPrevious?.text ?? 'none'} of the step before, ${ofFirst?.text ?? 'none'} of the first`,
      );
    case 'bullet':
      return [
        `mark: ${figure.markName ?? 'none'}`,
        ...figure.rows.map(
          ({ name, value, mark, attained, tone, reach }) =>
            `${name} [${tone} 0 → ${reach}]: ${shownText(value)} of ${mark?.text ?? 'none'}, ${attained?.text ?? 'none'}`,
        ),
      ];
    case 'box':
      return [
        `axis: ${figure.axis.name}`,
        ...figure.boxes.map(
          (box) =>
            `${box.name} (${box.count}): ${[box.low, box.lowerQuarter, box.median, box.upperQuarter, box.high].map(({ text }) => text).join(' | ')}; beyond ${box.beyond.map(({ name, value }) => `${name} ${value.text}`).join(', ') || 'none'}`,
        ),
      ];
    case 'sankey':
      return figure.links.map(
        ({ from, to, value }) =>
          `${figure.sources[from] ?? '?'} → ${figure.targets[to] ?? '?'}: ${value.text}`,
      );
    case 'calendar':
      return [
        `${figure.min} to ${figure.max}; weeks begin on ${figure.weekStart}`,
        ...figure.days.map(({ name, value }) => `${name}: ${shownText(value)}`),
      ];
    case 'heatmap':
      return [
        `${figure.min} to ${figure.max}: ${figure.columns.join(', ')}`,
        ...figure.rows.map(
          ({ name, size, cells }) =>
            `${name} (${size ?? 'none'}): ${cells.map((cell) => (cell === null ? 'none' : shownText(cell))).join(', ')}`,
        ),
      ];
  }
}
