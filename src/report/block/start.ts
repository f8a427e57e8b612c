import { zEventId } from '../../model/schema.ts';
import type { Block, BlockKind } from './schema.ts';
import { zBlock } from './schema.ts';
import { zBlockQuery } from './query-schema.ts';
import type { BlockQuery } from './query-schema.ts';

/** What a block keeps whatever it is drawn as. */
export type BlockStart = Pick<Block, 'id' | 'title' | 'note' | 'width' | 'missing'> & {
  query: BlockQuery;
};

/** How each kind begins: the question it is given, and the fields of its own that follow from it. */
type Starts = { readonly [Kind in BlockKind]: (query: BlockQuery) => object };

const STARTS: Starts = {
  number_strip: (query) => ({ query }),
  line: (query) => ({ query: overTime(query) }),
  bar: (query) => ({ query }),
  combo: (query) => ({ query: overTime(query), lines: [firstKpi(query)] }),
  waterfall: (query) => ({ query, steps: stepsOf(query) }),
  scatter: (query) => ({
    query: within(query, 'account'),
    x: firstKpi(query),
    y: query.kpis[1] ?? firstKpi(query),
    size: query.kpis[2] ?? null,
    color: query.dimensions[1] ?? null,
  }),
  heatmap: (query) => ({ query: within(query, 'industry'), value: firstKpi(query) }),
  table: (query) => ({ query, columns: query.kpis.map((kpi) => ({ kpi })) }),
  area: (query) => ({ query: overTime(query) }),
  box: (query) => ({ query: within(query, 'account') }),
  bullet: (query) => ({ query }),
  calendar: (query) => ({ query }),
  // The only KPIs that a cohort may show are its own kind: the usual one stands in for any other.
  cohort: (query) => ({
    query: {
      ...query,
      kpis: [query.kpis.find((kpi) => kpi.startsWith('cohort_')) ?? 'cohort_logo_retention'],
      dimensions: [],
      grain: null,
      last: null,
    },
  }),
  funnel: (query) => ({ query }),
  histogram: (query) => ({ query: within(query, 'account') }),
  pie: (query) => ({ query: within(query, 'industry') }),
  pivot: (query) => ({ query: across(query, ['industry', 'region']) }),
  sankey: (query) => ({ query: across(query, ['industry', 'region']) }),
  treemap: (query) => ({ query: within(query, 'industry') }),
  records: ({ filters }) => ({ events: zEventId.options, filters }),
  work_list: (query) => ({
    query: within(query, 'account'),
    weight: firstKpi(query),
    reasons: query.kpis.map((kpi) => ({ kpi, when: { above: '0' }, name: inEveryLanguage(kpi) })),
  }),
  list: (query) => ({ query: within(query, 'account'), primary: firstKpi(query) }),
  text: (query) => ({ query: null, body: inEveryLanguage(`{{${firstKpi(query)}}}`) }),
};

/**
 * A sound block of a kind that asks a question. Where the kind needs more than the question says (a course needs
 * months, points need accounts), the usual is chosen; nothing that was chosen is dropped.
 */
export function startBlock(kind: BlockKind, { query, ...start }: BlockStart): Block {
  return zBlock.parse({ ...start, kind, ...STARTS[kind](query) });
}

/** The same block drawn as another kind: what it asks stays. A text has no question: it begins with its first figure. */
export function recastBlock(block: Block, kind: BlockKind, fallback: string): Block {
  if (block.kind === kind) return block;
  const { id, title, note, width, missing } = block;
  const query = block.query ?? zBlockQuery.parse({ kpis: [fallback] });
  return startBlock(kind, { id, title, note, width, missing, query });
}

function firstKpi({ kpis }: BlockQuery): string {
  const [first] = kpis;
  if (first === undefined) throw new Error('a query asks for a KPI');
  return first;
}

/** The last thirteen months show the same month a year ago. */
function overTime(query: BlockQuery): BlockQuery {
  return query.grain === null ? { ...query, grain: 'month', last: query.last ?? 13 } : query;
}

function within(query: BlockQuery, dimension: string): BlockQuery {
  return query.dimensions.length > 0 ? query : { ...query, dimensions: [dimension] };
}

/** Two dimensions: those that are asked for, then the usual ones that are not among them. */
function across(query: BlockQuery, usual: readonly string[]): BlockQuery {
  const added = usual.filter((dimension) => !query.dimensions.includes(dimension));
  return { ...query, dimensions: [...query.dimensions, ...added].slice(0, 2) };
}

/** What was there before, what was added, what is there now. */
function stepsOf(query: BlockQuery): { kpi: string; role: string }[] {
  const [first, ...others] = query.kpis;
  return [
    { kpi: first ?? '', role: 'opening' },
    ...others.map((kpi) => ({ kpi, role: 'increase' })),
    { kpi: first ?? '', role: 'total' },
  ];
}

function inEveryLanguage(text: string): { en: string; 'pt-BR': string; es: string } {
  return { en: text, 'pt-BR': text, es: text };
}
