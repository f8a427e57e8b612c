/** Figures: what a block becomes. Plain data with final texts, drawn by every output. */
import { z } from 'zod';
import { zNullReason } from '../../model/schema.ts';
import { zFlag } from '../../query/schema.ts';
import { zAsked, zColumnPlace, zExplainRef, zMemberKey, zRowPlace } from './place-schema.ts';

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

export const zAxis = z.strictObject({
  name: z.string(),
  unit: z.string(),
  includeZero: z.boolean(),
  percent: z.boolean(),
});

/** A cell of a closing row; `shown` is null where it is a name or nothing. */
const zEdge = z.strictObject({
  text: z.string(),
  value: z.number().nullable(),
  shown: zShown.nullable(),
});

/** The same numbers as rows: data table of a chart, and the body of a table block. */
export const zGrid = z.strictObject({
  /** The question that its numbers answer; null = they cannot be asked about one by one. */
  asked: zAsked.nullable(),
  columns: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      align: z.enum(['start', 'end']),
      /** Numeric columns may be sorted by value. */
      numeric: z.boolean(),
      bar: z.boolean(),
      /** null = a column of names, or of numbers that no single question gives. */
      place: zColumnPlace.nullable(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      /** Dimension members of the row, for drill-down; empty for totals. */
      members: z.array(zMemberKey),
      /** null = its numbers are no single question's: bars that were joined. */
      place: zRowPlace.nullable(),
      cells: z.array(
        z.union([
          z.strictObject({ text: z.string() }),
          z.strictObject({
            shown: zShown,
            delta: zDelta.nullable(),
            tone: zTone,
            bar: z.number().min(0).max(1).nullable(),
          }),
        ]),
      ),
    }),
  ),
  others: z.array(zEdge).nullable(),
  total: z.array(zEdge).nullable(),
  /** Groups in all, also those not shown. */
  groups: z.number().int(),
});
export type Grid = z.infer<typeof zGrid>;

/** A cut of a scatter chart by the medians of its points: highLow = high x, low y. */
export const zQuadrants = z.strictObject({
  x: zShown,
  y: zShown,
  names: z.strictObject({
    highHigh: z.string(),
    lowHigh: z.string(),
    highLow: z.string(),
    lowLow: z.string(),
  }),
});

/** Dimension members behind something drawn, for drill-down. */
const zMemberKeys = z.array(z.strictObject({ dimension: z.string(), key: z.string().nullable() }));

/** One part of a whole. */
const zPortion = z.strictObject({
  name: z.string(),
  members: zMemberKeys,
  color: z.union([z.number().int(), zTone]),
  value: zShown,
  share: zShown,
});

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
      z.strictObject({
        name: z.string(),
        role: z.enum(['total', 'increase', 'decrease']),
        start: z.number(),
        end: z.number(),
        value: zShown,
      }),
    ),
  }),
  z.strictObject({
    ...chartBase,
    chart: z.literal('scatter'),
    x: zAxis,
    y: zAxis,
    sizeName: z.string().nullable(),
    /** Columns of the table that hold the numbers of the points. */
    columns: z.strictObject({ x: z.string(), y: z.string(), size: z.string().nullable() }),
    points: z.array(
      z.strictObject({
        name: z.string(),
        members: z.array(zMemberKey),
        x: zShown,
        y: zShown,
        size: zShown.nullable(),
        group: z.string().nullable(),
      }),
    ),
    /** Medians that cut the field in four named parts; null = not cut. */
    quadrants: zQuadrants.nullable(),
  }),
  z.strictObject({
    ...chartBase,
    chart: z.literal('heatmap'),
    /** Its rows are the columns of its table. */
    transposed: z.boolean(),
    columns: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        name: z.string(),
        size: z.string().nullable(),
        cells: z.array(zShown.nullable()),
      }),
    ),
    min: z.number(),
    max: z.number(),
  }),
  z.strictObject({
    ...chartBase,
    /** Parts of a whole that add up; drawn as a ring with the whole in its middle. */
    chart: z.literal('pie'),
    whole: zShown,
    slices: z.array(zPortion),
  }),
  z.strictObject({
    ...chartBase,
    /** Parts of a whole as areas. `group` is the part of the first level that a box lies in. */
    chart: z.literal('treemap'),
    whole: zShown,
    boxes: z.array(zPortion.extend({ group: z.string().nullable() })),
  }),
  z.strictObject({
    ...chartBase,
    /** What is left from step to step. */
    chart: z.literal('funnel'),
    steps: z.array(
      z.strictObject({
        name: z.string(),
        members: zMemberKeys,
        value: zShown,
        /** Shares of the first step and of the one before; null for the first. */
        ofFirst: zShown.nullable(),
        ofPrevious: zShown.nullable(),
      }),
    ),
  }),
  z.strictObject({
    ...chartBase,
    /** Values against what they are to reach: every row has a scale of its own, from 0 to `reach`. */
    chart: z.literal('bullet'),
    /** What the mark of the rows stands for ('target', 'previous year'). */
    markName: z.string().nullable(),
    rows: z.array(
      z.strictObject({
        name: z.string(),
        members: zMemberKeys,
        value: zShown,
        mark: zShown.nullable(),
        /** Share of the mark that is reached. */
        attained: zShown.nullable(),
        tone: zTone,
        reach: z.number(),
      }),
    ),
  }),
  z.strictObject({
    ...chartBase,
    /** How values spread: the middle half, its median, whiskers within 1.5 of that range, single points beyond. */
    chart: z.literal('box'),
    axis: zAxis,
    boxes: z.array(
      z.strictObject({
        name: z.string(),
        members: zMemberKeys,
        count: z.number().int(),
        low: zShown,
        lowerQuarter: zShown,
        median: zShown,
        upperQuarter: zShown,
        high: zShown,
        beyond: z.array(z.strictObject({ name: z.string(), value: zShown })),
      }),
    ),
  }),
  z.strictObject({
    ...chartBase,
    /** Flows from the members of one dimension to those of another. */
    chart: z.literal('sankey'),
    sources: z.array(z.string()),
    targets: z.array(z.string()),
    /** Indexes of `sources` and `targets`. */
    links: z.array(z.strictObject({ from: z.number().int(), to: z.number().int(), value: zShown })),
  }),
  z.strictObject({
    ...chartBase,
    /** One cell per day, weeks as columns. */
    chart: z.literal('calendar'),
    /** ISO weekday that weeks begin on: 1 Monday, 7 Sunday. */
    weekStart: z.number().int(),
    /** Short names of the weekdays, Sunday first, and of the months, January first. */
    weekdays: z.array(z.string()),
    months: z.array(z.string()),
    days: z.array(z.strictObject({ date: z.iso.date(), name: z.string(), value: zShown })),
    min: z.number(),
    max: z.number(),
  }),
]);
export type ChartFigure = z.infer<typeof zChartFigure>;

export const zTableFigure = z.strictObject({
  kind: z.literal('table'),
  grid: zGrid,
  sortedBy: z.string().nullable(),
});

export const zListFigure = z.strictObject({
  kind: z.literal('list'),
  asked: zAsked,
  /** What `primary` of the items shows. */
  kpi: z.string(),
  items: z.array(
    z.strictObject({
      title: z.string(),
      members: z.array(zMemberKey),
      tone: zTone,
      primary: zShown,
      facts: z.array(z.strictObject({ kpi: z.string(), label: z.string(), shown: zShown })),
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

export const zFigure = z.union([
  zNumberFigure,
  zChartFigure,
  zTableFigure,
  zListFigure,
  zTextFigure,
]);
export type NumberFigure = z.infer<typeof zNumberFigure>;
export type TableFigure = z.infer<typeof zTableFigure>;
export type ListFigure = z.infer<typeof zListFigure>;
export type TextFigure = z.infer<typeof zTextFigure>;
export type Figure = z.infer<typeof zFigure>;
