/**
 * Documents in, figures out. A document is what a person edits (pages of blocks); a filled report is plain data
 * that every output draws. The second narrow waist is here: renderers know figures only, and a figure carries its
 * numbers already formatted, so that screen, PDF and CSV cannot disagree.
 */
import { z } from 'zod';
import { LOCALES } from '../base/locale.ts';
import { zComparison, zFilter, zFlag, zGrain, zPeriod, zSpan } from '../query/schema.ts';
import { zNullReason } from '../model/schema.ts';

export const zText = z.strictObject({ en: z.string(), 'pt-BR': z.string(), es: z.string() });
export const zLocale = z.enum(LOCALES);

// ------------------------------------------------------------------------------------------ document

/** What a block asks. Period, comparison and filters come from the report unless said here. */
export const zBlockQuery = z.strictObject({
  kpis: z.array(z.string()).min(1),
  dimensions: z.array(z.string()).max(2).default([]),
  grain: zGrain.nullable().default(null),
  /** Periods of `grain` ending with the report's period, e.g. 13 months; null = the report's period. */
  last: z.number().int().min(2).max(60).nullable().default(null),
  period: zPeriod.nullable().default(null),
  span: z.enum(['default', 'period']).default('default'),
  compare: z.array(zComparison).nullable().default(null),
  filters: z.array(zFilter).default([]),
  sort: z
    .strictObject({ by: z.string(), direction: z.enum(['ascending', 'descending']) })
    .nullable()
    .default(null),
  limit: z.number().int().nullable().default(null),
  others: z.boolean().default(true),
});
export type BlockQuery = z.infer<typeof zBlockQuery>;

const blockBase = {
  id: z.string().regex(/^[a-z][a-z0-9_-]*$/),
  title: zText.nullable().default(null),
  /** One sentence under the title: the question the block answers. */
  note: zText.nullable().default(null),
  /** Columns of a 12-column grid. */
  width: z.number().int().min(3).max(12).default(12),
  /** Degradation (H hide, N keep with a dash and reason, C show with a coverage badge, or another block). */
  missing: z
    .union([z.enum(['hide', 'note', 'badge']), z.strictObject({ substitute: z.string() })])
    .default('note'),
};

export const zBlock = z.discriminatedUnion('kind', [
  z.strictObject({ ...blockBase, kind: z.literal('number_strip'), query: zBlockQuery, sparkline: z.boolean().default(true) }),
  z.strictObject({ ...blockBase, kind: z.literal('line'), query: zBlockQuery }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('bar'),
    query: zBlockQuery,
    stacked: z.boolean().default(false),
    horizontal: z.boolean().default(false),
  }),
  /** First KPI as line, the others as bars; KPIs of another unit on a second axis. */
  z.strictObject({ ...blockBase, kind: z.literal('combo'), query: zBlockQuery, lines: z.array(z.string()).min(1) }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('waterfall'),
    query: zBlockQuery,
    /** In order: opening and closing are totals, the others steps with their sign. */
    steps: z.array(z.strictObject({ kpi: z.string(), role: z.enum(['total', 'increase', 'decrease', 'opening']) })),
  }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('scatter'),
    query: zBlockQuery,
    x: z.string(),
    y: z.string(),
    size: z.string().nullable(),
    color: z.string().nullable(),
  }),
  z.strictObject({ ...blockBase, kind: z.literal('heatmap'), query: zBlockQuery, value: z.string() }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('table'),
    query: zBlockQuery,
    columns: z.array(
      z.strictObject({
        kpi: z.string(),
        show: z.enum(['value', 'delta', 'value_and_delta']).default('value'),
        bar: z.boolean().default(false),
        color: z.boolean().default(false),
      }),
    ),
    compareTo: z.enum(['previous_period', 'previous_year']).nullable().default(null),
  }),
  /** A work list: accounts with the facts that say why they are on it. */
  z.strictObject({ ...blockBase, kind: z.literal('list'), query: zBlockQuery, primary: z.string() }),
  /** Markdown with live figures `{{nrr}}`, `{{nrr.delta}}`, `{{period}}`. */
  z.strictObject({ ...blockBase, kind: z.literal('text'), query: zBlockQuery.nullable(), body: zText }),
]);
export type Block = z.infer<typeof zBlock>;
export type BlockKind = Block['kind'];

export const zPage = z.strictObject({ id: z.string(), title: zText, blocks: z.array(zBlock).min(1) });

export const zDocument = z.strictObject({
  kind: z.literal('report'),
  /** Named versions with migrations live in document/migrations.ts. */
  version: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: zText,
  description: zText,
  audience: z.array(z.enum(['executive', 'manager', 'operation'])).min(1),
  cadence: z.enum(['hourly', 'daily', 'weekly', 'monthly', 'quarterly']),
  period: zPeriod,
  compare: z.array(zComparison),
  /** Entities without which the template is greyed with "connect …". An inner list means one of. */
  requires: z.array(z.union([z.string(), z.array(z.string())])),
  optional: z.array(z.string()),
  pages: z.array(zPage).min(1),
});
export type Document = z.infer<typeof zDocument>;

/** What the reader chose: part of every URL and of every export. */
export const zReading = z.strictObject({
  period: zPeriod.nullable().default(null),
  compare: z.array(zComparison).nullable().default(null),
  filters: z.array(zFilter).default([]),
  locale: zLocale,
});
export type Reading = z.infer<typeof zReading>;

// --------------------------------------------------------------------------------------------- brand

export const zBrand = z.strictObject({
  kind: z.literal('brand'),
  version: z.literal(1),
  name: z.string().max(120),
  /** PNG or safe SVG as data URL; null = the name is set in type. */
  logo: z.string().max(1_400_000).nullable(),
  colors: z.strictObject({
    primary: z.string().regex(/^#[0-9a-f]{6}$/i),
    accent: z.string().regex(/^#[0-9a-f]{6}$/i),
    /** Series colours of charts, in order. */
    series: z.array(z.string().regex(/^#[0-9a-f]{6}$/i)).min(3).max(12),
    good: z.string().regex(/^#[0-9a-f]{6}$/i),
    bad: z.string().regex(/^#[0-9a-f]{6}$/i),
  }),
  font: z.enum(['Inter']),
  /** null = the reader's locale decides. */
  numberLocale: zLocale.nullable(),
  dateStyle: z.enum(['numeric', 'medium']),
  footer: zText.nullable(),
});
export type Brand = z.infer<typeof zBrand>;

// ------------------------------------------------------------------------------------------- figures

/** good/bad are about meaning (sign × direction), never about size. */
export const zTone = z.enum(['good', 'bad', 'neutral', 'muted']);
export type Tone = z.infer<typeof zTone>;

/** A number as every output shows it. `text` is final ('R$ 1,2 mi', '—'); `value` is for axes and bars only. */
export const zShown = z.strictObject({
  text: z.string(),
  /** Full precision, for tooltips, CSV and screen readers. */
  full: z.string(),
  value: z.number().nullable(),
  /** Exact decimal text, for CSV. */
  exact: z.string().nullable(),
  reason: zNullReason.nullable(),
  /** The reason in the reader's language; null where there is a value. */
  reasonText: z.string().nullable(),
  flags: z.array(zFlag),
  /** One line about flags and small samples ('n = 4'), null without. */
  caution: z.string().nullable(),
});
export type Shown = z.infer<typeof zShown>;

export const zDelta = z.strictObject({
  /** '+4,2 %', '−1,3 p.p.', '—' */
  text: z.string(),
  /** 'vs. previous month' in the reader's language. */
  label: z.string(),
  /** Value of the comparison period, formatted. */
  base: zShown,
  tone: zTone,
  arrow: z.enum(['up', 'down', 'flat', 'none']),
});
export type Delta = z.infer<typeof zDelta>;

/** Enough to ask "explain this number" again. */
export const zExplainRef = z.strictObject({ kpi: z.string(), filters: z.array(zFilter), period: zSpan });
export type ExplainRef = z.infer<typeof zExplainRef>;

export const zNumberFigure = z.strictObject({
  kind: z.literal('number'),
  items: z.array(
    z.strictObject({
      kpi: z.string(),
      label: z.string(),
      value: zShown,
      /** 'last 12 months' where the KPI's span is not the report's period. */
      spanText: z.string().nullable(),
      deltas: z.array(zDelta),
      spark: z.array(z.number().nullable()).nullable(),
      explain: zExplainRef.nullable(),
    }),
  ),
});

export const zSeries = z.strictObject({
  id: z.string(),
  name: z.string(),
  shape: z.enum(['line', 'bar', 'area', 'point']),
  axis: z.enum(['left', 'right']),
  stack: z.string().nullable(),
  /** Index into the brand's series colours, or a tone. */
  color: z.union([z.number().int(), zTone]),
  dashed: z.boolean(),
  points: z.array(zShown),
});

export const zAxis = z.strictObject({ name: z.string(), unit: z.string(), includeZero: z.boolean(), percent: z.boolean() });

/** The same numbers as rows: data table of a chart, and the body of a table block. */
export const zGrid = z.strictObject({
  columns: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      align: z.enum(['start', 'end']),
      /** Numeric columns may be sorted by value. */
      numeric: z.boolean(),
      bar: z.boolean(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      /** Dimension members of the row, for drill-down; empty for totals. */
      members: z.array(z.strictObject({ dimension: z.string(), key: z.string().nullable() })),
      cells: z.array(
        z.union([
          z.strictObject({ text: z.string() }),
          z.strictObject({ shown: zShown, delta: zDelta.nullable(), tone: zTone, bar: z.number().min(0).max(1).nullable() }),
        ]),
      ),
    }),
  ),
  others: z.array(z.strictObject({ text: z.string(), value: z.number().nullable() })).nullable(),
  total: z.array(z.strictObject({ text: z.string(), value: z.number().nullable() })).nullable(),
  /** Groups in all, also those not shown. */
  groups: z.number().int(),
});
export type Grid = z.infer<typeof zGrid>;

const chartBase = {
  kind: z.literal('chart'),
  /** One line that says what the chart shows, for screen readers and captions. */
  reading: z.string(),
  table: zGrid,
};

export const zChartFigure = z.discriminatedUnion('chart', [
  z.strictObject({
    ...chartBase,
    chart: z.literal('cartesian'),
    categories: z.array(z.string()),
    horizontal: z.boolean(),
    left: zAxis,
    right: zAxis.nullable(),
    series: z.array(zSeries),
    /** Category index from which values belong to a running period; null = none. */
    partialFrom: z.number().int().nullable(),
  }),
  z.strictObject({
    ...chartBase,
    chart: z.literal('waterfall'),
    axis: zAxis,
    steps: z.array(
      z.strictObject({ name: z.string(), role: z.enum(['total', 'increase', 'decrease']), start: z.number(), end: z.number(), value: zShown }),
    ),
  }),
  z.strictObject({
    ...chartBase,
    chart: z.literal('scatter'),
    x: zAxis,
    y: zAxis,
    sizeName: z.string().nullable(),
    points: z.array(
      z.strictObject({
        name: z.string(),
        members: z.array(z.strictObject({ dimension: z.string(), key: z.string().nullable() })),
        x: zShown,
        y: zShown,
        size: zShown.nullable(),
        group: z.string().nullable(),
      }),
    ),
  }),
  z.strictObject({
    ...chartBase,
    chart: z.literal('heatmap'),
    columns: z.array(z.string()),
    rows: z.array(z.strictObject({ name: z.string(), size: z.string().nullable(), cells: z.array(zShown.nullable()) })),
    min: z.number(),
    max: z.number(),
  }),
]);
export type ChartFigure = z.infer<typeof zChartFigure>;

export const zTableFigure = z.strictObject({ kind: z.literal('table'), grid: zGrid, sortedBy: z.string().nullable() });

export const zListFigure = z.strictObject({
  kind: z.literal('list'),
  items: z.array(
    z.strictObject({
      title: z.string(),
      members: z.array(z.strictObject({ dimension: z.string(), key: z.string().nullable() })),
      tone: zTone,
      primary: zShown,
      facts: z.array(z.strictObject({ label: z.string(), shown: zShown })),
    }),
  ),
  more: z.number().int(),
});

/** Paragraphs of runs: no markup reaches a renderer. */
export const zTextFigure = z.strictObject({
  kind: z.literal('text'),
  paragraphs: z.array(
    z.strictObject({
      style: z.enum(['body', 'heading', 'bullet']),
      runs: z.array(
        z.strictObject({
          text: z.string(),
          bold: z.boolean(),
          italic: z.boolean(),
          tone: zTone.nullable(),
          explain: zExplainRef.nullable(),
        }),
      ),
    }),
  ),
});

export const zFigure = z.union([zNumberFigure, zChartFigure, zTableFigure, zListFigure, zTextFigure]);
export type NumberFigure = z.infer<typeof zNumberFigure>;
export type TableFigure = z.infer<typeof zTableFigure>;
export type ListFigure = z.infer<typeof zListFigure>;
export type TextFigure = z.infer<typeof zTextFigure>;
export type Figure = z.infer<typeof zFigure>;

// ------------------------------------------------------------------------------------- filled report

/** A message for the reader, already in their language. */
export const zMessage = z.strictObject({ code: z.string(), message: z.string(), hint: z.string() });
export type Message = z.infer<typeof zMessage>;

export const zFilledBlock = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string().nullable(),
  note: z.string().nullable(),
  width: z.number().int(),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('filled'), figure: zFigure, badge: z.string().nullable() }),
    /** Nothing to show, and why. */
    z.strictObject({ kind: z.literal('empty'), message: zMessage }),
    z.strictObject({ kind: z.literal('failed'), message: zMessage }),
  ]),
});
export type FilledBlock = z.infer<typeof zFilledBlock>;

export const zFrame = z.strictObject({
  document: z.string(),
  title: z.string(),
  description: z.string(),
  locale: zLocale,
  /** 'October 2026', and what it is compared with. */
  periodText: z.string(),
  period: zSpan,
  compareText: z.string().nullable(),
  filterTexts: z.array(z.string()),
  /** 'Data as of 23 Nov 2026 09:14' and each source with its own time. */
  freshnessText: z.string(),
  sources: z.array(z.strictObject({ title: z.string(), syncedText: z.string() })),
  /** 'MRR > 0 makes a customer; revenue by issue date; …' */
  policyText: z.string(),
  /** Blocks left out because the data cannot fill them, and why. */
  omitted: z.array(z.strictObject({ title: z.string(), message: zMessage })),
});
export type Frame = z.infer<typeof zFrame>;

export const zFilledReport = z.strictObject({
  frame: zFrame,
  pages: z.array(z.strictObject({ id: z.string(), title: z.string(), blocks: z.array(zFilledBlock) })),
});
export type FilledReport = z.infer<typeof zFilledReport>;
