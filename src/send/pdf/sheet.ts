import type { DrawStyle } from '../../report/index.ts';
import { heightOf, lightStyle } from '../../report/index.ts';
import type {
  Brand,
  ChartFigure,
  Figure,
  FilledBlock,
  FilledReport,
  NumberFigure,
} from '../../report/schema.ts';
import { renderChartSvg } from '../chart/index.ts';
import { blockPixels, MOST_CARDS, rowsOf, TALLEST } from './paper.ts';
import type { Paper } from './paper.ts';
import { columnWeights } from './column-weights.ts';
import { sparklineSvg } from './sparkline.ts';
import { WORDS } from './words.ts';

export type SheetOptions = { paper: Paper; brand: Brand };

/** What the Typst template reads: plain data, every text final, every drawing SVG. The shape is report.typ's input. */
export type Sheet = Readonly<Record<string, unknown>>;

/** A filled report as the template's data. */
export function sheetOf(report: FilledReport, { paper, brand }: SheetOptions): Sheet {
  const { locale } = report.frame;
  const styleFor = (width: number): DrawStyle =>
    lightStyle(brand, { locale, width, medium: 'paper' });
  const style = styleFor(0);
  return {
    paper,
    lang: locale === 'pt-BR' ? 'pt' : locale,
    region: locale === 'pt-BR' ? 'BR' : null,
    words: WORDS[locale],
    frame: report.frame,
    brand: {
      name: brand.name,
      logo: logoOf(brand),
      colors: brand.colors,
      footer: brand.footer?.[locale] ?? null,
      font: brand.font,
    },
    style: { text: style.text, muted: style.muted, rule: style.rule },
    pages: report.pages.map((page) => ({
      title: page.title,
      rows: rowsOf(page.blocks).map((row) =>
        row.map((block) => blockOf(block, { paper, styleFor, isOnly: page.blocks.length === 1 })),
      ),
    })),
  };
}

type Drawn = { paper: Paper; isOnly: boolean; styleFor: (width: number) => DrawStyle };

function blockOf(block: FilledBlock, drawn: Drawn): Sheet {
  const { title, note, width, state } = block;
  if (state.kind !== 'filled')
    return {
      title,
      note,
      width,
      kind: 'message',
      failed: state.kind === 'failed',
      message: state.message,
    };
  const { asOfText: asOf } = block;
  return {
    title,
    note,
    width,
    asOf,
    badge: state.badge,
    ...figureOf(state.figure, { ...drawn, width }),
  };
}

function figureOf(figure: Figure, drawn: Drawn & { width: number }): Sheet {
  switch (figure.kind) {
    case 'chart': {
      const height = Math.min(heightOf(figure), tallest(figure, drawn));
      const size = { width: blockPixels(drawn.paper, drawn.width), height };
      return {
        kind: 'chart',
        reading: figure.reading,
        svg: renderChartSvg(figure, drawn.styleFor(size.width), size),
      };
    }
    case 'number':
      return {
        kind: 'number',
        columns: stripColumns(figure.items.length, drawn),
        items: figure.items.map((item) => itemOf(item, drawn.styleFor(0))),
      };
    case 'table':
      return { kind: 'table', grid: figure.grid, weights: columnWeights(figure.grid) };
    case 'list':
      return { kind: 'list', items: figure.items, more: figure.more };
    case 'text':
      return { kind: 'text', paragraphs: figure.paragraphs };
  }
}

/** How tall a chart may become where it stands. */
function tallest(figure: ChartFigure, { paper, width, isOnly }: Drawn & { width: number }): number {
  const heights = TALLEST[paper];
  if (isOnly) return heights.only;
  if (width >= 12) return heights.wide;
  return figure.chart === 'cartesian' && figure.horizontal ? heights.bars : heights.beside;
}

/** Cards side by side: as many as fit, evened out over the lines. */
function stripColumns(items: number, { paper, width }: Drawn & { width: number }): number {
  const most = Math.max(1, Math.floor((width / 12) * MOST_CARDS[paper]));
  return Math.ceil(items / Math.ceil(items / most));
}

function itemOf(item: NumberFigure['items'][number], style: DrawStyle): Sheet {
  const { label, value, spanText, deltas, spark } = item;
  return {
    label,
    value,
    spanText,
    deltas,
    spark: spark === null ? null : sparklineSvg(spark, style.series[0] ?? style.text),
  };
}

/** The logo's bytes as numbers and its format, or null. The brand was parsed: it is a data URL of PNG or safe SVG. */
function logoOf(brand: Brand): { bytes: number[]; format: 'png' | 'svg' } | null {
  const match = /^data:image\/(png|svg\+xml);base64,(.+)$/s.exec(brand.logo ?? '');
  if (match === null) return null;
  return {
    bytes: [...Buffer.from(match[2] ?? '', 'base64')],
    format: match[1] === 'png' ? 'png' : 'svg',
  };
}
